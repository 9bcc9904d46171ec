/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.error.SettingsException;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.powder.integration.internal.FrameCounts;
import org.rampscope.powder.integration.internal.PixelWeights;
import org.rampscope.powder.integration.internal.RadialPositions;
import org.rampscope.powder.integration.internal.UsedPixels;

/**
 * Sigma clipping per ring: pixels that stand out from the median of their ring by more than a number of standard deviations become NaN,
 * which integration leaves out; median and deviation are then taken anew, until nothing more stands out. Takes away diamond spots and the
 * reflections of coarse grains. The deviation is that of the median absolute deviation, since a mean would follow a strong spot on a short
 * ring, and never smaller than that of counting. Immutable, thread-safe; works before any splitting.
 */
public final class RingClipper {

	private static final int FEWEST_PIXELS = 8;
	private static final int NO_RING = -1;
	private static final double SIGMA_PER_MAD = 1.4826;

	private final DetectorGrid grid;
	private final IntegrationSettings settings;
	private final double threshold;
	private final int maxIterations;
	private final int[] ring;
	private final float[] weight;
	/** pixels sorted by ring; those of ring k from firstInRing[k] to firstInRing[k + 1] */
	private final int[] byRing;
	private final int[] firstInRing;

	/**
	 * @param geometry where the detector stands
	 * @param grid its pixels
	 * @param mask pixels not to use
	 * @param settings axis, corrections and usable counts; rings are as wide as the axis' bins, a pixel or two being good
	 * @param threshold number of standard deviations, greater than 1; 5 is usual
	 * @param maxIterations largest number of passes, at least 1
	 */
	public RingClipper(Geometry geometry, DetectorGrid grid, Optional<PixelMask> mask, IntegrationSettings settings, double threshold,
			int maxIterations) {
		if (!(threshold > 1) || maxIterations < 1) {
			throw new SettingsException("powder.clip", "has threshold " + threshold + " and " + maxIterations + " iterations",
					"Give a threshold above 1 and at least 1 iteration");
		}
		this.grid = grid;
		this.settings = settings;
		this.threshold = threshold;
		this.maxIterations = maxIterations;
		double[] edges = new AzimuthalIntegrator(geometry, grid, mask, settings.withSplitting(Splitting.NONE)).binEdges();
		PixelGeometry pixels = new PixelGeometry(geometry, grid);
		RadialPositions positions = new RadialPositions(pixels, settings.unit());
		PixelWeights weights = new PixelWeights(pixels, settings);
		UsedPixels used = new UsedPixels(pixels, mask, settings.azimuthRangeDeg());
		double binsPerUnit = settings.bins() / (edges[settings.bins()] - edges[0]);
		this.ring = new int[grid.size()];
		this.weight = new float[grid.size()];
		for (int p = 0; p < ring.length; p++) {
			int row = p / grid.columns();
			int column = p % grid.columns();
			double bin = (positions.at(row + 0.5, column + 0.5) - edges[0]) * binsPerUnit;
			weight[p] = (float) weights.of(row, column);
			ring[p] = used.uses(row, column) && !Float.isNaN(weight[p]) && bin >= 0 && bin < settings.bins() ? (int) bin : NO_RING;
		}
		this.firstInRing = new int[settings.bins() + 1];
		for (int k : ring) {
			if (k != NO_RING) {
				firstInRing[k + 1]++;
			}
		}
		for (int k = 0; k < settings.bins(); k++) {
			firstInRing[k + 1] += firstInRing[k];
		}
		this.byRing = new int[firstInRing[settings.bins()]];
		int[] next = firstInRing.clone();
		for (int p = 0; p < ring.length; p++) {
			if (ring[p] != NO_RING) {
				byRing[next[ring[p]]++] = p;
			}
		}
	}

	/**
	 * @param frame rows × columns
	 * @return the frame with NaN where pixels stand out, are not used or have unusable counts
	 */
	public DoubleDataset clip(Dataset frame) {
		double[] counts = new double[grid.size()];
		FrameCounts.of(frame, grid.rows(), grid.columns()).read(0, counts.length, counts, 0);
		for (int p = 0; p < counts.length; p++) {
			boolean usable = ring[p] != NO_RING && counts[p] >= settings.minimumValue() && counts[p] < settings.saturationValue();
			counts[p] = usable ? counts[p] : Double.NaN;
		}
		int clipped = 1;
		for (int pass = 0; pass < maxIterations && clipped > 0; pass++) {
			clipped = clipOnce(counts);
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, counts, grid.rows(), grid.columns());
	}

	private int clipOnce(double[] counts) {
		int clipped = 0;
		for (int k = 0; k < settings.bins(); k++) {
			double[] inRing = new double[firstInRing[k + 1] - firstInRing[k]];
			int n = 0;
			for (int i = firstInRing[k]; i < firstInRing[k + 1]; i++) {
				int p = byRing[i];
				if (!Double.isNaN(counts[p])) {
					inRing[n++] = counts[p] / weight[p];
				}
			}
			if (n >= FEWEST_PIXELS) {
				clipped += clipRing(counts, k, Arrays.copyOf(inRing, n));
			}
		}
		return clipped;
	}

	private int clipRing(double[] counts, int k, double[] values) {
		double median = median(values);
		for (int i = 0; i < values.length; i++) {
			values[i] = Math.abs(values[i] - median);
		}
		double scatter = SIGMA_PER_MAD * median(values);
		int clipped = 0;
		for (int i = firstInRing[k]; i < firstInRing[k + 1]; i++) {
			int p = byRing[i];
			double expected = median * weight[p];
			double deviation = Math.max(scatter * weight[p], Math.sqrt(Math.max(expected, 1)));
			if (Math.abs(counts[p] - expected) > threshold * deviation) {
				counts[p] = Double.NaN;
				clipped++;
			}
		}
		return clipped;
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		int middle = values.length / 2;
		return values.length % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
	}
}
