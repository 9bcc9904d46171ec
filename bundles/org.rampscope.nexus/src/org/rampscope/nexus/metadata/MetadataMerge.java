/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rampscope.core.RampMetadata;

/** Joins what several sources say: the first that knows a value wins, and every contradiction is told. */
public final class MetadataMerge {

	private static final double SAME = 1e-6;

	private MetadataMerge() {
		// a function
	}

	/**
	 * A source of metadata.
	 *
	 * @param name what to call it: {@code calibration L2.poni}
	 * @param metadata what it says
	 */
	public record Source(String name, RampMetadata metadata) {
	}

	/**
	 * The outcome.
	 *
	 * @param metadata what is taken
	 * @param notes where sources contradict each other, which one was taken and why
	 */
	public record Merged(RampMetadata metadata, List<String> notes) {
	}

	/**
	 * @param sources sources, the most trusted first: usually the calibration, then what the user gave, then the raw file
	 * @return metadata joined
	 */
	public static Merged merge(List<Source> sources) {
		Map<String, Object> values = new LinkedHashMap<>();
		Map<String, String> from = new LinkedHashMap<>();
		List<String> notes = new ArrayList<>();
		List<RampMetadata.Person> users = List.of();
		for (Source source : sources) {
			Map<String, Object> known = new LinkedHashMap<>(MetadataKeys.known(source.metadata()));
			known.forEach((path, value) -> {
				Object before = values.get(path);
				if (before == null) {
					values.put(path, value);
					from.put(path, source.name());
				} else if (!same(before, value)) {
					notes.add(path + ": " + before + " is taken from " + from.get(path) + ", not " + value + " from " + source.name()
							+ ", because that source comes first");
				}
			});
			users = users.isEmpty() ? source.metadata().users() : users;
		}
		return new Merged(MetadataKeys.of("the metadata", values, users, notes), notes);
	}

	private static boolean same(Object a, Object b) {
		if (a instanceof Double x && b instanceof Double y) {
			return Math.abs(x - y) <= SAME * Math.max(Math.abs(x), Math.abs(y));
		}
		return a instanceof java.time.OffsetDateTime t && b instanceof java.time.OffsetDateTime u ? t.isEqual(u) : a.equals(b);
	}
}
