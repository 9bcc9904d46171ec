/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Principal components of a ramp: what its patterns have in common and along which few directions they differ. Only
 * linear decompositions live here; grouping the frames is the work of the clustering package.
 */
package org.rampscope.learning.decomposition;
