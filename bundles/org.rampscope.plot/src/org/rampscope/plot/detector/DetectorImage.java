/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.detector;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.PixelMask;
import org.rampscope.plot.IntensityLimits;
import org.rampscope.plot.IntensityMapping;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.plot.figure.Raster;

/**
 * One detector frame.
 *
 * @param frame its number in the raw series, from 0
 * @param rows pixels along the slow axis
 * @param columns pixels along the fast axis
 * @param counts row by row; NaN where a pixel is masked or negative
 * @param limits the range of counts worth showing
 */
public record DetectorImage(int frame, int rows, int columns, float[] counts, IntensityLimits limits) {

	private static final double HIGH_SHARE = 0.999;
	private static final double LOW_SHARE = 0.01;
	/** Enough pixels to find limits from. */
	private static final int SAMPLE = 100_000;

	/**
	 * @param frame number in the raw series
	 * @param counts rows × columns
	 * @param mask pixels not to use; null for none
	 */
	public static DetectorImage of(int frame, Dataset counts, PixelMask mask) {
		int rows = counts.getShapeRef()[0];
		int columns = counts.getShapeRef()[1];
		float[] values = new float[rows * columns];
		boolean masking = mask != null && mask.rows() == rows && mask.columns() == columns;
		for (int i = 0; i < values.length; i++) {
			double value = counts.getElementDoubleAbs(i);
			values[i] = value < 0 || masking && mask.isMasked(i) ? Float.NaN : (float) value;
		}
		return new DetectorImage(frame, rows, columns, values, limits(values));
	}

	private static IntensityLimits limits(float[] values) {
		int step = Math.max(1, values.length / SAMPLE);
		float[] some = new float[values.length / step];
		int count = 0;
		for (int i = 0; i < some.length; i++) {
			if (Float.isFinite(values[i * step])) {
				some[count++] = values[i * step];
			}
		}
		Arrays.sort(some, 0, count);
		double low = count == 0 ? 0 : some[(int) (LOW_SHARE * (count - 1))];
		double high = count == 0 ? 1 : some[(int) Math.ceil(HIGH_SHARE * (count - 1))];
		return low < high ? new IntensityLimits(low, high) : new IntensityLimits(low, low + 1);
	}

	/** @return the counts of a pixel; NaN where it is masked */
	public double counts(int row, int column) {
		return counts[row * columns + column];
	}

	/** @return how counts become brightness */
	public IntensityMapping mapping(DisplayState state) {
		return IntensityMapping.of(state.intensityScale(), limits);
	}

	/**
	 * The part that is seen, each pixel of the picture in the colour of the brightest pixel of the detector under it, so that no thin ring is
	 * lost in a small picture.
	 *
	 * @param state scale and colours
	 * @param missing ARGB of masked pixels and of what lies beyond the detector
	 * @param view the part of the detector
	 * @param width width of the picture
	 * @param height its height
	 */
	public Raster raster(DisplayState state, int missing, PixelView view, int width, int height) {
		IntensityMapping mapping = mapping(state);
		int[] column = borders(view.firstColumn(), view.columns(), width);
		int[] row = borders(view.firstRow(), view.rows(), height);
		int[] argb = new int[Math.multiplyExact(width, height)];
		IntStream.range(0, height).parallel().forEach(y -> {
			for (int x = 0; x < width; x++) {
				float value = brightest(row[2 * y], row[2 * y + 1], column[2 * x], column[2 * x + 1]);
				argb[y * width + x] = Float.isNaN(value) ? missing : state.colours().argb(mapping.brightness(value));
			}
		});
		return new Raster(width, height, argb);
	}

	/** @return first pixel of the detector under each pixel of the picture, and the one behind the last, in turn; the one below its middle at least */
	private static int[] borders(double first, double length, int pixels) {
		int[] borders = new int[2 * pixels];
		for (int i = 0; i < pixels; i++) {
			int from = (int) Math.ceil(first + (double) i / pixels * length - 0.5);
			int to = (int) Math.ceil(first + (i + 1.0) / pixels * length - 0.5);
			int middle = (int) Math.floor(first + (i + 0.5) / pixels * length);
			borders[2 * i] = to > from ? from : middle;
			borders[2 * i + 1] = to > from ? to : middle + 1;
		}
		return borders;
	}

	private float brightest(int fromRow, int toRow, int fromColumn, int toColumn) {
		float brightest = Float.NaN;
		for (int row = Math.max(0, fromRow); row < Math.min(rows, toRow); row++) {
			for (int column = Math.max(0, fromColumn); column < Math.min(columns, toColumn); column++) {
				float value = counts[row * columns + column];
				brightest = Float.isNaN(brightest) || value > brightest ? value : brightest;
			}
		}
		return brightest;
	}
}
