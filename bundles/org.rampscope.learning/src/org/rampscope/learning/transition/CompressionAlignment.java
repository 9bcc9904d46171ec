/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.rampscope.core.progress.Progress;

/**
 * Takes the smooth shift of all lines under pressure out of the patterns. The shift between neighbouring frames is the one
 * that makes them most alike (least squares, weighted by the noise of each bin); a running median over frames keeps it
 * smooth through the transition itself, where neighbours are unlike each other; the sum along the ramp is taken out.
 *
 * @param rows the patterns with their lines where the first frame has them, nFrames × bins that stay in view throughout
 * @param shift how far each frame was moved back, in ln(1/d): the compression of the sample as its own lines show it
 * @param first the bin of the patterns that is the first of the rows, in a frame that was not moved
 * @param jumps frames at which all lines move at once by more than they did before, as at a jump of the pressure
 */
record CompressionAlignment(double[][] rows, double[] shift, int first, List<Integer> jumps) {

	/** The largest change of ln d between neighbouring frames that is looked for: some 5 GPa per frame for an oxide. */
	private static final double LARGEST_STEP = 0.012;

	/** Less than this, in bins, is no jump. */
	private static final double LEAST_JUMP_BINS = 0.3;

	/** A jump stands out of the scatter of the shifts by this factor. */
	private static final double JUMP_SCATTERS = 6;

	/** Moving the pattern by the jump leaves at most this share of the difference. */
	private static final double JUMP_LEAVES = 0.5;

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
		double[] usual = new double[rows.length];
		Arrays.setAll(usual, i -> i == 0 ? 0 : medianAround(increment, i));
		List<Integer> jumps = jumps(smooth, increment, usual, weight, largest);
		double[] shift = new double[rows.length];
		for (int i = 1; i < rows.length; i++) {
			shift[i] = shift[i - 1] + (jumps.contains(i) ? increment[i] : usual[i]);
		}
		int first = firstInView(shift, bins);
		double[][] aligned = moved(rows, shift, first);
		return new CompressionAlignment(aligned, Arrays.stream(shift).map(s -> s * patterns.step()).toArray(), aligned == rows ? 0 : first, jumps);
	}

	/**
	 * The same, with the shift of most lines instead of that of most intensity: lines of other matter that come into view, and are compressed
	 * differently, do not draw it away.
	 *
	 * @param patterns where this comes from
	 */
	CompressionAlignment byLines(LogarithmicPatterns patterns) {
		double[] correction = LineDrift.of(rows);
		double[] corrected = new double[shift.length];
		Arrays.setAll(corrected, i -> shift[i] / patterns.step() + correction[i]);
		int start = firstInView(corrected, patterns.rows()[0].length);
		double[][] again = moved(patterns.rows(), corrected, start);
		return again == patterns.rows() ? this
				: new CompressionAlignment(again, Arrays.stream(corrected).map(s -> s * patterns.step()).toArray(), start, jumps);
	}

	/**
	 * A jump is told from a transition by what it leaves: after a jump the pattern is the old one moved, after a transition it is another one
	 * wherever it is moved to.
	 */
	private static List<Integer> jumps(double[][] smooth, double[] increment, double[] usual, double[] weight, int largest) {
		List<Integer> jumps = new ArrayList<>();
		double[] deviation = new double[increment.length];
		Arrays.setAll(deviation, i -> Math.abs(increment[i] - usual[i]));
		double[] sorted = deviation.clone();
		Arrays.sort(sorted);
		double scatter = Math.max(LEAST_JUMP_BINS, JUMP_SCATTERS * sorted[sorted.length / 2]);
		for (int i = 1; i < increment.length; i++) {
			if (deviation[i] > scatter && Math.abs(increment[i]) < largest
					&& difference(smooth[i - 1], smooth[i], weight, increment[i], largest) < JUMP_LEAVES * difference(smooth[i - 1], smooth[i], weight, usual[i], largest)) {
				jumps.add(i);
			}
		}
		return jumps;
	}

	private static double difference(double[] a, double[] b, double[] weight, double lag, int largest) {
		double sum = 0;
		for (int k = largest + 1; k < a.length - largest - 1; k++) {
			double x = k + lag;
			int left = (int) Math.floor(x);
			double share = x - left;
			double difference = b[left] * (1 - share) + b[Math.min(left + 1, b.length - 1)] * share - a[k];
			sum += weight[k] * difference * difference;
		}
		return sum;
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

	private static int firstInView(double[] shift, int bins) {
		return Math.clamp((int) Math.ceil(-Arrays.stream(shift).min().orElse(0)), 0, bins - 1);
	}

	private static double[][] moved(double[][] rows, double[] shift, int first) {
		int bins = rows[0].length;
		double most = Arrays.stream(shift).max().orElse(0);
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
