/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.metadata;

import java.util.List;
import java.util.function.Function;

import org.rampscope.core.RampMetadata;

/**
 * One value that metadata can hold.
 *
 * @param path its place in a metadata file, such as {@code beam.energy_keV}; the unit is part of the name
 * @param kind what it is
 * @param doc what it means, for people
 * @param example an example, as text
 * @param allowed the values it may have; empty where any will do
 * @param get takes it out of metadata: a text, a number or an optional time
 */
record MetadataKey(String path, Kind kind, String doc, String example, List<String> allowed, Function<RampMetadata, Object> get) {

	/** Kinds of values. */
	enum Kind {
		TEXT, NUMBER, TIME
	}

	String group() {
		int dot = path.indexOf('.');
		return dot < 0 ? "" : path.substring(0, dot);
	}

	String name() {
		return path.substring(path.indexOf('.') + 1);
	}
}
