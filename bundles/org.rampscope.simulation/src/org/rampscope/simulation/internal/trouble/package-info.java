/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Ramps with trouble: random samples, and what disturbs them. */
package org.rampscope.simulation.internal.trouble;
