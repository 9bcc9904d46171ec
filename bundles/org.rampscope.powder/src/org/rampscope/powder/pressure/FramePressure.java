/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.pressure;

import java.util.List;

/**
 * The pressure of one frame from one calibrant. Two uncertainties are kept apart, because that of the scale is common to all frames:
 * neither averaging nor smoothing makes it smaller, and differences between frames do not feel it.
 *
 * @param pressureGPa pressure in GPa; NaN where no line of the calibrant was found
 * @param sigmaGPa standard uncertainty in GPa from the positions of the lines and their disagreement; NaN where no line was found
 * @param scaleSigmaGPa standard uncertainty in GPa from the parameters of the equation of state; NaN where no line was found
 * @param compression V/V₀; NaN where no line was found
 * @param score how well peaks and lines agree: the sum of the intensities (1 = strongest line) of the lines found less half of those missed
 * @param lines the lines found, of which the strong ones give the volume; empty where none was found
 */
public record FramePressure(double pressureGPa, double sigmaGPa, double scaleSigmaGPa, double compression, double score, List<MatchedLine> lines) {

	/** No line of the calibrant was found. */
	public static final FramePressure NONE = new FramePressure(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, List.of());

	public FramePressure {
		lines = List.copyOf(lines);
	}

	/** @return whether a line was found */
	public boolean isKnown() {
		return !lines.isEmpty();
	}
}
