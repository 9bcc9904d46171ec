/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.frame;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.PixelMask;
import org.rampscope.simulation.DetectorSetup;
import org.rampscope.simulation.PixelDefects;
import org.rampscope.simulation.internal.random.RandomStreams;

/** Which pixels are gaps, dead or hot, and where the anvils' reflections lie; the same in all frames of a ramp. */
public final class DefectMap {

	/** Spots are masked out to where they add this share of a count. */
	private static final double NOTICEABLE_COUNTS = 0.5;
	/** Hot pixels count at least this. */
	private static final int DIMMEST_HOT_COUNTS = 500;

	private final int[] bits;
	private final float[] hotCounts;
	private final float[] spotCounts;
	private final DetectorGrid grid;

	/**
	 * @param setup the detector
	 * @param streams random numbers of the recipe
	 */
	public DefectMap(DetectorSetup setup, RandomStreams streams) {
		grid = setup.grid();
		bits = new int[grid.size()];
		hotCounts = new float[bits.length];
		spotCounts = new float[bits.length];
		markGaps(setup);
		markBadPixels(setup, streams.of(RandomStreams.Purpose.PIXEL_DEFECTS, 0));
		addSpots(setup.defects(), streams.of(RandomStreams.Purpose.DIAMOND_SPOTS, 0));
	}

	private void markGaps(DetectorSetup setup) {
		for (int i = 0; i < bits.length; i++) {
			if (setup.modules().isGap(i / grid.columns(), i % grid.columns(), grid.rows(), grid.columns())) {
				bits[i] |= PixelMask.GAP;
			}
		}
	}

	private void markBadPixels(DetectorSetup setup, SplittableRandom random) {
		double dead = setup.defects().deadShare();
		double hot = setup.defects().hotShare();
		for (int i = 0; i < bits.length; i++) {
			double lot = random.nextDouble();
			if (lot < dead) {
				bits[i] |= PixelMask.DEAD;
			} else if (lot < dead + hot) {
				bits[i] |= PixelMask.NOISY;
				hotCounts[i] = (float) (DIMMEST_HOT_COUNTS + random.nextDouble() * setup.saturationCounts());
			}
		}
	}

	private void addSpots(PixelDefects defects, SplittableRandom random) {
		int spots = defects.mostSpots() == 0 ? 0 : random.nextInt(defects.fewestSpots(), defects.mostSpots() + 1);
		for (int spot = 0; spot < spots; spot++) {
			double row = random.nextDouble() * grid.rows();
			double column = random.nextDouble() * grid.columns();
			double sigmaM = defects.spotSigmaUm() * 1e-6 * (1 + random.nextDouble());
			addSpot(row, column, sigmaM, defects);
		}
	}

	private void addSpot(double row, double column, double sigmaM, PixelDefects defects) {
		double reach = defects.spotCounts() <= NOTICEABLE_COUNTS ? 0 : Math.sqrt(2 * Math.log(defects.spotCounts() / NOTICEABLE_COUNTS));
		double sigma1 = sigmaM / grid.pixel1M();
		double sigma2 = sigmaM / grid.pixel2M();
		int lastRow = (int) Math.min(grid.rows() - 1., row + reach * sigma1);
		int lastColumn = (int) Math.min(grid.columns() - 1., column + reach * sigma2);
		for (int i = (int) Math.max(0, row - reach * sigma1); i <= lastRow; i++) {
			for (int j = (int) Math.max(0, column - reach * sigma2); j <= lastColumn; j++) {
				double distance = Math.hypot((i + 0.5 - row) / sigma1, (j + 0.5 - column) / sigma2);
				if (distance <= reach) {
					int at = i * grid.columns() + j;
					spotCounts[at] += (float) (defects.spotCounts() * Math.exp(-0.5 * distance * distance));
					bits[at] |= defects.maskSpots() ? PixelMask.USER : 0;
				}
			}
		}
	}

	/** @return whether the pixel counts nothing, whatever falls onto it */
	boolean isBlind(int pixel) {
		return (bits[pixel] & (PixelMask.GAP | PixelMask.DEAD)) != 0;
	}

	/** @return mean counts that the pixel has beside those of the sample: defect and spots */
	double extraCounts(int pixel) {
		return hotCounts[pixel] + spotCounts[pixel];
	}

	/** @return the mask that comes with the frames */
	public PixelMask mask() {
		return PixelMask.of(Arrays.copyOf(bits, bits.length), grid.rows(), grid.columns());
	}
}
