/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * @param assumed takes a note of each number without a unit that was taken in the unit wanted, where the file follows a definition that says in
 *            which unit it is; empty where none does: such a number is an error
 */
public record GroupView(Path file, String path, DataGroup group, Optional<List<String>> assumed) {

	/** What stands for a required text that nobody knows. */
	public static final String UNKNOWN = "unknown";

	private static final PhysicalUnit METRE = PhysicalUnit.parse("m").orElseThrow();

	/** A group of a file that follows no definition with fixed units. */
	public GroupView(Path file, String path, DataGroup group) {
		this(file, path, group, Optional.empty());
	}

	/** @return this group of a file whose definition says in which units its numbers are: notes of those without one gather in {@link #assumed()} */
	GroupView withFixedUnits() {
		return new GroupView(file, path, group, Optional.of(new ArrayList<>()));
	}

	/** @return the group of that name; an empty one where there is none */
	public GroupView in(String name) {
		DataGroup child = group.groups().get(name);
		return new GroupView(file, path + "/" + name, child == null ? DataGroup.builder("").build() : child, assumed);
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
	 * @param unit the unit wanted; values in another are converted; empty for a pure number
	 * @return the number; NaN where there is none
	 * @throws DataException where it has a unit that cannot be converted, or none although the file follows no definition that fixes it
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
		if (!unit.isEmpty() && Arrays.stream(numbers).anyMatch(Double::isFinite)) {
			convert(numbers, field, name, unit);
		}
		return numbers;
	}

	private void convert(double[] numbers, DataField field, String name, String unit) {
		String text = field.unit().strip();
		if (text.isEmpty()) {
			String note = path + "/" + name + " has no unit; " + unit + " is taken, as the definition of such files has it";
			assumed.orElseThrow(() -> wrong(name, "holds " + numbers[0] + " without a unit and is not used", "Write its unit (the attribute units), such as " + unit
					+ ", or give the value yourself: --poni for positions and pixels, --wavelength or --energy for the beam"));
			assumed.filter(notes -> !notes.contains(note)).ifPresent(notes -> notes.add(note));
		} else if (!text.equals(unit)) {
			PhysicalUnit wanted = PhysicalUnit.parse(unit).orElseThrow();
			// many programs write A for ångström; lengths are not measured in ampere
			PhysicalUnit found = PhysicalUnit.parse(text.equals("A") && wanted.isComparable(METRE) ? "angstrom" : text).filter(wanted::isComparable)
					.orElseThrow(() -> wrong(name, "has the unit '" + field.unit() + "'", "Write a unit such as " + unit));
			for (int i = 0; i < numbers.length; i++) {
				numbers[i] = found.convert(numbers[i], wanted);
			}
		}
	}

	/** @return an error at a field of this group */
	public DataException wrong(String name, String problem, String remedy) {
		return new DataException(file, path + "/" + name, problem, remedy);
	}
}
