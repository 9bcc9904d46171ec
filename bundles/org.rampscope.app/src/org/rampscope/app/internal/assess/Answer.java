/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.assess;

import java.util.List;

/**
 * What a way to find transitions says of a ramp.
 *
 * @param transitions the transitions it names
 * @param causes what else it names, such as {@code Ne} or {@code shadow}
 * @param abstains whether it says that it cannot tell
 */
public record Answer(List<Span> transitions, List<String> causes, boolean abstains) {

	/**
	 * @param onset onset in frames
	 * @param onsetSigma its standard uncertainty; NaN where none is claimed
	 * @param end end in frames; NaN where the ramp is said to end before it
	 * @param endSigma its standard uncertainty; NaN where none is claimed
	 */
	public record Span(double onset, double onsetSigma, double end, double endSigma) {

		/** @return a sudden change without a claim of how sure it is */
		public static Span at(int frame) {
			return new Span(frame, Double.NaN, frame, Double.NaN);
		}
	}

	/** @return an answer that names only transitions */
	public static Answer of(List<Span> transitions) {
		return new Answer(transitions, List.of(), false);
	}
}
