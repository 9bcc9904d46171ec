/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Numbers to pixels: scales and ticks of axes, the pyramid of downsampled intensities, colour maps, and the renderer that fills an array of
 * pixels. Pure Java: runs in any thread, with or without a screen. Where text and lines go is decided in {@code org.rampscope.plot.figure}.
 */
package org.rampscope.plot;
