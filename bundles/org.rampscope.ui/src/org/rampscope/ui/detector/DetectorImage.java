/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.detector;

import java.util.Arrays;

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
	 * The part that is seen, each pixel of the picture in the colour of the pixel of the detector below its middle.
	 *
	 * @param state scale and colours
	 * @param missing ARGB of masked pixels and of what lies beyond the detector
	 * @param view the part of the detector
	 * @param width width of the picture
	 * @param height its height
	 */
	public Raster raster(DisplayState state, int missing, PixelView view, int width, int height) {
		IntensityMapping mapping = mapping(state);
		int[] column = new int[width];
		Arrays.setAll(column, x -> (int) Math.floor(view.firstColumn() + (x + 0.5) / width * view.columns()));
		int[] argb = new int[Math.multiplyExact(width, height)];
		for (int y = 0; y < height; y++) {
			int row = (int) Math.floor(view.firstRow() + (y + 0.5) / height * view.rows());
			for (int x = 0; x < width; x++) {
				boolean inside = row >= 0 && row < rows && column[x] >= 0 && column[x] < columns;
				float value = inside ? counts[row * columns + column[x]] : Float.NaN;
				argb[y * width + x] = Float.isNaN(value) ? missing : state.colours().argb(mapping.brightness(value));
			}
		}
		return new Raster(width, height, argb);
	}
}
