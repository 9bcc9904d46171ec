/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Corrections of frames before integration (dark, flat, absorption) and of patterns after it (spikes, normalisation). Solid angle and
 * polarization belong to the integration itself.
 */
package org.rampscope.powder.correction;
