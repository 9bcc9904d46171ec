/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

/**
 * A Bragg peak as it was put into a pattern.
 *
 * @param phase name of the phase, such as {@code hcp Fe}
 * @param h first Miller index
 * @param k second Miller index
 * @param l third Miller index
 * @param positionDeg 2θ of the maximum in degrees
 * @param fwhmDeg full width at half maximum in degrees
 * @param height height above the background, in the units of the simulated pattern
 */
public record TruePeak(String phase, int h, int k, int l, double positionDeg, double fwhmDeg, double height) {
}
