/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.geometry.PixelGeometry;

/** Frames of a detector of 1679 × 1475 pixels, tilted: rings on a falling background with Poisson noise, gaps between modules masked. */
public final class SyntheticDetector {

	/** Pixels of the detector. */
	public static final DetectorGrid GRID = new DetectorGrid(1679, 1475, 172e-6, 172e-6);
	/** Where it stands. */
	public static final Geometry GEOMETRY = new Geometry(0.35, 0.1444, 0.1268, 0.01, -0.02, 0, 3, Optional.of(new Wavelength(0.3344)));

	private static final int MODULE_ROWS = 195;
	private static final int ROW_PITCH = 212;
	private static final int MODULE_COLUMNS = 487;
	private static final int COLUMN_PITCH = 494;
	private static final double RING_WIDTH_RAD = 6e-4;

	private SyntheticDetector() {
	}

	/** @return the gaps between the modules, and one pixel in 5000 dead */
	public static PixelMask mask() {
		Random random = new Random(7);
		int[] bits = new int[GRID.size()];
		for (int p = 0; p < bits.length; p++) {
			boolean gap = p / GRID.columns() % ROW_PITCH >= MODULE_ROWS || p % GRID.columns() % COLUMN_PITCH >= MODULE_COLUMNS;
			bits[p] = gap ? PixelMask.GAP : random.nextInt(5000) == 0 ? PixelMask.DEAD : 0;
		}
		return PixelMask.of(bits, GRID.rows(), GRID.columns());
	}

	/** @return counts; gaps hold −1 */
	public static Dataset frame(long seed) {
		PixelGeometry pixels = new PixelGeometry(GEOMETRY, GRID);
		PixelMask mask = mask();
		Random random = new Random(seed);
		int[] counts = new int[GRID.size()];
		for (int p = 0; p < counts.length; p++) {
			double angle = pixels.twoThetaRad(p / GRID.columns() + 0.5, p % GRID.columns() + 0.5);
			double mean = 40 + 400 * Math.exp(-8 * angle) + 900 * ring(angle);
			counts[p] = mask.isMasked(p) ? -1 : (int) Math.round(Math.max(0, mean + Math.sqrt(mean) * random.nextGaussian()));
		}
		return DatasetFactory.createFromObject(IntegerDataset.class, counts, GRID.rows(), GRID.columns());
	}

	/** The lines of a face-centred cubic lattice of 5.41 Å are close to those of h² + k² + l² = 3, 4, 8, 11, 12 … */
	private static double ring(double angle) {
		double sum = 0;
		for (int n : new int[] { 3, 4, 8, 11, 12, 16, 19, 20, 24, 27, 32, 35, 36, 40 }) {
			double offset = angle - 2 * Math.asin(0.3344 * Math.sqrt(n) / (2 * 5.41));
			sum += Math.exp(-0.5 * offset * offset / (RING_WIDTH_RAD * RING_WIDTH_RAD)) / Math.sqrt(n);
		}
		return sum;
	}
}
