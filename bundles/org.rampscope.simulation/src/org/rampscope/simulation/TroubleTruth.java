/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.RecordTree;

/**
 * What a simulated ramp with trouble really holds. Onset is the first frame with something of the new phase, end the first frame with
 * nothing of the old one.
 *
 * @param kind {@link TroubleKind#id()} of what was simulated
 * @param onsetFrame onset of every transition, in order; empty where there is none
 * @param endFrame end of every transition; −1 where the ramp ends before it
 * @param artefactFrame first frame with what is not of the sample; −1 where there is nothing
 * @param artefact what that is, such as {@code Re}; empty where there is nothing
 */
public record TroubleTruth(String kind, int[] onsetFrame, int[] endFrame, int artefactFrame, String artefact) {

	/** Kept beside a simulated ramp with trouble. */
	public static final ResultType<TroubleTruth> TYPE = new ResultType<>("simulation_trouble", "Trouble of the simulation", 1, TroubleTruth.class,
			RecordTree.of(TroubleTruth.class));
}
