/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Pressure of every frame of a ramp from the lines of calibrants: which peaks are lines of the calibrant, what volume they say, what
 * pressure that is, and how certain. {@link org.rampscope.powder.pressure.RampPressureFinder} does all of it.
 */
package org.rampscope.powder.pressure;
