/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Runs pipelines over ramps: frames and patterns in parallel, whole-ramp operations one after the other. */
package org.rampscope.operations.run;
