/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Simulated pressure ramps with their ground truth, as patterns and as detector frames: the data sets of the published
 * study ({@link org.rampscope.simulation.DataSetId}) and recipes of one's own
 * ({@link org.rampscope.simulation.RampRecipe}).
 *
 * <pre>{@code
 * Ramp patterns = new PatternSimulator().simulate(DataSetId.D8.recipe(), Progress.NONE);
 * Ramp frames = new FrameSimulator().simulate(DataSetId.D8.recipe(), DetectorSetup.demo(), Progress.NONE);
 * GroundTruth truth = patterns.result(GroundTruth.TYPE).orElseThrow();
 * }</pre>
 *
 * <p>The same recipe gives the same numbers, on any number of threads. Writing files, integrating frames and finding
 * transitions are not here.
 */
package org.rampscope.simulation;
