/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What was corrected when detector frames became patterns. Empty where nobody says.
 *
 * @param date when it was done
 * @param solidAngle whether the solid angle of the pixels was corrected for
 * @param polarization whether the polarization of the beam was
 * @param polarizationFactor its degree, −1 … 1; NaN where it was not corrected for or nobody says
 * @param normalization whether intensities are means per pixel
 */
public record Reduction(OffsetDateTime date, Optional<Boolean> solidAngle, Optional<Boolean> polarization, double polarizationFactor,
		Optional<Boolean> normalization) {

	/** @return a reduction to means per pixel of which nothing else is known */
	public static Reduction toMeans(OffsetDateTime date) {
		return new Reduction(date, Optional.empty(), Optional.empty(), Double.NaN, Optional.of(true));
	}

	/** @return this with what is known of its corrections; a degree of NaN for no correction of the polarization */
	public Reduction correcting(boolean forSolidAngle, double degreeOfPolarization) {
		return new Reduction(date, Optional.of(forSolidAngle), Optional.of(!Double.isNaN(degreeOfPolarization)), degreeOfPolarization, normalization);
	}
}
