/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Baselines as operations: id, settings and help. The algorithms live in the powder bundle. */
package org.rampscope.operations.powder.baseline;
