/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;

/** Small matrices for tests. */
final class Matrix {

	private Matrix() {
	}

	/** @return rank-2 dataset of numbers given row by row */
	static DoubleDataset of(double[] values, int rows, int columns) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values, rows, columns);
	}
}
