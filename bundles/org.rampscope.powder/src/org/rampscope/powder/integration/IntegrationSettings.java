/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.util.Optional;

import org.rampscope.core.error.SettingsException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.powder.correction.Absorption;

/**
 * How to integrate. Start from {@link #defaults()} and change what differs.
 *
 * @param unit unit of the radial axis
 * @param bins number of radial bins, 1 … 65534
 * @param radialRange outer edges of the first and the last bin in {@code unit}; empty: from the smallest to the largest position of an
 *        unmasked pixel (with splitting: of its outline)
 * @param azimuthRangeDeg pixels whose centre lies in this range of azimuth, degrees, the upper end at most 360 above the lower; empty:
 *        all around
 * @param splitting how a pixel is shared among bins
 * @param correctSolidAngle whether pixels seen under an angle count as the smaller ones they are: cos³ of the angle to the normal
 * @param polarizationFactor degree of linear polarization in the horizontal, −1 … 1; NaN: no correction
 * @param polarizationOffsetRad azimuth of the plane of polarization in radians, 0 for horizontal
 * @param errorModel where uncertainties come from
 * @param minimumValue pixels below are left out of the frame; −∞: none. Detectors write negative numbers for dead pixels and gaps
 * @param saturationValue pixels at or above are left out of the frame; +∞: none
 * @param absorption losses of slanting rays to be corrected for; pixels that no ray reaches are left out
 */
public record IntegrationSettings(RadialUnit unit, int bins, Optional<Interval> radialRange, Optional<Interval> azimuthRangeDeg,
		Splitting splitting, boolean correctSolidAngle, double polarizationFactor, double polarizationOffsetRad, ErrorModel errorModel,
		double minimumValue, double saturationValue, Absorption absorption) {

	/** The largest number of bins: the map of an unsplit geometry keeps 16 bits per pixel. */
	public static final int MAX_BINS = 65534;

	public IntegrationSettings {
		require(bins >= 1 && bins <= MAX_BINS, "bins", "is " + bins, "Give a number from 1 to " + MAX_BINS);
		require(!(Math.abs(polarizationFactor) > 1), "polarizationFactor", "is " + polarizationFactor,
				"Give a number from -1 to 1, or none for no correction");
		require(Double.isFinite(polarizationOffsetRad), "polarizationOffsetRad", "is " + polarizationOffsetRad, "Give an angle in radians");
		require(!Double.isNaN(minimumValue), "minimumValue", "is not a number", "Give a number of counts");
		require(!Double.isNaN(saturationValue), "saturationValue", "is not a number", "Give a number of counts");
		require(saturationValue > minimumValue, "saturationValue", "is " + saturationValue + ", not above the minimum " + minimumValue,
				"Give a saturation value greater than the minimum value");
		azimuthRangeDeg.ifPresent(range -> require(range.width() <= 360, "azimuthRangeDeg", "spans " + range.width() + "°",
				"Give a range of at most 360°"));
	}

	private static void require(boolean condition, String setting, String problem, String remedy) {
		if (!condition) {
			throw new SettingsException("powder.integrate/" + setting, problem, remedy);
		}
	}

	/**
	 * @return two-theta in degrees, 4023 bins over the whole detector, no splitting, solid angle corrected, polarization 0.99, Poisson
	 *         errors, negative pixels left out, no saturation
	 */
	public static IntegrationSettings defaults() {
		return new IntegrationSettings(RadialUnit.TWO_THETA_DEG, 4023, Optional.empty(), Optional.empty(), Splitting.NONE, true, 0.99, 0,
				ErrorModel.POISSON, 0, Double.POSITIVE_INFINITY, Absorption.NONE);
	}

	/** @return these settings with another axis; a radial range in the old unit is dropped */
	public IntegrationSettings withAxis(RadialUnit newUnit, int newBins) {
		return new IntegrationSettings(newUnit, newBins, newUnit == unit ? radialRange : Optional.empty(), azimuthRangeDeg, splitting,
				correctSolidAngle, polarizationFactor, polarizationOffsetRad, errorModel, minimumValue, saturationValue, absorption);
	}

	/** @return these settings with the outer edges of the first and last bin, in the axis' unit */
	public IntegrationSettings withRadialRange(double lower, double upper) {
		return new IntegrationSettings(unit, bins, Optional.of(new Interval(lower, upper)), azimuthRangeDeg, splitting, correctSolidAngle,
				polarizationFactor, polarizationOffsetRad, errorModel, minimumValue, saturationValue, absorption);
	}

	/** @return these settings for a sector, in degrees */
	public IntegrationSettings withAzimuthRangeDeg(double lower, double upper) {
		return new IntegrationSettings(unit, bins, radialRange, Optional.of(new Interval(lower, upper)), splitting, correctSolidAngle,
				polarizationFactor, polarizationOffsetRad, errorModel, minimumValue, saturationValue, absorption);
	}

	/** @return these settings with another splitting */
	public IntegrationSettings withSplitting(Splitting newSplitting) {
		return new IntegrationSettings(unit, bins, radialRange, azimuthRangeDeg, newSplitting, correctSolidAngle, polarizationFactor,
				polarizationOffsetRad, errorModel, minimumValue, saturationValue, absorption);
	}

	/** @return these settings with other corrections; NaN for no polarization correction */
	public IntegrationSettings withCorrections(boolean solidAngle, double newPolarizationFactor) {
		return new IntegrationSettings(unit, bins, radialRange, azimuthRangeDeg, splitting, solidAngle, newPolarizationFactor,
				polarizationOffsetRad, errorModel, minimumValue, saturationValue, absorption);
	}

	/** @return these settings with another azimuth of the plane of polarization, radians, 0 for horizontal */
	public IntegrationSettings withPolarizationPlane(double offsetRad) {
		return new IntegrationSettings(unit, bins, radialRange, azimuthRangeDeg, splitting, correctSolidAngle, polarizationFactor, offsetRad,
				errorModel, minimumValue, saturationValue, absorption);
	}

	/** @return these settings with another error model */
	public IntegrationSettings withErrorModel(ErrorModel newErrorModel) {
		return new IntegrationSettings(unit, bins, radialRange, azimuthRangeDeg, splitting, correctSolidAngle, polarizationFactor,
				polarizationOffsetRad, newErrorModel, minimumValue, saturationValue, absorption);
	}

	/** @return these settings with another range of usable counts: minimum ≤ counts &lt; saturation */
	public IntegrationSettings withUsableCounts(double newMinimumValue, double newSaturationValue) {
		return new IntegrationSettings(unit, bins, radialRange, azimuthRangeDeg, splitting, correctSolidAngle, polarizationFactor,
				polarizationOffsetRad, errorModel, newMinimumValue, newSaturationValue, absorption);
	}

	/** @return these settings with other corrections for absorption */
	public IntegrationSettings withAbsorption(Absorption newAbsorption) {
		return new IntegrationSettings(unit, bins, radialRange, azimuthRangeDeg, splitting, correctSolidAngle, polarizationFactor,
				polarizationOffsetRad, errorModel, minimumValue, saturationValue, newAbsorption);
	}
}
