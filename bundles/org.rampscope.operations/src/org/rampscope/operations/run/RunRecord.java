/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.RampScan;
import org.rampscope.core.tree.DataGroup;

/**
 * What a result says about the run that made it, beside the steps: which part of them it did itself, and what it left out.
 *
 * @param patterns whether the run started from patterns; else from detector frames
 * @param stepsBefore how many steps of the provenance the input brought with it
 * @param skipped why, by frame counted from zero; their patterns are NaN
 */
public record RunRecord(boolean patterns, int stepsBefore, SortedMap<Integer, String> skipped) {

	/** Under this name it is kept with a ramp and in files. */
	public static final String NAME = "run";

	public RunRecord {
		skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
	}

	/** @return this as a NeXus tree */
	public DataGroup toGroup() {
		DataGroup.Builder group = DataGroup.builder("NXcollection").field("input", patterns ? "patterns" : "frames").field("steps_before", stepsBefore);
		if (!skipped.isEmpty()) {
			group.field("skipped_frames", skipped.keySet().stream().mapToInt(Integer::intValue).toArray());
			group.field("skipped_reasons", skipped.values().toArray(String[]::new));
		}
		return group.build();
	}

	/**
	 * @param scan a result
	 * @return what it says of its run; where it says nothing, a run from frames that skipped none
	 */
	public static RunRecord of(RampScan scan) {
		DataGroup group = scan.results().get(NAME);
		if (group == null) {
			return new RunRecord(false, 0, new TreeMap<>());
		}
		SortedMap<Integer, String> skipped = new TreeMap<>();
		Dataset frames = group.values("skipped_frames").orElse(null);
		Dataset reasons = group.values("skipped_reasons").orElse(null);
		for (int i = 0; frames != null && i < frames.getSize(); i++) {
			skipped.put((int) frames.getElementLongAbs(i), reasons == null ? "" : reasons.getStringAbs(i));
		}
		boolean patterns = group.values("input").map(v -> v.getStringAbs(0)).orElse("frames").equals("patterns");
		return new RunRecord(patterns, group.values("steps_before").map(v -> (int) v.getElementLongAbs(0)).orElse(0), skipped);
	}

	/** @return one line for people; empty where nothing was skipped */
	public String note() {
		return skipped.isEmpty() ? "" : skipped.size() + (skipped.size() == 1 ? " frame was" : " frames were") + " skipped and "
				+ (skipped.size() == 1 ? "is" : "are") + " NaN: " + FrameRanges.text(skipped.keySet()) + " (frame " + skipped.firstKey() + ": "
				+ skipped.get(skipped.firstKey()) + ")";
	}
}
