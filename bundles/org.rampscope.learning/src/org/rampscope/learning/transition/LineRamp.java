/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.linalg.Matrices;

/**
 * A ramp made ready to be looked at line by line: bad frames left out, in the order of time, on a grid of ln(1/d) with the compression
 * taken out and the baseline taken off.
 *
 * @param frame number, in the ramp as it came, of every frame that is left
 * @param rows frames × bins, without baseline
 * @param smooth the same, smoothed over half a line's width
 * @param baseline mean of the baseline, per frame
 * @param noise of the smoothed rows, per bin, where there are no lines
 * @param shift how far each frame was moved back, in ln(1/d), as most lines have it
 * @param aligned the patterns as most of their intensity has it, with their baseline
 * @param low position in ln(1/d) of the first bin in a frame that was not moved; but for a constant where the wavelength is not known
 * @param step distance of the bins
 * @param width full width at half maximum of a usual line, in bins
 */
record LineRamp(int[] frame, double[][] rows, double[][] smooth, double[] baseline, double[] noise, double[] shift, CompressionAlignment aligned, double low,
		double step, double width) {

	/** A line of so many bins is described well enough. */
	private static final double ENOUGH_BINS = 7;
	/** Of the bins of a usual frame, those that a frame must have. */
	private static final double LEAST_BINS = 0.5;
	/** Of the signal of its neighbours, what an empty frame has at most. */
	private static final double EMPTY = 0.05;
	private static final int NEIGHBOURS = 7;
	/** Half the width of the window that the baseline is found in, in ln(1/d); wider where lines are. */
	private static final double BASELINE = 0.03;
	private static final double BASELINE_WIDTHS = 2.5;
	private static final double USUAL_WIDTH = 0.008;

	static LineRamp of(RadialAxis axis, FrameAxis frames, DoubleDataset intensity, Progress progress) {
		double[][] all = Matrices.of(intensity);
		int[] order = usable(all, frames);
		int fewest = TransitionEstimator.FEWEST_FRAMES;
		if (order.length < Math.min(fewest, all.length)) {
			throw new AnalysisException("only " + order.length + " of " + all.length + " frames have data",
					"Give at least " + fewest + " frames that are not empty");
		}
		int bins = axis.size();
		double[] kept = new double[order.length * bins];
		for (int i = 0; i < order.length; i++) {
			System.arraycopy(all[order[i]], 0, kept, i * bins, bins);
		}
		LogarithmicPatterns patterns = LogarithmicPatterns.of(axis, DatasetFactory.createFromObject(DoubleDataset.class, kept, order.length, bins));
		CompressionAlignment first = CompressionAlignment.of(patterns, progress);
		CompressionAlignment aligned = first.byLines(patterns);
		double fine = width(aligned.rows(), patterns.step());
		int join = Math.max(1, (int) (fine / ENOUGH_BINS));
		double[][] rows = Arrays.stream(aligned.rows()).map(r -> joined(r, join)).toArray(double[][]::new);
		double width = fine / join;
		double step = patterns.step() * join;
		int window = (int) Math.ceil(Math.max(BASELINE / step, BASELINE_WIDTHS * width));
		double[][] flat = new double[rows.length][];
		double[][] smooth = new double[rows.length][];
		double[] baseline = new double[rows.length];
		IntStream.range(0, rows.length).parallel().forEach(i -> {
			progress.checkCancelled();
			double[] under = Baseline.under(smoothed(rows[i], width), window);
			flat[i] = new double[under.length];
			for (int k = 0; k < under.length; k++) {
				flat[i][k] = rows[i][k] - under[k];
				baseline[i] += under[k] / under.length;
			}
			smooth[i] = smoothed(flat[i], width / 2);
		});
		return new LineRamp(order, flat, smooth, baseline, floor(BinNoise.of(smooth), (int) Math.ceil(8 * width)), aligned.shift(), first,
				patterns.low() + (aligned.first() + (join - 1) / 2.) * patterns.step(), step, width);
	}

	private static double[] joined(double[] row, int join) {
		double[] result = new double[row.length / join];
		for (int b = 0; b < result.length; b++) {
			for (int k = b * join; k < (b + 1) * join; k++) {
				result[b] += row[k] / join;
			}
		}
		return result;
	}

	/** Frames with data, in the order of their times where all have one. */
	private static int[] usable(double[][] rows, FrameAxis frames) {
		int[] finite = new int[rows.length];
		double[] signal = new double[rows.length];
		for (int i = 0; i < rows.length; i++) {
			double[] values = Arrays.stream(rows[i]).filter(Double::isFinite).toArray();
			double mean = Arrays.stream(values).average().orElse(0);
			finite[i] = values.length;
			signal[i] = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
		}
		int most = Arrays.stream(finite).max().orElse(0);
		List<Integer> left = new ArrayList<>();
		for (int i = 0; i < rows.length; i++) {
			double[] around = Arrays.copyOfRange(signal, Math.max(0, i - NEIGHBOURS), Math.min(rows.length, i + NEIGHBOURS + 1));
			Arrays.sort(around);
			if (finite[i] >= LEAST_BINS * most && signal[i] > EMPTY * around[around.length / 2]) {
				left.add(i);
			}
		}
		if (Arrays.stream(frames.timeS()).allMatch(Double::isFinite)) {
			left.sort((a, b) -> Double.compare(frames.timeS()[a], frames.timeS()[b]));
		}
		return left.stream().mapToInt(Integer::intValue).toArray();
	}

	private static double[] floor(double[] noise, int reach) {
		double[] floor = new double[noise.length];
		for (int k = 0; k < noise.length; k++) {
			double[] around = Arrays.copyOfRange(noise, Math.max(0, k - reach), Math.min(noise.length, k + reach + 1));
			Arrays.sort(around);
			floor[k] = around[around.length / 4];
		}
		return floor;
	}

	/** The median width of the strong lines of the mean of the first frames. */
	private static double width(double[][] rows, double step) {
		int count = Math.min(5, rows.length);
		List<Double> widths = new ArrayList<>();
		for (int part = 0; part < 4; part++) {
			int first = part * (rows.length - count) / 4;
			double[] mean = new double[rows[0].length];
			for (int i = first; i < first + count; i++) {
				for (int k = 0; k < mean.length; k++) {
					mean[k] += rows[i][k] / count;
				}
			}
			double[] under = Baseline.under(mean, (int) Math.ceil(BASELINE / step));
			double most = 0;
			for (int k = 0; k < mean.length; k++) {
				mean[k] -= under[k];
				most = Math.max(most, mean[k]);
			}
			for (int k = 1; k < mean.length - 1; k++) {
				if (mean[k] > 0.15 * most && mean[k] >= mean[k - 1] && mean[k] > mean[k + 1]) {
					double w = widthAt(mean, k);
					if (w < 0.05 / step && w > 1.2) {
						widths.add(w);
					}
				}
			}
		}
		widths.sort(Double::compare);
		return widths.isEmpty() ? Math.max(2, USUAL_WIDTH / step) : Math.max(2, widths.get(widths.size() / 2));
	}

	/** Distance of the places where a line has fallen to half of its height at k. */
	static double widthAt(double[] row, int k) {
		double half = row[k] / 2;
		int left = k;
		while (left > 0 && row[left] > half) {
			left--;
		}
		int right = k;
		while (right < row.length - 1 && row[right] > half) {
			right++;
		}
		double l = row[left + 1] > row[left] ? left + (half - row[left]) / (row[left + 1] - row[left]) : left;
		double r = row[right - 1] > row[right] ? right - (half - row[right]) / (row[right - 1] - row[right]) : right;
		return Math.max(0.5, r - l);
	}

	/** Triangular kernel with that full width at half maximum in bins. */
	private static double[] smoothed(double[] row, double fwhm) {
		int half = (int) Math.max(0, Math.round(fwhm) - 1);
		if (half == 0) {
			return row.clone();
		}
		double[] result = new double[row.length];
		for (int k = 0; k < row.length; k++) {
			double sum = 0;
			double weights = 0;
			for (int o = Math.max(-half, -k); o <= Math.min(half, row.length - 1 - k); o++) {
				double w = half + 1 - Math.abs(o);
				sum += w * row[k + o];
				weights += w;
			}
			result[k] = sum / weights;
		}
		return result;
	}

	int size() {
		return rows.length;
	}

	int bins() {
		return rows[0].length;
	}

	/** @return ln(1/d) of a bin in a frame, but for a constant where the wavelength is not known */
	double position(int i, double bin) {
		return low + bin * step + shift[i];
	}
}
