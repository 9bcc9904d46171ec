/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.RampScan;
import org.rampscope.core.tree.DataGroup;

/**
 * A transition some result of a ramp speaks of.
 *
 * @param name who says so: {@code clustering}, …
 * @param onsetFrame the first frame that shows the change, from 0
 * @param endFrame the first frame from which on only the new phase is seen, not before the onset
 */
public record FoundTransition(String name, int onsetFrame, int endFrame) {

	private static final String TRANSITION = "transition";
	private static final String ONSET = "onset_frame";
	private static final String END = "end_frame";

	/** @return what the results with a group {@code transition} say; those that found none are left out */
	static List<FoundTransition> of(RampScan scan) {
		List<FoundTransition> found = new ArrayList<>();
		for (Map.Entry<String, DataGroup> result : scan.results().entrySet()) {
			DataGroup group = result.getValue().groups().get(TRANSITION);
			if (group != null) {
				int onset = frame(group, ONSET, scan.size());
				int end = frame(group, END, scan.size());
				if (onset >= 0 && end >= onset) {
					found.add(new FoundTransition(result.getKey(), onset, end));
				}
			}
		}
		return List.copyOf(found);
	}

	/** @return a frame of the ramp; −1 where there is none such */
	private static int frame(DataGroup group, String field, int frames) {
		int frame = Optional.ofNullable(group.fields().get(field)).map(f -> f.values()).filter(values -> values.getSize() == 1)
				.map(values -> values.getElementLongAbs(0)).map(Math::toIntExact).orElse(-1);
		return frame < frames ? frame : -1;
	}
}
