/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.core.tree.TreeCodec;

/**
 * What a result says about the run that made it, beside the steps: which part of them it did itself, and what it left out.
 *
 * @param patterns whether the run started from patterns; else from detector frames
 * @param stepsBefore how many steps of the provenance the input brought with it
 * @param skipped why, by frame counted from zero; their patterns are NaN
 */
public record RunRecord(boolean patterns, int stepsBefore, SortedMap<Integer, String> skipped) {

	/** The type of the result. */
	public static final ResultType<RunRecord> TYPE = new ResultType<>("run", "Run", 1, RunRecord.class, new Codec());

	public RunRecord {
		skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
	}

	/** @return what a run from frames says that skipped none */
	private static RunRecord unknown() {
		return new RunRecord(false, 0, new TreeMap<>());
	}

	/**
	 * @param scan a result
	 * @return what it says of its run; where it says nothing, a run from frames that skipped none
	 */
	public static RunRecord of(Ramp<Patterns> scan) {
		return scan.result(TYPE).orElseGet(RunRecord::unknown);
	}

	/** @return one line for people; empty where nothing was skipped */
	public String note() {
		return skipped.isEmpty() ? "" : skipped.size() + (skipped.size() == 1 ? " frame was" : " frames were") + " skipped and "
				+ (skipped.size() == 1 ? "is" : "are") + " NaN: " + FrameRanges.text(skipped.keySet()) + " (frame " + skipped.firstKey() + ": "
				+ skipped.get(skipped.firstKey()) + ")";
	}

	private static final class Codec implements TreeCodec<RunRecord> {

		private static final String INPUT = "input";
		private static final String STEPS = "steps_before";
		private static final String FRAMES = "skipped_frames";
		private static final String REASONS = "skipped_reasons";
		private static final String OF_PATTERNS = "patterns";

		@Override
		public DataGroup write(RunRecord run) {
			DataGroup.Builder group = DataGroup.builder("NXcollection").field(INPUT, run.patterns ? OF_PATTERNS : "frames").field(STEPS, run.stepsBefore);
			if (!run.skipped.isEmpty()) {
				group.field(FRAMES, run.skipped.keySet().stream().mapToInt(Integer::intValue).toArray());
				group.field(REASONS, run.skipped.values().toArray(String[]::new));
			}
			return group.build();
		}

		@Override
		public RunRecord read(GroupReader group) {
			SortedMap<Integer, String> skipped = new TreeMap<>();
			int[] frames = group.has(FRAMES) ? group.integers(FRAMES) : new int[0];
			for (int i = 0; i < frames.length; i++) {
				skipped.put(frames[i], group.has(REASONS) ? group.values(REASONS).getStringAbs(i) : "");
			}
			return new RunRecord(group.has(INPUT) && group.text(INPUT).equals(OF_PATTERNS), group.has(STEPS) ? group.integer(STEPS) : 0, skipped);
		}
	}
}
