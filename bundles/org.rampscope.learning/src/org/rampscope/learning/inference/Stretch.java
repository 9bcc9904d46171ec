/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Frames that are judged together.
 *
 * @param first first of them
 * @param end the one behind the last
 */
public record Stretch(int first, int end) {

	/** Attention costs the square of this. */
	private static final int LONGEST_SEQUENCE = 512;

	/**
	 * @param frames number of frames
	 * @param longest frames in a stretch at most
	 * @return stretches of as equal a length as possible that cover all frames, in order
	 */
	public static List<Stretch> of(int frames, int longest) {
		int pieces = (frames + longest - 1) / longest;
		return IntStream.range(0, pieces).mapToObj(k -> new Stretch(frames * k / pieces, frames * (k + 1) / pieces)).toList();
	}

	/**
	 * @param frames number of frames
	 * @return the sequences that networks with attention along the ramp see: up to 512 frames
	 */
	public static List<Stretch> sequences(int frames) {
		return of(frames, LONGEST_SEQUENCE);
	}

	/** @return numbers of its frames */
	public int[] frames() {
		return IntStream.range(first, end).toArray();
	}
}
