/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rampscope.core.error.DataException;

/** The items and loops of one CIF data block. */
final class CifBlock {

	/** A quoted text, a text between semicolons at line starts, a comment, or a word. */
	private static final Pattern TOKEN = Pattern.compile(
			"(?m)^;(?s:(.*?))^;|'((?:[^'\\n]|'(?=\\S))*)'|\"((?:[^\"\\n]|\"(?=\\S))*)\"|(#[^\\n]*)|(\\S+)");

	private final Path file;
	private final Map<String, String> items = new HashMap<>();
	private final Map<String, List<String>> columns = new HashMap<>();

	private CifBlock(Path file) {
		this.file = file;
	}

	/** @return the first data block of the text */
	static CifBlock first(String text, Path file) {
		List<String> words = new ArrayList<>();
		List<Boolean> isValue = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(text);
		while (matcher.find()) {
			if (matcher.group(4) == null) {
				boolean quoted = matcher.group(5) == null;
				words.add(quoted ? matcher.group(matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3) : matcher.group(5));
				isValue.add(quoted || !matcher.group(5).startsWith("_") && !isKeyword(matcher.group(5)));
			}
		}
		int start = 0;
		while (start < words.size() && (isValue.get(start) || !words.get(start).toLowerCase(Locale.ROOT).startsWith("data_"))) {
			start++;
		}
		if (start == words.size()) {
			throw new DataException(file, "", "has no data block", "Give a CIF file, with a line data_name");
		}
		CifBlock block = new CifBlock(file);
		block.fill(words, isValue, start + 1);
		return block;
	}

	private static boolean isKeyword(String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		return lower.equals("loop_") || lower.startsWith("data_") || lower.startsWith("save_");
	}

	private void fill(List<String> words, List<Boolean> isValue, int start) {
		int i = start;
		while (i < words.size() && (isValue.get(i) || !words.get(i).toLowerCase(Locale.ROOT).startsWith("data_"))) {
			String word = words.get(i).toLowerCase(Locale.ROOT);
			if (!isValue.get(i) && word.equals("loop_")) {
				i = loop(words, isValue, i + 1);
			} else if (!isValue.get(i) && i + 1 < words.size() && isValue.get(i + 1)) {
				items.put(word, words.get(i + 1));
				i += 2;
			} else {
				i++;
			}
		}
	}

	private int loop(List<String> words, List<Boolean> isValue, int start) {
		List<List<String>> loop = new ArrayList<>();
		int i = start;
		while (i < words.size() && !isValue.get(i) && words.get(i).startsWith("_")) {
			List<String> column = new ArrayList<>();
			columns.put(words.get(i).toLowerCase(Locale.ROOT), column);
			loop.add(column);
			i++;
		}
		for (int n = 0; i < words.size() && isValue.get(i) && !loop.isEmpty(); i++, n++) {
			loop.get(n % loop.size()).add(words.get(i));
		}
		return i;
	}

	Optional<String> value(String name) {
		return Optional.ofNullable(items.get(name));
	}

	Optional<List<String>> column(String name) {
		return Optional.ofNullable(columns.get(name));
	}

	double number(String name) {
		return number(value(name).orElseThrow(() -> missing(name)), name);
	}

	double[] numbers(String name) {
		return column(name).orElseThrow(() -> missing(name)).stream().mapToDouble(text -> number(text, name)).toArray();
	}

	private DataException missing(String name) {
		return new DataException(file, name, "is missing", "Give a CIF with cell, symmetry operations and atoms");
	}

	/** Numbers may carry their uncertainty: 4.2117(3). */
	private double number(String text, String name) {
		try {
			return Double.parseDouble(text.replaceFirst("\\(\\d+\\)$", ""));
		} catch (NumberFormatException e) {
			throw new DataException(file, name, "'" + text + "' is not a number", "Give a number", e);
		}
	}
}
