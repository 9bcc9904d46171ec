/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

/**
 * A reflection that a powder of a phase shows.
 *
 * @param h first Miller index
 * @param k second Miller index
 * @param l third Miller index
 * @param intensity relative intensity without thermal factor; 100 is the strongest of the phase's parent structure
 */
public record Reflection(int h, int k, int l, double intensity) {
}
