/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

import org.rampscope.plot.Interval;
import org.rampscope.plot.figure.Curve;

/**
 * A pattern in the part of the radial axis that is shown, from left to right; NaN where nothing was measured, so that no line is drawn
 * there.
 *
 * @param x radial positions in the displayed unit, rising
 * @param y intensities
 */
public record PatternLine(double[] x, double[] y) {

	/**
	 * @param map the ramp as it is shown
	 * @param frame the frame, from 0
	 */
	public static PatternLine of(RampMap map, int frame) {
		return of(map, (IntToDoubleFunction) bin -> map.ramp().pyramid().intensity(frame, bin));
	}

	/**
	 * @param map the ramp as it is shown
	 * @param intensities one per bin of the ramp's axis; NaN where there is none
	 */
	public static PatternLine of(RampMap map, double[] intensities) {
		return of(map, (IntToDoubleFunction) bin -> intensities[bin]);
	}

	private static PatternLine of(RampMap map, IntToDoubleFunction intensities) {
		Interval shown = map.radialShown();
		int n = map.ramp().pyramid().columns();
		boolean falling = n > 1 && map.radial().shown().at(1) < map.radial().shown().at(0);
		double[] x = new double[n];
		double[] y = new double[n];
		int count = 0;
		for (int i = 0; i < n; i++) {
			int bin = falling ? n - 1 - i : i;
			double position = map.radial().shown().at(bin);
			if (shown.contains(position)) {
				x[count] = position;
				y[count++] = intensities.applyAsDouble(bin);
			}
		}
		return new PatternLine(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
	}

	/** @return whether any intensity is known */
	public boolean saysAnything() {
		return Arrays.stream(y).anyMatch(Double::isFinite);
	}

	/** @return the highest intensity; 0 where there is none */
	public double highest() {
		return Arrays.stream(y).filter(Double::isFinite).max().orElse(0);
	}

	/** @return the lowest intensity; 0 where there is none */
	public double lowest() {
		return Arrays.stream(y).filter(Double::isFinite).min().orElse(0);
	}

	/**
	 * @param name its name
	 * @param offset how far above its intensities it is drawn
	 * @param argb colour
	 * @return this as a curve of a plot
	 */
	public Curve curve(String name, double offset, int argb) {
		return new Curve(name, x, y, argb).withOffset(offset);
	}
}
