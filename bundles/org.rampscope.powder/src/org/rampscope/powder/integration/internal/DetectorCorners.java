/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import org.rampscope.powder.integration.WorkerPool;

/**
 * Radial positions of all pixel corners, and their azimuths where they are needed. Kept as the single-precision numbers to which they are
 * rounded: what a large detector takes here is a good part of what building its map costs.
 */
final class DetectorCorners {

	private final RadialPositions positions;
	private final int perRow;
	/** rounded positions, (rows + 1) × (columns + 1) */
	private final float[] radial;
	/** azimuths of the same corners, −π … π; null where not asked for */
	private final float[] azimuths;

	/**
	 * @param positions positions of the pixels
	 * @param withAzimuths whether azimuths are needed
	 * @param pool threads to use
	 */
	DetectorCorners(RadialPositions positions, boolean withAzimuths, WorkerPool pool) {
		int rows = positions.grid().rows() + 1;
		this.positions = positions;
		this.perRow = positions.grid().columns() + 1;
		this.radial = new float[rows * perRow];
		this.azimuths = withAzimuths ? new float[rows * perRow] : null;
		ParallelTasks.run(pool, rows, row -> {
			double[] line = new double[perRow];
			positions.roundedCorners(row, line);
			copy(line, radial, row * perRow);
			if (withAzimuths) {
				positions.cornerAzimuths(row, line);
				copy(line, azimuths, row * perRow);
			}
		});
	}

	private static void copy(double[] line, float[] target, int offset) {
		for (int i = 0; i < line.length; i++) {
			target[offset + i] = (float) line[i];
		}
	}

	/** @return the corner of a pixel at the smaller row and column */
	int corner(int row, int column) {
		return row * perRow + column;
	}

	/** @return corners from one row to the next */
	int perRow() {
		return perRow;
	}

	/** @return position of a corner in the axis' unit */
	double radial(int corner) {
		return positions.fromRounded(radial[corner]);
	}

	/** @return its azimuth in radians */
	double azimuthRad(int corner) {
		return azimuths[corner];
	}
}
