/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The figures of a ramp: its map with classes, pressure and transition, and the plots of its patterns. Which part is shown, and how. */
package org.rampscope.plot.ramp;
