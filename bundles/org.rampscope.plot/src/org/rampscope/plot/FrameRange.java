/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * A range of frames.
 *
 * @param first first frame, from 0
 * @param last last frame, included, not before the first
 */
public record FrameRange(int first, int last) {

	public FrameRange {
		if (first < 0 || last < first) {
			throw new IllegalArgumentException("frames " + first + " to " + last);
		}
	}

	/** @return the range from the smaller to the larger of two frames */
	public static FrameRange between(int one, int other) {
		return new FrameRange(Math.min(one, other), Math.max(one, other));
	}

	/** @return the number of frames, at least one */
	public int size() {
		return last - first + 1;
	}

	/** @return whether the frame is in the range */
	public boolean contains(int frame) {
		return frame >= first && frame <= last;
	}
}
