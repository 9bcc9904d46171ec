/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rampscope.core.Pattern;
import org.rampscope.core.error.DataException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.internal.TextLines;

/**
 * Patterns as columns of text: {@code .xy}, {@code .xye}, {@code .chi}, {@code .dat}, GSAS's {@code .fxye}. Any number of header
 * lines, with or without comment signs, then two or three columns separated by blanks, tabs, commas or semicolons. Further columns are
 * left out.
 */
public final class XyFile {

	private static final java.util.regex.Pattern BLANKS = java.util.regex.Pattern.compile("[\\s,;]+");

	private XyFile() {
		// functions
	}

	/**
	 * @param file a pattern file
	 * @return the pattern
	 * @throws DataException where no line, or not every line after the header, holds numbers
	 */
	public static XyPattern read(Path file) {
		return parse(file, TextLines.read(file));
	}

	/**
	 * @param file for messages
	 * @param lines the lines of a pattern file
	 * @return the pattern
	 * @throws DataException where no line, or not every line after the header, holds numbers
	 */
	public static XyPattern parse(Path file, List<String> lines) {
		List<String> header = new ArrayList<>();
		List<double[]> rows = new ArrayList<>();
		int width = 0;
		int number = 0;
		for (String line : lines) {
			number++;
			String text = line.strip();
			if (text.isEmpty()) {
				continue;
			}
			double[] row = isComment(text) ? null : columns(text);
			// a lone number among header lines, such as the count of points in .chi files, is no point
			boolean point = row != null && row.length >= 2;
			if (point) {
				if (width > 0 && row.length < width) {
					throw new DataException(file, "line " + number, "'" + shortened(text) + "' has " + row.length + " columns, lines before "
							+ width, "Give every line as many columns");
				}
				width = width == 0 ? Math.min(3, row.length) : width;
				rows.add(row);
			} else if (rows.isEmpty()) {
				header.add(text.replaceFirst("^[#!;%'\"]+\\s*", ""));
			} else if (!isComment(text)) {
				throw new DataException(file, "line " + number, "'" + shortened(text) + "' is no point of a pattern",
						"Give two or three numbers a line");
			}
		}
		if (rows.isEmpty()) {
			throw new DataException(file, "", "holds no pattern: no line has two numbers", "Give a file with columns of position and intensity");
		}
		XyPattern pattern = pattern(rows, width, header);
		return header.stream().anyMatch(XyFile::isFxyeBank) ? inDegrees(pattern) : pattern;
	}

	/** The line before the points of a GSAS file: {@code BANK 1 4023 4023 CONS 956.0 0.39 0 0 FXYE}. */
	private static boolean isFxyeBank(String line) {
		return line.startsWith("BANK") && line.strip().endsWith("FXYE");
	}

	/** GSAS counts hundredths of a degree. */
	private static XyPattern inDegrees(XyPattern p) {
		double[] x = Arrays.stream(p.x()).map(v -> v / 100).toArray();
		return new XyPattern(x, p.intensity(), p.sigma(), Optional.of(RadialUnit.TWO_THETA_DEG), p.header());
	}

	private static XyPattern pattern(List<double[]> rows, int width, List<String> header) {
		double[] x = rows.stream().mapToDouble(r -> r[0]).toArray();
		double[] intensity = rows.stream().mapToDouble(r -> r[1]).toArray();
		Optional<double[]> sigma = width < 3 ? Optional.empty() : Optional.of(rows.stream().mapToDouble(r -> r[2]).toArray());
		return new XyPattern(x, intensity, sigma, unitOf(header), header);
	}

	/** The last line of the header that names a unit decides: it stands above the columns. */
	private static Optional<RadialUnit> unitOf(List<String> header) {
		Optional<RadialUnit> found = Optional.empty();
		for (String line : header) {
			String text = line.toLowerCase(Locale.ROOT).replace("θ", "theta").replace("å", "a");
			for (RadialUnit unit : RadialUnit.values()) {
				// as a word of its own: center_mm is no radius
				if (hasWord(text, unit.id().toLowerCase(Locale.ROOT))) {
					found = Optional.of(unit);
				}
			}
			boolean twoTheta = text.matches("(.*[^a-z0-9.])?(2|two)[ _-]?th(eta)?([^a-z].*)?");
			if (twoTheta && text.contains("rad")) {
				found = Optional.of(RadialUnit.TWO_THETA_RAD);
			} else if (twoTheta && text.contains("deg")) {
				found = Optional.of(RadialUnit.TWO_THETA_DEG);
			}
		}
		return found;
	}

	private static boolean hasWord(String text, String word) {
		int at = text.indexOf(word);
		boolean before = at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '_');
		int end = at + word.length();
		boolean after = at >= 0 && end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_');
		return at >= 0 && !before && !after;
	}

	private static boolean isComment(String text) {
		return "#!;%'\"".indexOf(text.charAt(0)) >= 0;
	}

	/** @return the numbers of a line; null where it holds something else among its first three words */
	private static double[] columns(String text) {
		String[] words = BLANKS.split(text);
		double[] numbers = new double[Math.min(3, words.length)];
		for (int i = 0; i < numbers.length; i++) {
			try {
				numbers[i] = Double.parseDouble(words[i]);
			} catch (NumberFormatException e) {
				if (i >= 2) {
					return new double[] { numbers[0], numbers[1] };
				}
				return null;
			}
			// Java takes 1d and 0x1p3 for numbers; instruments do not write them
			if ("dDfFxX".indexOf(words[i].charAt(words[i].length() - 1)) >= 0) {
				return null;
			}
		}
		return numbers;
	}

	private static String shortened(String text) {
		return text.length() > 40 ? text.substring(0, 40) + "…" : text;
	}

	/** Writes the columns with the header as comments. */
	public static void write(XyPattern pattern, Path file) {
		StringBuilder text = new StringBuilder();
		pattern.header().forEach(line -> text.append("# ").append(line).append('\n'));
		for (int i = 0; i < pattern.x().length; i++) {
			text.append(pattern.x()[i]).append(' ').append(pattern.intensity()[i]);
			if (pattern.sigma().isPresent()) {
				text.append(' ').append(pattern.sigma().get()[i]);
			}
			text.append('\n');
		}
		TextLines.write(file, text.toString());
	}

	/**
	 * @param pattern a pattern
	 * @param header lines to stand above the columns; a last line with the unit is added
	 * @param file the file
	 */
	public static void write(Pattern pattern, List<String> header, Path file) {
		List<String> all = new ArrayList<>(header);
		all.add(pattern.axis().unit().id() + " intensity" + (pattern.sigma().isPresent() ? " sigma" : ""));
		double[] x = new double[pattern.axis().size()];
		double[] y = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			x[i] = pattern.axis().at(i);
			y[i] = pattern.intensity().getAbs(i);
		}
		Optional<double[]> sigma = pattern.sigma().map(s -> {
			double[] values = new double[x.length];
			for (int i = 0; i < values.length; i++) {
				values[i] = s.getAbs(i);
			}
			return values;
		});
		write(new XyPattern(x, y, sigma, Optional.of(pattern.axis().unit()), all), file);
	}
}
