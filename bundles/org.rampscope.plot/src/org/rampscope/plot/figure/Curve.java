/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.util.Arrays;

/**
 * A line or a set of points of a plot. The arrays are taken over and must not be modified.
 *
 * @param name what it is; written at its end or in the legend; empty for none
 * @param x positions, rising where they are joined by a line
 * @param y values; a line is interrupted where one is not finite
 * @param argb colour
 * @param style how it is drawn
 * @param offset how far above its values it is drawn, in units of the vertical axis
 * @param sigma one standard uncertainty per value, drawn as a band; empty for none
 * @param pointColours ARGB of each point; empty where all have the colour of the curve
 */
public record Curve(String name, double[] x, double[] y, int argb, Style style, double offset, double[] sigma, int[] pointColours) {

	/** How a curve is drawn. */
	public enum Style {
		LINE, DOTS, LINE_AND_DOTS,
		/** Bars from 0, nine tenths of the distance between neighbours wide. */
		BARS
	}

	public Curve {
		if (x.length != y.length || sigma.length != 0 && sigma.length != y.length || pointColours.length != 0 && pointColours.length != y.length) {
			throw new IllegalArgumentException(x.length + " positions, " + y.length + " values, " + sigma.length + " uncertainties, "
					+ pointColours.length + " colours");
		}
	}

	/** A line; parameters as above. */
	public Curve(String name, double[] x, double[] y, int argb) {
		this(name, x, y, argb, Style.LINE, 0, new double[0], new int[0]);
	}

	/** @return this drawn in another way */
	public Curve withStyle(Style newStyle) {
		return new Curve(name, x, y, argb, newStyle, offset, sigma, pointColours);
	}

	/** @return this drawn so far above its values */
	public Curve withOffset(double newOffset) {
		return new Curve(name, x, y, argb, style, newOffset, sigma, pointColours);
	}

	/** @return this with a band of one standard uncertainty on both sides */
	public Curve withBand(double[] newSigma) {
		return new Curve(name, x, y, argb, style, offset, newSigma, pointColours);
	}

	/** @return this with a colour for each point */
	public Curve withPointColours(int[] colours) {
		return new Curve(name, x, y, argb, style, offset, sigma, colours);
	}

	/** @return where a value is drawn on the vertical axis */
	public double drawn(int i) {
		return y[i] + offset;
	}

	/** @return the uncertainty of a value; 0 where it is not known */
	double sigma(int i) {
		return sigma.length == 0 || !Double.isFinite(sigma[i]) ? 0 : sigma[i];
	}

	/** @return ARGB of a point */
	int colour(int i) {
		return pointColours.length == 0 ? argb : pointColours[i];
	}

	/** @return half the width of a bar: nine tenths of the smallest distance between neighbours */
	double halfBar() {
		return 0.45 * Arrays.stream(distances()).filter(d -> d > 0).min().orElse(1);
	}

	private double[] distances() {
		double[] distances = new double[Math.max(0, x.length - 1)];
		Arrays.setAll(distances, i -> x[i + 1] - x[i]);
		return distances;
	}
}
