/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import org.rampscope.powder.integration.WorkerPool;

/** Radial positions of all pixel centres in the axis' unit; NaN for pixels not used. */
final class PixelCentres {

	/** row by row */
	final double[] radial;
	private final int columns;

	/**
	 * @param positions positions of the pixels
	 * @param weights weight of every pixel; NaN for pixels not used
	 * @param pool threads to use
	 */
	PixelCentres(RadialPositions positions, float[] weights, WorkerPool pool) {
		this.columns = positions.grid().columns();
		this.radial = new double[weights.length];
		ParallelTasks.run(pool, positions.grid().rows(), row -> {
			double[] line = new double[columns];
			positions.centres(row, line);
			for (int i = 0; i < columns; i++) {
				radial[row * columns + i] = Float.isNaN(weights[row * columns + i]) ? Double.NaN : line[i];
			}
		});
	}

	double at(int row, int column) {
		return radial[row * columns + column];
	}
}
