/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.phase;

/**
 * A pressure found by moving a line of a phase to where the pattern has it.
 *
 * @param frame the frame whose pattern it was
 * @param phase name of the phase
 * @param reflection the line, as its indices are written
 * @param pressureGPa the pressure at which the phase has its line there, GPa
 */
public record SolvedPressure(int frame, String phase, String reflection, double pressureGPa) {
}
