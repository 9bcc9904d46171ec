/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Random numbers of the simulation: streams by seed, purpose and frame, and Poisson counts. Distributions that only
 * statistics need are not here.
 */
package org.rampscope.simulation.internal.random;
