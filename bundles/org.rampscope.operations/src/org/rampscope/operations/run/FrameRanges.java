/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.Collection;

/** Frame numbers for people: {@code 3, 7–9}. */
final class FrameRanges {

	private FrameRanges() {
		// a function
	}

	static String text(Collection<Integer> frames) {
		SortedSet<Integer> sorted = new TreeSet<>(frames);
		List<String> parts = new ArrayList<>();
		int first = Integer.MIN_VALUE;
		int last = Integer.MIN_VALUE;
		for (int frame : sorted) {
			if (frame != last + 1 || first == Integer.MIN_VALUE) {
				add(parts, first, last);
				first = frame;
			}
			last = frame;
		}
		add(parts, first, last);
		return String.join(", ", parts);
	}

	private static void add(List<String> parts, int first, int last) {
		if (first != Integer.MIN_VALUE) {
			parts.add(first == last ? Integer.toString(first) : first + (last == first + 1 ? ", " : "–") + last);
		}
	}
}
