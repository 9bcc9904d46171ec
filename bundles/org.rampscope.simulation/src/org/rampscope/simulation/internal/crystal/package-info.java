/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Crystals under pressure: equations of state, lattices, reflections and the phases of the simulated samples. Nothing here
 * knows of detectors, noise or ramps.
 */
package org.rampscope.simulation.internal.crystal;
