/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Geometry and photon energy between DAWN and RampScope, both ways. No calibration is worked out here. */
package org.rampscope.dawn.internal.geometry;
