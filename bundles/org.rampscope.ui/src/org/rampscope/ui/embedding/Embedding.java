/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.embedding;

/**
 * Every frame as a point.
 *
 * @param x horizontal coordinates, one per frame
 * @param y vertical coordinates, one per frame
 * @param xTitle what the horizontal coordinate is
 * @param yTitle what the vertical coordinate is
 */
public record Embedding(double[] x, double[] y, String xTitle, String yTitle) {
}
