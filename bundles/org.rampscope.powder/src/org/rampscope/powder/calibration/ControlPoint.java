/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.calibration;

/**
 * A point found on a ring of the calibrant.
 *
 * @param ring number of the reflection in the calibrant's list
 * @param slow place along the slow axis in pixels from the array's corner
 * @param fast place along the fast axis
 * @param twoThetaRad scattering angle the ring should have, radians
 */
public record ControlPoint(int ring, double slow, double fast, double twoThetaRad) {
}
