/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.Optional;

import org.rampscope.core.units.RadialUnit;
import org.rampscope.plot.ColourMap;
import org.rampscope.plot.FrameOrdinate;
import org.rampscope.plot.IntensityLimits;
import org.rampscope.plot.IntensityScale;
import org.rampscope.plot.Interval;
import org.rampscope.plot.Reduction;

/**
 * How ramps are shown.
 *
 * @param ordinate what the axis along the ramp counts
 * @param unit what the radial axis counts; empty for what the file has
 * @param intensityScale how intensity becomes brightness
 * @param limits darkest and brightest intensity; empty for limits found from the ramp
 * @param colours the colour map
 * @param reduction which of the intensities under a pixel is shown
 * @param residual whether the pattern's difference from the mean of its class is shown below it
 * @param radialWindow the part of the radial axis that is shown, in the displayed unit; empty for all
 * @param frameWindow the part of the axis along the ramp that is shown, in its own positions; empty for all
 */
public record DisplayState(FrameOrdinate ordinate, Optional<RadialUnit> unit, IntensityScale intensityScale,
		Optional<IntensityLimits> limits,
		ColourMap colours, Reduction reduction, boolean residual, Optional<Interval> radialWindow, Optional<Interval> frameWindow) {

	/** What a new user sees. */
	public static final DisplayState DEFAULT = new DisplayState(FrameOrdinate.FRAME, Optional.empty(), IntensityScale.SQUARE_ROOT,
			Optional.empty(), ColourMap.VIRIDIS, Reduction.MEAN, true, Optional.empty(), Optional.empty());

	/** @return this with another axis along the ramp; the whole of it is shown */
	public DisplayState withOrdinate(FrameOrdinate newOrdinate) {
		return new DisplayState(newOrdinate, unit, intensityScale, limits, colours, reduction, residual, radialWindow, Optional.empty());
	}

	/** @return this with another radial axis; the whole of it is shown */
	public DisplayState withUnit(Optional<RadialUnit> newUnit) {
		return new DisplayState(ordinate, newUnit, intensityScale, limits, colours, reduction, residual, Optional.empty(), frameWindow);
	}

	/** @return this with another scale of intensity */
	public DisplayState withIntensityScale(IntensityScale newScale) {
		return new DisplayState(ordinate, unit, newScale, limits, colours, reduction, residual, radialWindow, frameWindow);
	}

	/** @return this with another colour map */
	public DisplayState withColours(ColourMap newColours) {
		return new DisplayState(ordinate, unit, intensityScale, limits, newColours, reduction, residual, radialWindow, frameWindow);
	}

	/** @return this with another reduction */
	public DisplayState withReduction(Reduction newReduction) {
		return new DisplayState(ordinate, unit, intensityScale, limits, colours, newReduction, residual, radialWindow, frameWindow);
	}

	/** @return this with or without the residual */
	public DisplayState withResidual(boolean newResidual) {
		return new DisplayState(ordinate, unit, intensityScale, limits, colours, reduction, newResidual, radialWindow, frameWindow);
	}

	/** @return this showing other parts; empty for the whole axis */
	public DisplayState withWindow(Optional<Interval> newRadial, Optional<Interval> newFrames) {
		return new DisplayState(ordinate, unit, intensityScale, limits, colours, reduction, residual, newRadial, newFrames);
	}
}
