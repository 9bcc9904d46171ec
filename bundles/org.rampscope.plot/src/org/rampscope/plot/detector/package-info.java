/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Detector frames as figures: colours, axes in pixels, rings. */
package org.rampscope.plot.detector;
