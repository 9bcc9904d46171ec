/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.Comparator;

/** Orders names as people do: frame_9 before frame_10. */
public final class NaturalOrder implements Comparator<String> {

	/** Orders files by their names. */
	public static final Comparator<Path> OF_FILES = Comparator.comparing((Path p) -> p.getFileName().toString(), new NaturalOrder())
			.thenComparing(Comparator.naturalOrder());

	@Override
	public int compare(String a, String b) {
		int i = 0;
		int j = 0;
		while (i < a.length() && j < b.length()) {
			int endA = run(a, i);
			int endB = run(b, j);
			String partA = a.substring(i, endA);
			String partB = b.substring(j, endB);
			boolean numbers = Character.isDigit(partA.charAt(0)) && Character.isDigit(partB.charAt(0));
			int order = numbers ? compareNumbers(partA, partB) : partA.compareTo(partB);
			if (order != 0) {
				return order;
			}
			i = endA;
			j = endB;
		}
		return Integer.compare(a.length() - i, b.length() - j);
	}

	private static int compareNumbers(String a, String b) {
		String x = a.replaceFirst("^0+(?=.)", "");
		String y = b.replaceFirst("^0+(?=.)", "");
		return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
	}

	private static int run(String text, int from) {
		boolean digit = Character.isDigit(text.charAt(from));
		int end = from + 1;
		while (end < text.length() && Character.isDigit(text.charAt(end)) == digit) {
			end++;
		}
		return end;
	}
}
