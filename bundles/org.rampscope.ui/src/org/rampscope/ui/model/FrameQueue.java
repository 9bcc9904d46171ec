/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.rampscope.core.Labels;
import org.rampscope.plot.ramp.ClassTrack;
import org.rampscope.ui.document.OpenRamp;

/** The frames to look at first: those somebody is least sure of, and nobody has labelled; all, where every frame has a label. */
public final class FrameQueue {

	private static final int LONGEST = 50;

	/**
	 * A frame to look at.
	 *
	 * @param frame which
	 * @param confidence of the class it was given, 0 … 1
	 * @param source who gave it
	 */
	public record Entry(int frame, double confidence, String source) {
	}

	private FrameQueue() {
	}

	/** @return the frames, the least certain first; from the last source that has confidences */
	public static List<Entry> of(OpenRamp ramp) {
		List<ClassTrack> unsure = ramp.tracks().stream().filter(track -> track.confidence().length > 0).toList();
		if (unsure.isEmpty()) {
			return List.of();
		}
		ClassTrack track = unsure.getLast();
		int[] labels = ramp.scan().labels().map(Labels::codes).orElse(new int[0]);
		boolean all = IntStream.of(labels).noneMatch(code -> code == Labels.NONE);
		return IntStream.range(0, ramp.scan().size()).filter(frame -> all || labels[frame] == Labels.NONE)
				.mapToObj(frame -> new Entry(frame, track.confidenceOf(frame), track.name()))
				.sorted(Comparator.comparingDouble(Entry::confidence)).limit(LONGEST).toList();
	}
}
