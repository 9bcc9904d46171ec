/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.error.DataException;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;

/**
 * A group of a file, asked for typed values: absent ones come as the core says unknown, wrong ones as errors that name
 * file and path.
 *
 * @param file for messages
 * @param path absolute path of the group
 * @param group its content
 */
public record GroupView(Path file, String path, DataGroup group) {

	/** What stands for a required text that nobody knows. */
	public static final String UNKNOWN = "unknown";

	/** @return the group of that name; an empty one where there is none */
	public GroupView in(String name) {
		DataGroup child = group.groups().get(name);
		return new GroupView(file, path + "/" + name, child == null ? DataGroup.builder("").build() : child);
	}

	/** @return whether there is such a group */
	public boolean hasGroup(String name) {
		return group.groups().containsKey(name);
	}

	/** @return whether there is such a field */
	public boolean has(String name) {
		return group.fields().containsKey(name);
	}

	/** @return the text; empty where there is none */
	public String text(String name) {
		DataField field = group.fields().get(name);
		if (field == null || field.values().getSize() == 0) {
			return "";
		}
		return String.valueOf(field.values().getObjectAbs(0));
	}

	/** @return the text; empty also where the file says that it is unknown */
	public String knownText(String name) {
		String text = text(name);
		DataField field = group.fields().get(name);
		return text.equals(UNKNOWN) || (field != null && field.attributes().containsKey(TreeFields.ASSUMED)) ? "" : text;
	}

	/** @return the time; empty where there is none */
	public Optional<OffsetDateTime> time(String name) {
		String text = knownText(name);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(OffsetDateTime.parse(text));
		} catch (DateTimeParseException e) {
			throw wrong(name, "holds '" + text + "', which is no time", "Write it as in 2026-01-31T12:00:00+01:00");
		}
	}

	/**
	 * @param name a field
	 * @param unit the unit wanted; values in another are converted, values without are taken to be in it
	 * @return the number; NaN where there is none
	 */
	public double number(String name, String unit) {
		DataField field = group.fields().get(name);
		if (field == null || field.values().getSize() == 0) {
			return Double.NaN;
		}
		return numbers(name, unit)[0];
	}

	/** @return the numbers of a field in C order; empty where there is none */
	public double[] numbers(String name, String unit) {
		DataField field = group.fields().get(name);
		if (field == null) {
			return new double[0];
		}
		Dataset values = field.values();
		if (values instanceof org.eclipse.january.dataset.StringDataset) {
			throw wrong(name, "holds the text '" + text(name) + "'", "Write a number");
		}
		double[] numbers = new double[values.getSize()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = values.getElementDoubleAbs(i);
		}
		if (!unit.isEmpty() && !field.unit().isEmpty() && !field.unit().equals(unit)) {
			PhysicalUnit wanted = PhysicalUnit.parse(unit).orElseThrow();
			PhysicalUnit found = PhysicalUnit.parse(field.unit()).filter(wanted::isComparable)
					.orElseThrow(() -> wrong(name, "has the unit '" + field.unit() + "'", "Write a unit such as " + unit));
			for (int i = 0; i < numbers.length; i++) {
				numbers[i] = found.convert(numbers[i], wanted);
			}
		}
		return numbers;
	}

	/** @return an error at a field of this group */
	public DataException wrong(String name, String problem, String remedy) {
		return new DataException(file, path + "/" + name, problem, remedy);
	}
}
