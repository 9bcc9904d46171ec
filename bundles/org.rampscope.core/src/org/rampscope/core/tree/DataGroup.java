/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;

/**
 * A tree of named fields and groups, in order: how an operation hands over a result whose layout only it knows, so that
 * any result can be stored in a NeXus file and found again. Typed records convert themselves to and from it.
 *
 * @param nexusClass base class of the group, such as {@code NXdata}, {@code NXprocess} or {@code NXcollection}
 * @param attributes attributes of the group: String, String[], Integer, Long or Double
 * @param fields fields by name
 * @param groups groups by name
 */
public record DataGroup(String nexusClass, Map<String, Object> attributes, Map<String, DataField> fields, Map<String, DataGroup> groups) {

	public DataGroup {
		attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
		groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
	}

	/**
	 * @param name name of a field
	 * @return its values; empty where there is no such field
	 */
	public Optional<Dataset> values(String name) {
		return Optional.ofNullable(fields.get(name)).map(DataField::values);
	}

	/** @return a builder of a group of that NeXus class */
	public static Builder builder(String nexusClass) {
		return new Builder(nexusClass);
	}

	/**
	 * @param signal name of the field that is drawn
	 * @param axes names of the fields along its dimensions, slowest first; {@code "."} where there is none
	 * @return a builder of an NXdata group that says so
	 */
	public static Builder plot(String signal, String... axes) {
		return builder("NXdata").attribute("signal", signal).attribute("axes", axes.length == 1 ? axes[0] : axes);
	}

	/** Collects a group's content, in order. */
	public static final class Builder {

		private final String nexusClass;
		private final Map<String, Object> attributes = new LinkedHashMap<>();
		private final Map<String, DataField> fields = new LinkedHashMap<>();
		private final Map<String, DataGroup> groups = new LinkedHashMap<>();

		private Builder(String nexusClass) {
			this.nexusClass = nexusClass;
		}

		public Builder attribute(String name, Object value) {
			attributes.put(name, value);
			return this;
		}

		/** @see DataField#of(Object) */
		public Builder field(String name, Object values) {
			return field(name, DataField.of(values));
		}

		/** @see DataField#of(Object, String) */
		public Builder field(String name, Object values, String unit) {
			return field(name, DataField.of(values, unit));
		}

		public Builder field(String name, DataField field) {
			fields.put(name, field);
			return this;
		}

		public Builder group(String name, DataGroup group) {
			groups.put(name, group);
			return this;
		}

		public DataGroup build() {
			return new DataGroup(nexusClass, attributes, fields, groups);
		}
	}
}
