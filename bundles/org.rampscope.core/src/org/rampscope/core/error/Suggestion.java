/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.error;

import java.util.Collection;
import java.util.Locale;

/** What somebody may have meant by a name that there is not. */
public final class Suggestion {

	private Suggestion() {
		// functions
	}

	/**
	 * @param name the name that is not known
	 * @param known those that are
	 * @return "Did you mean 'als'? " with a blank at its end, by the fewest letters changed, added, left out or swapped; empty where none is near
	 */
	public static String of(String name, Collection<String> known) {
		String nearest = "";
		int best = Math.max(1, name.length() / 3) + 1;
		for (String candidate : known) {
			int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
			// the last word of an id is what people write of it
			int ofWord = distance(name.toLowerCase(Locale.ROOT), candidate.substring(candidate.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
			if (Math.min(distance, ofWord) < best) {
				best = Math.min(distance, ofWord);
				nearest = candidate;
			}
		}
		return nearest.isEmpty() ? "" : "Did you mean '" + nearest + "'? ";
	}

	/** Optimal string alignment (Damerau 1964, Commun. ACM 7, 171): swapped neighbours count once. */
	private static int distance(String a, String b) {
		int[][] d = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int k = 0; k <= b.length(); k++) {
				if (i == 0 || k == 0) {
					d[i][k] = i + k;
					continue;
				}
				int change = a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1;
				d[i][k] = Math.min(Math.min(d[i - 1][k], d[i][k - 1]) + 1, d[i - 1][k - 1] + change);
				if (i > 1 && k > 1 && a.charAt(i - 1) == b.charAt(k - 2) && a.charAt(i - 2) == b.charAt(k - 1)) {
					d[i][k] = Math.min(d[i][k], d[i - 2][k - 2] + 1);
				}
			}
		}
		return d[a.length()][b.length()];
	}
}
