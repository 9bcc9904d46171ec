/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import org.rampscope.powder.correction.Absorption;
import org.rampscope.powder.geometry.LabPosition;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.powder.integration.IntegrationSettings;

/**
 * What a pixel would count relative to one at normal incidence in an unpolarised beam: the solid angle cos³ of the angle to the normal,
 * and the polarization ½ (1 + cos²2θ − f cos 2(χ − χ₀) sin²2θ) (Kahn et al. 1982, J. Appl. Cryst. 15, 330),
 * and what slanting rays lose.
 */
public final class PixelWeights {

	private final PixelGeometry geometry;
	private final boolean solidAngle;
	private final double factor;
	private final double cosOffset;
	private final double sinOffset;
	private final Absorption absorption;

	public PixelWeights(PixelGeometry geometry, IntegrationSettings settings) {
		this.geometry = geometry;
		this.solidAngle = settings.correctSolidAngle();
		this.factor = settings.polarizationFactor();
		this.cosOffset = Math.cos(2 * settings.polarizationOffsetRad());
		this.sinOffset = Math.sin(2 * settings.polarizationOffsetRad());
		this.absorption = settings.absorption();
	}

	/** @return the weight of the pixel, greater than 0 unless the polarization forbids all scattering there; NaN where no ray comes */
	public double of(int row, int column) {
		double weight = 1;
		if (solidAngle) {
			double cos = geometry.cosIncidence(row + 0.5, column + 0.5);
			weight = cos * cos * cos;
		}
		if (absorption != Absorption.NONE) {
			LabPosition at = geometry.labPosition(row + 0.5, column + 0.5);
			weight *= absorption.factor(geometry.cosIncidence(row + 0.5, column + 0.5), at.beamM() / at.distanceM());
		}
		return Double.isNaN(factor) ? weight : weight * polarization(geometry.labPosition(row + 0.5, column + 0.5));
	}

	/** Uses cos 2χ = (x² − y²) / r² and sin 2χ = 2xy / r², so that no angle need be computed. */
	private double polarization(LabPosition at) {
		double up2 = at.upM() * at.upM();
		double side2 = at.sideM() * at.sideM();
		double all = up2 + side2 + at.beamM() * at.beamM();
		double sin2 = (up2 + side2) / all;
		double sin2TimesCos2Chi = ((side2 - up2) * cosOffset + 2 * at.upM() * at.sideM() * sinOffset) / all;
		return 0.5 * (2 - sin2 - factor * sin2TimesCos2Chi);
	}
}
