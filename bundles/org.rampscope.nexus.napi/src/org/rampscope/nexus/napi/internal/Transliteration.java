/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi.internal;

import java.text.Normalizer;
import java.util.Map;

/** Texts in ASCII: NAPI marks all its texts so, and readers garble what is not. */
final class Transliteration {

	private static final Map<Character, String> NAMES = Map.ofEntries(Map.entry('Å', "A"), Map.entry('å', "a"), Map.entry('µ', "u"),
			Map.entry('μ', "u"),
			Map.entry('θ', "theta"), Map.entry('λ', "lambda"), Map.entry('π', "pi"), Map.entry('σ', "sigma"), Map.entry('α', "alpha"),
			Map.entry('β', "beta"), Map.entry('γ', "gamma"), Map.entry('δ', "delta"), Map.entry('°', "deg"), Map.entry('×', "x"), Map.entry('·',
					"."),
			Map.entry('–', "-"), Map.entry('—', "-"), Map.entry('−', "-"), Map.entry('⁻', "-"), Map.entry('ß', "ss"), Map.entry('ø', "o"),
			Map.entry('Ø', "O"), Map.entry('æ', "ae"), Map.entry('Æ', "Ae"), Map.entry('ł', "l"), Map.entry('Ł', "L"), Map.entry('„', "\""),
			Map.entry('“', "\""), Map.entry('”', "\""), Map.entry('‘', "'"), Map.entry('’', "'"), Map.entry('…', "..."));

	private Transliteration() {
		// functions
	}

	/** @return whether the text is ASCII as it stands */
	static boolean isAscii(String text) {
		return text.chars().allMatch(c -> c < 128);
	}

	/** @return the text in ASCII: letters without their marks, names of Greek ones, a question mark for what has no likeness */
	static String ascii(String text) {
		if (isAscii(text)) {
			return text;
		}
		StringBuilder named = new StringBuilder();
		for (char c : text.toCharArray()) {
			named.append(NAMES.getOrDefault(c, String.valueOf(c)));
		}
		StringBuilder ascii = new StringBuilder();
		Normalizer.normalize(named, Normalizer.Form.NFKD).codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
				.forEach(c -> ascii.append(c < 128 ? (char) c : '?'));
		return ascii.toString();
	}
}
