/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

import java.util.List;
import java.util.Optional;

/**
 * A peak followed through a ramp. It is born in its first frame and dies after its last.
 *
 * @param id number of the track, from 0 in order of birth
 * @param parent track it split from; empty where it appeared by itself
 * @param points the peak in its frames, by rising frame; frames in which it was missed are left out
 */
public record PeakTrack(int id, Optional<Integer> parent, List<Point> points) {

	/**
	 * @param frame frame
	 * @param peak the peak there
	 */
	public record Point(int frame, Peak peak) {
	}

	public PeakTrack {
		points = List.copyOf(points);
	}

	/** @return frame of birth */
	public int firstFrame() {
		return points.get(0).frame();
	}

	/** @return last frame it was seen in */
	public int lastFrame() {
		return points.get(points.size() - 1).frame();
	}

	/** @return how far it moved between birth and death, in the axis' unit */
	public double shift() {
		return points.get(points.size() - 1).peak().position() - points.get(0).peak().position();
	}
}
