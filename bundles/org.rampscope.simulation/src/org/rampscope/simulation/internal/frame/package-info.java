/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * From a ramp to detector frames: optics of pixels, gaps and defects, counting. What the sample does is not here.
 */
package org.rampscope.simulation.internal.frame;
