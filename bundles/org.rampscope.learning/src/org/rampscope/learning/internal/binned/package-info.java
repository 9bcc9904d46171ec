/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The native side of the networks that judge single points of a pattern. */
package org.rampscope.learning.internal.binned;
