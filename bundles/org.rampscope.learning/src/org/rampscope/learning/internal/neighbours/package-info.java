/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Nearest neighbours among many points, exact and approximate. */
package org.rampscope.learning.internal.neighbours;
