/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.TransitionFinding;

/**
 * A transition some result of a ramp speaks of.
 *
 * @param name who says so: {@code clustering}, …
 * @param onsetFrame the first frame that shows the change, from 0
 * @param endFrame the first frame from which on only the new phase is seen, not before the onset; the last frame where the ramp ends before
 * @param complete whether the ramp shows its end
 */
public record FoundTransition(String name, int onsetFrame, int endFrame, boolean complete) {

	/** A transition whose end is seen. */
	public FoundTransition(String name, int onsetFrame, int endFrame) {
		this(name, onsetFrame, endFrame, true);
	}

	/** @return what the results say; those that found none are left out */
	static List<FoundTransition> of(Ramp<Patterns> scan) {
		List<FoundTransition> found = new ArrayList<>();
		scan.results().all(TransitionFinding.class).forEach((name, finding) -> finding.foundTransition()
				.filter(t -> t.onsetFrame() >= 0 && t.onsetFrame() < scan.size() && (t.endFrame() < 0 || t.endFrame() >= t.onsetFrame() && t.endFrame() < scan.size()))
				.ifPresent(t -> found.add(new FoundTransition(name, t.onsetFrame(), t.endFrame() < 0 ? scan.size() - 1 : t.endFrame(), t.endFrame() >= 0))));
		return List.copyOf(found);
	}
}
