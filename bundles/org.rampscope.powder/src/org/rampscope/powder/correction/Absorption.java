/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.correction;

import java.util.Optional;

import org.rampscope.core.error.SettingsException;

/**
 * What a pixel loses because rays are slanted, as a factor on its weight: counts stay counts, and their statistics that of counting.
 *
 * @param sensorDepth attenuation coefficient times thickness of the sensor, which stops more of a slanting ray; 0: not corrected for
 * @param cell anvil and seat behind the sample, which let less of it through
 */
public record Absorption(double sensorDepth, Optional<AnvilCell> cell) {

	/** Nothing is corrected for. */
	public static final Absorption NONE = new Absorption(0, Optional.empty());

	public Absorption {
		if (!(sensorDepth >= 0) || Double.isInfinite(sensorDepth)) {
			throw new SettingsException("powder.absorption/sensorDepth", "is " + sensorDepth,
					"Give attenuation coefficient times thickness, or 0 for no correction");
		}
	}

	/**
	 * @param cosIncidence cosine of the angle between ray and detector normal, above 0
	 * @param cosTwoTheta cosine of the scattering angle
	 * @return factor on the weight, relative to normal incidence and straight ahead; NaN where a cell lets no ray through to the pixel
	 */
	public double factor(double cosIncidence, double cosTwoTheta) {
		double sensor = sensorDepth > 0 ? SlabAbsorption.sensor(sensorDepth, 1, cosIncidence) : 1;
		if (cell.isEmpty()) {
			return sensor;
		}
		return cosTwoTheta > 0 ? sensor * cell.get().transmission(cosTwoTheta) : Double.NaN;
	}
}
