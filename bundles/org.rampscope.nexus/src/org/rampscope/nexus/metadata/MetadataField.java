/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.metadata;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.RampMetadata;

/**
 * One value of the metadata as a form needs it.
 *
 * @param path its place in a metadata file, such as {@code beam.energy_keV}; the unit is part of the name
 * @param kind what it is
 * @param doc what it means, for people
 * @param example an example, as text; may be empty
 * @param allowed the values it may have; empty where any will do
 */
public record MetadataField(String path, Kind kind, String doc, String example, List<String> allowed) {

	/** Kinds of values. */
	public enum Kind {
		/** Any text. */
		TEXT,
		/** A number in the unit the name ends with. */
		NUMBER,
		/** A point in time, ISO 8601 with offset. */
		TIME
	}

	public MetadataField {
		allowed = List.copyOf(allowed);
	}

	/** @return all values but the users, in the order of the template */
	public static List<MetadataField> all() {
		return MetadataKeys.ALL.stream()
				.map(key -> new MetadataField(key.path(), Kind.valueOf(key.kind().name()), key.doc(), key.example(),
						key.allowed())).toList();
	}

	/** @return what is known, by path, as people write it */
	public static Map<String, String> texts(RampMetadata metadata) {
		Map<String, String> texts = new LinkedHashMap<>();
		MetadataKeys.known(metadata).forEach((path, value) -> texts.put(path, value.toString()));
		return texts;
	}

	/**
	 * @param texts what people wrote, by path; a blank text is not known
	 * @param users people responsible
	 * @return the metadata; texts that {@link #problem} complains of count as not known
	 */
	public static RampMetadata metadata(Map<String, String> texts, List<RampMetadata.Person> users) {
		return MetadataKeys.of("the form", values(texts), users, new ArrayList<>());
	}

	/**
	 * @param texts what people wrote, by path
	 * @return what is wrong with them, by path: what {@link #problem} complains of, and values that contradict each other
	 */
	public static Map<String, String> problems(Map<String, String> texts) {
		Map<String, String> problems = new LinkedHashMap<>();
		List<String> beam = new ArrayList<>();
		MetadataKeys.of("the form", values(texts), List.of(), beam);
		beam.forEach(note -> problems.put(MetadataKeys.WAVELENGTH, note));
		all().forEach(field -> field.problem(texts.getOrDefault(field.path, "")).ifPresent(p -> problems.put(field.path, p)));
		return problems;
	}

	private static Map<String, Object> values(Map<String, String> texts) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (MetadataField field : all()) {
			String text = texts.getOrDefault(field.path, "").strip();
			if (!text.isEmpty() && field.problem(text).isEmpty()) {
				values.put(field.path, switch (field.kind) {
					case TEXT -> text;
					case NUMBER -> Double.valueOf(text);
					case TIME -> OffsetDateTime.parse(text);
				});
			}
		}
		return values;
	}

	/** @return what is wrong with a text for this value; empty where nothing is */
	public Optional<String> problem(String text) {
		String stripped = text.strip();
		if (stripped.isEmpty()) {
			return Optional.empty();
		}
		try {
			if (kind == Kind.NUMBER && !Double.isFinite(Double.parseDouble(stripped))) {
				return Optional.of("is no finite number");
			}
			if (kind == Kind.TIME) {
				OffsetDateTime.parse(stripped);
			}
		} catch (NumberFormatException e) {
			return Optional.of("is no number");
		} catch (DateTimeException e) {
			return Optional.of("is no time such as " + example);
		}
		return allowed.isEmpty() || allowed.contains(stripped) ? Optional.empty() : Optional.of("is none of " + String.join(", ", allowed));
	}
}
