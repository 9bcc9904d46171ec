/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;

/** Where the readings of a beam monitor come from. */
final class MonitorReadings {

	private final String operation;

	/** @param operation id of the operation, for messages */
	MonitorReadings(String operation) {
		this.operation = operation;
	}

	/** @return the last number of each line; lines that end in no number before the first one that does are the header */
	double[] ofFile(Path file) {
		List<Double> readings = new ArrayList<>();
		try {
			int number = 0;
			for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
				number++;
				String text = line.strip();
				if (text.isEmpty() || text.startsWith("#")) {
					continue;
				}
				String[] words = text.split("[\\s,;]+");
				try {
					readings.add(Double.parseDouble(words[words.length - 1]));
				} catch (NumberFormatException e) {
					if (!readings.isEmpty()) {
						throw new DataException(file, "line " + number, "'" + text + "' does not end in a number", "Give one reading per line", e);
					}
				}
			}
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read: " + e.getMessage(), "Check the file and its permissions", e);
		}
		return readings.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** @return values of a field among the results of a ramp, by its path */
	double[] ofResult(Ramp<Patterns> scan, String path) {
		String[] names = path.split("/");
		if (names.length < 2) {
			throw unknown(path, "Write it as group/field; known groups are " + scan.results().names());
		}
		DataGroup group = scan.results().tree(names[0]).orElseThrow(() -> unknown(path, "Known are " + scan.results().names()));
		for (int i = 1; i < names.length - 1; i++) {
			DataGroup inner = group.groups().get(names[i]);
			if (inner == null) {
				throw unknown(path, "Known are " + group.groups().keySet());
			}
			group = inner;
		}
		DataField field = group.fields().get(names[names.length - 1]);
		if (field == null) {
			throw unknown(path, "Known are " + group.fields().keySet());
		}
		Dataset values = field.values();
		double[] readings = new double[values.getSize()];
		for (int i = 0; i < readings.length; i++) {
			readings[i] = values.getElementDoubleAbs(i);
		}
		return readings;
	}

	private SettingsException unknown(String path, String remedy) {
		return new SettingsException(operation + "/field", "'" + path + "' is not in the ramp", remedy);
	}
}
