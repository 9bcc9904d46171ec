/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.util.List;

import org.rampscope.core.error.SettingsException;

/**
 * A value that a {@link MeasureOperation} gives of every pattern; its shape is the same for all.
 *
 * @param name name of the field in results: letters, digits and {@code _}
 * @param unit the unit as NeXus writes it; empty for what has none
 * @param length how many numbers; 0 for a scalar, else at least one
 * @param elements what each number of a vector is, such as the names of classes, without commas; empty where that needs no names
 * @param description a few words for people
 */
public record Quantity(String name, String unit, int length, List<String> elements, String description) {

	/** Names that a result needs itself: its axes. */
	private static final List<String> TAKEN = List.of("frame", "element");

	/**
	 * @throws SettingsException where the name is none, the length is negative, or there is not one element name per number
	 */
	public Quantity {
		elements = List.copyOf(elements);
		if (!name.matches("[A-Za-z_][A-Za-z0-9_]*") || TAKEN.contains(name)) {
			throw new SettingsException("quantity", "is called '" + name + "'", "Use letters, digits and _, and no name of an axis (frame, element)");
		}
		if (elements.stream().anyMatch(e -> e.contains(","))) {
			throw new SettingsException("quantity " + name, "has an element with a comma in its name", "Name it without: commas part the names in files");
		}
		if (length < 0 || (!elements.isEmpty() && elements.size() != length)) {
			throw new SettingsException("quantity " + name, "has length " + length + " and " + elements.size() + " names of elements",
					"Give a name for each number, or none");
		}
	}

	/** @return one number per pattern */
	public static Quantity scalar(String name, String unit, String description) {
		return new Quantity(name, unit, 0, List.of(), description);
	}

	/** @return one number per pattern and name */
	public static Quantity vector(String name, String unit, List<String> elements, String description) {
		return new Quantity(name, unit, elements.size(), elements, description);
	}

	/** @return how many numbers a {@link Reading} holds for it: at least one */
	public int size() {
		return Math.max(1, length);
	}
}
