/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

/**
 * A fitted pseudo-Voigt peak with standard uncertainties from the covariance of the fit.
 *
 * @param position centre on the radial axis, in its unit
 * @param positionSigma its uncertainty
 * @param height above the background
 * @param heightSigma its uncertainty
 * @param fwhm full width at half maximum, in the axis' unit
 * @param fwhmSigma its uncertainty
 * @param eta share of the Lorentzian, 0 … 1
 */
public record Peak(double position, double positionSigma, double height, double heightSigma, double fwhm, double fwhmSigma, double eta) {

	/** @return integral over the axis */
	public double area() {
		return height * fwhm * (eta * Math.PI / 2 + (1 - eta) * 0.5 * Math.sqrt(Math.PI / Math.log(2)));
	}
}
