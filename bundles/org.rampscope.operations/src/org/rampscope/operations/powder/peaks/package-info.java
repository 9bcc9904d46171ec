/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Peaks of patterns as operations: fitted, followed through the ramp, indexed. The algorithms live in the powder bundle. */
package org.rampscope.operations.powder.peaks;
