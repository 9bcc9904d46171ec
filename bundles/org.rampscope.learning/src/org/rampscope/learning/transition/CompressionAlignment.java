/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.rampscope.core.progress.Progress;

/**
 * Takes the smooth shift of all lines under pressure out of the patterns. The shift between neighbouring frames is the one
 * that makes them most alike (least squares, weighted by the noise of each bin); a running median over frames keeps it
 * smooth through the transition itself, where neighbours are unlike each other; the sum along the ramp is taken out.
 *
 * @param rows the patterns with their lines where the first frame has them, nFrames × bins that stay in view throughout
 * @param shift how far each frame was moved back, in ln(1/d): the compression of the sample as its own lines show it
 */
record CompressionAlignment(double[][] rows, double[] shift) {

	/** The largest change of ln d between neighbouring frames that is looked for: some 5 GPa per frame for an oxide. */
	private static final double LARGEST_STEP = 0.012;

	private static final int MEDIAN_HALF_WIDTH = 3;

	private static final int SMOOTHING_HALF_WIDTH = 7;

	static CompressionAlignment of(LogarithmicPatterns patterns, Progress progress) {
		double[][] rows = patterns.rows();
		int bins = rows[0].length;
		int largest = Math.min(bins / 8, Math.max(2, (int) Math.ceil(LARGEST_STEP / patterns.step())));
		int width = Math.min(SMOOTHING_HALF_WIDTH, Math.max(0, bins / 500));
		double[] weight = Arrays.stream(BinNoise.of(rows)).map(s -> 1 / (s * s)).toArray();
		double[][] smooth = new double[rows.length][];
		Arrays.setAll(smooth, i -> smoothed(rows[i], width));
		double[] increment = new double[rows.length];
		IntStream.range(1, rows.length).parallel().forEach(i -> {
			progress.checkCancelled();
			increment[i] = shiftBetween(smooth[i - 1], smooth[i], weight, largest);
		});
		double[] shift = new double[rows.length];
		for (int i = 1; i < rows.length; i++) {
			shift[i] = shift[i - 1] + medianAround(increment, i);
		}
		double[][] aligned = moved(rows, shift);
		return new CompressionAlignment(aligned, Arrays.stream(shift).map(s -> s * patterns.step()).toArray());
	}

	/** Bins by which the second pattern is further right: whole bins by search, the rest by one Gauss-Newton step. */
	private static double shiftBetween(double[] a, double[] b, double[] weight, int largest) {
		int end = a.length - largest - 1;
		int best = 0;
		double least = Double.POSITIVE_INFINITY;
		for (int lag = -largest; lag <= largest; lag++) {
			double sum = 0;
			for (int k = largest + 1; k < end; k++) {
				double difference = b[k + lag] - a[k];
				sum += weight[k] * difference * difference;
			}
			if (sum < least) {
				least = sum;
				best = lag;
			}
		}
		if (Math.abs(best) == largest) {
			return best;
		}
		double product = 0;
		double square = 0;
		for (int k = largest + 1; k < end; k++) {
			double slope = (b[k + best + 1] - b[k + best - 1] + a[k + 1] - a[k - 1]) / 4;
			product += weight[k] * slope * (a[k] - b[k + best]);
			square += weight[k] * slope * slope;
		}
		return best + (square > 0 ? Math.clamp(product / square, -1, 1) : 0);
	}

	private static double medianAround(double[] increment, int frame) {
		int first = Math.max(1, frame - MEDIAN_HALF_WIDTH);
		int end = Math.min(increment.length, frame + MEDIAN_HALF_WIDTH + 1);
		double[] window = Arrays.copyOfRange(increment, first, end);
		Arrays.sort(window);
		int n = window.length;
		return (window[(n - 1) / 2] + window[n / 2]) / 2;
	}

	private static double[][] moved(double[][] rows, double[] shift) {
		int bins = rows[0].length;
		double most = Arrays.stream(shift).max().orElse(0);
		double least = Arrays.stream(shift).min().orElse(0);
		int first = (int) Math.ceil(-least);
		int end = (int) Math.floor(bins - 1 - most);
		if (end - first < bins / 4) {
			// lines run out of view: nothing is gained by following them
			return rows;
		}
		double[][] aligned = new double[rows.length][end - first];
		for (int i = 0; i < rows.length; i++) {
			for (int k = first; k < end; k++) {
				double x = k + shift[i];
				int left = (int) Math.floor(x);
				double share = x - left;
				aligned[i][k - first] = rows[i][left] * (1 - share) + rows[i][Math.min(left + 1, bins - 1)] * share;
			}
		}
		return aligned;
	}

	private static double[] smoothed(double[] row, int halfWidth) {
		double[] result = new double[row.length];
		for (int k = 0; k < row.length; k++) {
			double sum = 0;
			double weights = 0;
			for (int o = -halfWidth; o <= halfWidth; o++) {
				if (k + o >= 0 && k + o < row.length) {
					double w = halfWidth + 1 - Math.abs(o);
					sum += w * row[k + o];
					weights += w;
				}
			}
			result[k] = sum / weights;
		}
		return result;
	}
}
