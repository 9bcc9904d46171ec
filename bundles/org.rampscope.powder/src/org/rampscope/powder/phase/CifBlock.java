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

	private final String name;
	private final List<String> left = new ArrayList<>();

	private CifBlock(Path file, String name) {
		this.file = file;
		this.name = name;
	}

	/** @return the first data block with a cell, or the first at all where none has one */
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
		List<CifBlock> blocks = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			if (!isValue.get(i) && words.get(i).toLowerCase(Locale.ROOT).startsWith("data_")) {
				CifBlock block = new CifBlock(file, words.get(i));
				block.fill(words, isValue, i + 1);
				blocks.add(block);
			}
		}
		if (blocks.isEmpty()) {
			throw new DataException(file, "", "has no data block", "Give a CIF file, with a line data_name");
		}
		List<CifBlock> structures = blocks.stream().filter(b -> b.value("_cell_length_a").isPresent()).toList();
		CifBlock chosen = structures.isEmpty() ? blocks.get(0) : structures.get(0);
		for (int i = 1; i < structures.size(); i++) {
			chosen.left.add(structures.get(i).name);
		}
		return chosen;
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

	/** @return the line that begins this block */
	String name() {
		return name;
	}

	/** @return lines that begin further blocks with a cell, which are not read */
	List<String> left() {
		return left;
	}

	/** @return the value of an item, whatever the case of its name */
	Optional<String> value(String item) {
		return Optional.ofNullable(items.get(item.toLowerCase(Locale.ROOT)));
	}

	Optional<List<String>> column(String item) {
		return Optional.ofNullable(columns.get(item.toLowerCase(Locale.ROOT)));
	}

	/** @return the column of a loop, or the one value of an item outside of loops */
	Optional<List<String>> values(String item) {
		return column(item).or(() -> value(item).map(List::of));
	}

	double number(String item) {
		return number(value(item).orElseThrow(() -> missing(item)), item);
	}

	double[] numbers(String item) {
		return values(item).orElseThrow(() -> missing(item)).stream().mapToDouble(text -> number(text, item)).toArray();
	}

	private DataException missing(String item) {
		return new DataException(file, item, "is missing", "Give a CIF with cell, symmetry operations and atoms");
	}

	/** Numbers may carry their uncertainty: 4.2117(3). */
	double number(String text, String item) {
		try {
			return Double.parseDouble(text.replaceFirst("\\(\\d+\\)$", ""));
		} catch (NumberFormatException e) {
			throw new DataException(file, item, "'" + text + "' is not a number", "Give a number", e);
		}
	}
}
