/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.correction;

import org.rampscope.core.error.SettingsException;

/**
 * The anvil and the seat behind the sample of a diamond anvil cell whose axis is the beam: the way of a scattered ray through both, from
 * their outlines, and its attenuation after Lambert and Beer. The sample is a point at the culet; the seat is a slab behind the anvil with a
 * conical opening, which a slanting ray may meet anywhere on its way. Seats that let X-rays through (cBN, diamond) attenuate, seats of
 * tungsten carbide shade, with a large coefficient.
 *
 * @param anvilMuPerMm linear attenuation coefficient of the anvil at the photon energy, 1/mm, not negative
 * @param anvilMm thickness of the anvil along the beam, mm, positive
 * @param seatMuPerMm linear attenuation coefficient of the seat, 1/mm, not negative; 0: no seat
 * @param seatMm thickness of the seat along the beam, mm, positive where there is one
 * @param innerRadiusMm radius of its opening at the anvil, mm, not negative
 * @param outerRadiusMm radius of its opening at the far end, mm, not negative
 */
public record AnvilCell(double anvilMuPerMm, double anvilMm, double seatMuPerMm, double seatMm, double innerRadiusMm, double outerRadiusMm) {

	public AnvilCell {
		boolean possible = anvilMuPerMm >= 0 && anvilMm > 0 && seatMuPerMm >= 0 && (seatMuPerMm == 0 || seatMm > 0) && innerRadiusMm >= 0
				&& outerRadiusMm >= 0;
		if (!possible || Double.isInfinite(anvilMuPerMm * anvilMm) || Double.isInfinite(seatMuPerMm * seatMm)) {
			throw new SettingsException("powder.cell", "has an anvil of " + anvilMm + " mm with " + anvilMuPerMm + "/mm and a seat of " + seatMm
					+ " mm with " + seatMuPerMm + "/mm and radii " + innerRadiusMm + " and " + outerRadiusMm + " mm",
					"Give positive thicknesses and coefficients and radii that are not negative");
		}
	}

	/** @return an anvil on an open seat */
	public static AnvilCell withoutSeat(double muPerMm, double thicknessMm) {
		return new AnvilCell(muPerMm, thicknessMm, 0, 0, 0, 0);
	}

	/**
	 * @param cosTwoTheta cosine of the scattering angle, above 0: rays that go back leave through the other anvil
	 * @return transmission relative to that of a ray straight ahead, which passes the opening; above 0
	 */
	public double transmission(double cosTwoTheta) {
		if (!(cosTwoTheta > 0 && cosTwoTheta <= 1)) {
			throw new SettingsException("powder.cell", "is met by a ray with cosine " + cosTwoTheta, "Leave out pixels behind the sample");
		}
		double anvil = anvilMuPerMm * anvilMm * (1 / cosTwoTheta - 1);
		return Math.exp(-anvil - seatMuPerMm * (seatDepthMm(cosTwoTheta) - seatDepthMm(1)) / cosTwoTheta);
	}

	/** Thickness of seat, along the beam, in which a ray is beside the opening. */
	private double seatDepthMm(double cosTwoTheta) {
		if (seatMuPerMm == 0) {
			return 0;
		}
		double tan = Math.sqrt(1 - cosTwoTheta * cosTwoTheta) / cosTwoTheta;
		double excessAtStart = anvilMm * tan - innerRadiusMm;
		double excessAtEnd = (anvilMm + seatMm) * tan - outerRadiusMm;
		if (excessAtStart > 0 == excessAtEnd > 0) {
			return excessAtStart > 0 ? seatMm : 0;
		}
		double inside = Math.max(excessAtStart, excessAtEnd);
		return seatMm * inside / Math.abs(excessAtEnd - excessAtStart);
	}
}
