/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rampscope.plot.ramp.ClassTrack;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.plot.FrameRange;

/**
 * Runs of frames of one class, as a clustering or a model found them, offered as labels.
 *
 * @param runs the runs in order along the ramp, without gaps
 */
public record Suggestions(List<Run> runs) {

	/** Labels by people are no suggestion. */
	private static final String LABELS = "labels";

	/**
	 * A run.
	 *
	 * @param frames its frames
	 * @param code the class suggested
	 */
	public record Run(FrameRange frames, int code) {
	}

	public Suggestions {
		runs = List.copyOf(runs);
	}

	/** @return the runs of the last source of classes that is no person; empty where there is none */
	public static Suggestions of(OpenRamp ramp) {
		Optional<ClassTrack> source = ramp.tracks().stream().filter(track -> !track.name().equals(LABELS) && track.saysAnything())
				.reduce((first, second) -> second);
		List<Run> runs = new ArrayList<>();
		source.ifPresent(track -> {
			int start = 0;
			for (int frame = 1; frame <= track.codes().length; frame++) {
				if (frame == track.codes().length || track.codes()[frame] != track.codes()[start]) {
					runs.add(new Run(new FrameRange(start, frame - 1), track.codes()[start]));
					start = frame;
				}
			}
		});
		return new Suggestions(runs);
	}

	/** @return this with the run a frame lies in cut in two before that frame */
	public Suggestions split(int frame) {
		List<Run> next = new ArrayList<>();
		for (Run run : runs) {
			if (run.frames().contains(frame) && frame > run.frames().first()) {
				next.add(new Run(new FrameRange(run.frames().first(), frame - 1), run.code()));
				next.add(new Run(new FrameRange(frame, run.frames().last()), run.code()));
			} else {
				next.add(run);
			}
		}
		return new Suggestions(next);
	}

	/** @return this with a run joined to the one after it, of whose class it becomes no part: the first run's class holds */
	public Suggestions merged(int index) {
		if (index < 0 || index + 1 >= runs.size()) {
			return this;
		}
		List<Run> next = new ArrayList<>(runs);
		Run second = next.remove(index + 1);
		next.set(index, new Run(new FrameRange(next.get(index).frames().first(), second.frames().last()), next.get(index).code()));
		return new Suggestions(next);
	}
}
