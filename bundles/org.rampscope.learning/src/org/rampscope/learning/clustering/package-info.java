/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Grouping frames that look alike, without labels: spectral clustering as published, and the plain methods beside it.
 * What the groups mean along a ramp is not decided here, but in the metrics and transition packages.
 */
package org.rampscope.learning.clustering;
