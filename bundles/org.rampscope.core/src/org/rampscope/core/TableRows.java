/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.Objects;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.AnalysisException;

/** The rows of a table in memory. */
record TableRows(DoubleDataset whole) implements Rows {

	TableRows {
		if (whole.getRank() != 2) {
			throw new AnalysisException("rows of an array of rank " + whole.getRank(), "Give one row per frame and one column per bin");
		}
	}

	@Override
	public int rows() {
		return whole.getShapeRef()[0];
	}

	@Override
	public int columns() {
		return whole.getShapeRef()[1];
	}

	@Override
	public boolean inMemory() {
		return true;
	}

	@Override
	public void read(int from, int count, double[] into, int at) {
		Objects.checkFromIndexSize(from, count, rows());
		int columns = columns();
		if (whole.getStrides() == null && whole.getOffset() == 0) {
			System.arraycopy(whole.getData(), from * columns, into, at, count * columns);
			return;
		}
		int to = at;
		for (int row = from; row < from + count; row++) {
			for (int column = 0; column < columns; column++) {
				into[to++] = whole.get(row, column);
			}
		}
	}
}
