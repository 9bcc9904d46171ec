/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Smooth backgrounds below the peaks of a pattern. One algorithm a class; all take and give plain arrays of intensities. */
package org.rampscope.powder.baseline;
