/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Assumptions;
import org.rampscope.core.Geometry;
import org.rampscope.core.units.Wavelength;

/** Reads the real files of the tests; a test whose file is absent is skipped with that reason. */
public final class TestData {

	private TestData() {
	}

	/** @return the file, which exists; otherwise the test is skipped */
	public static Path file(String name) {
		String folder = System.getProperty("rampscope.data", "");
		Path file = Path.of(folder, name);
		Assumptions.assumeTrue(!folder.isEmpty() && Files.exists(file), () -> "test data " + name + " is not there (property rampscope.data)");
		return file;
	}

	/** @return the columns of a text file of numbers; lines starting with # are left out */
	public static double[][] columns(Path file) {
		List<double[]> rows = new ArrayList<>();
		for (String line : lines(file)) {
			if (!line.isBlank() && !line.startsWith("#")) {
				String[] words = line.trim().split("\\s+");
				double[] row = new double[words.length];
				for (int i = 0; i < row.length; i++) {
					row[i] = Double.parseDouble(words[i]);
				}
				rows.add(row);
			}
		}
		double[][] columns = new double[rows.get(0).length][rows.size()];
		for (int i = 0; i < rows.size(); i++) {
			for (int c = 0; c < columns.length; c++) {
				columns[c][i] = rows.get(i)[c];
			}
		}
		return columns;
	}

	/** @return the geometry of a .poni file of version 1 or 2 */
	public static Geometry poni(Path file) {
		Map<String, String> values = new TreeMap<>();
		for (String line : lines(file)) {
			int colon = line.indexOf(':');
			if (!line.startsWith("#") && colon > 0) {
				values.put(line.substring(0, colon).trim(), line.substring(colon + 1).trim());
			}
		}
		return new Geometry(number(values, "Distance"), number(values, "Poni1"), number(values, "Poni2"), number(values, "Rot1"),
				number(values, "Rot2"), number(values, "Rot3"), Geometry.DEFAULT_ORIENTATION,
				Optional.of(new Wavelength(number(values, "Wavelength") * 1e10)));
	}

	private static double number(Map<String, String> values, String key) {
		return Double.parseDouble(values.get(key));
	}

	/** @return the lines of a text file */
	public static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
