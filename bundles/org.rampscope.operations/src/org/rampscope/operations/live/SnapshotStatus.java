/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

/**
 * How the result file of a live run stands.
 *
 * @param frames frames in it as it lies on disk
 * @param ageS seconds since it was as long as the run, frame by frame; NaN before the first
 * @param costS seconds that the analysis of the ramp as a whole and the writing took, the last time; NaN before the first
 * @param written which share of the next one is written, from 0 to 1; NaN while none is made
 * @param problem why the last could not be written, as a full disk; empty where it was. The run goes on and tries again
 * @param notice what the result will lack, or what will soon be short; empty where there is nothing to say
 */
public record SnapshotStatus(int frames, double ageS, double costS, double written, String problem, String notice) {

	/** No result yet. */
	public static final SnapshotStatus NONE = new SnapshotStatus(0, Double.NaN, Double.NaN, Double.NaN, "", "");
}
