/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Figures: where axes, curves, maps and texts go, painted through {@link org.rampscope.plot.figure.Drawing}, so that the screen, a report, a
 * PNG and an SVG of any size show the same.
 */
package org.rampscope.plot.figure;
