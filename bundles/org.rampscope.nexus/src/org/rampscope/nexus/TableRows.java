/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import org.eclipse.january.dataset.DoubleDataset;

/** A table of numbers that is read in pieces, as it may be larger than the memory. What it holds does not change. */
public interface TableRows {

	/** @return the number of rows, at least one */
	int rows();

	/** @return the number of values in a row, at least one */
	int columns();

	/**
	 * @param from first row
	 * @param count how many
	 * @param into takes them, row by row from its beginning; longer than needed is allowed
	 */
	void read(int from, int count, double[] into);

	/**
	 * @param table rows × columns, as it lies in memory; must not change as long as this is used
	 * @return its rows
	 */
	static TableRows of(DoubleDataset table) {
		DoubleDataset whole = table.getStrides() == null && table.getOffset() == 0 ? table : table.clone();
		int columns = whole.getShapeRef()[1];
		return new TableRows() {
			@Override
			public int rows() {
				return whole.getShapeRef()[0];
			}

			@Override
			public int columns() {
				return columns;
			}

			@Override
			public void read(int from, int count, double[] into) {
				System.arraycopy(whole.getData(), from * columns, into, 0, count * columns);
			}
		};
	}
}
