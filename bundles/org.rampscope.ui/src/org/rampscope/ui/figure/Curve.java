/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.figure;

/**
 * A line of a plot. The arrays are taken over and must not be modified.
 *
 * @param name what it is; written at its end in plots of several curves
 * @param x positions, rising
 * @param y values, all finite
 * @param argb colour
 */
public record Curve(String name, double[] x, double[] y, int argb) {
}
