/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.pattern;

import java.util.List;

import org.rampscope.simulation.TruePeak;

/** Draws peaks onto a regular grid. */
public final class PatternRenderer {

	private final double firstDeg;
	private final double stepDeg;
	private final int points;

	/**
	 * @param firstDeg 2θ of the first point in degrees
	 * @param stepDeg distance of points in degrees, positive
	 * @param points number of points
	 */
	public PatternRenderer(double firstDeg, double stepDeg, int points) {
		this.firstDeg = firstDeg;
		this.stepDeg = stepDeg;
		this.points = points;
	}

	/** @return the sum of the peaks' profiles at every point */
	public double[] render(List<TruePeak> peaks) {
		double[] pattern = new double[points];
		for (TruePeak peak : peaks) {
			double first = (firstDeg - peak.positionDeg()) / peak.fwhmDeg();
			double step = stepDeg / peak.fwhmDeg();
			for (int i = 0; i < points; i++) {
				pattern[i] += peak.height() * PeakProfile.at(first + step * i);
			}
		}
		return pattern;
	}
}
