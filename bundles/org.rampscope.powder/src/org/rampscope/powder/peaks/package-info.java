/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Peaks of patterns: finding, fitting with uncertainties, following through a ramp, indexing. Which phase they belong to, and what the
 * pressure is, is found elsewhere.
 */
package org.rampscope.powder.peaks;
