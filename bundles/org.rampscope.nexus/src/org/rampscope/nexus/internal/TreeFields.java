/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;

/**
 * Puts fields into a group the way our files say known and unknown: what is optional and unknown is left out, what is
 * required and unknown becomes NaN or the text {@code unknown}. Single numbers have the shape (1), which some readers need.
 */
final class TreeFields {

	/** Attribute of a field whose value the definition demands although nobody said it. */
	static final String ASSUMED = "assumed";

	private final DataGroup.Builder builder;
	private boolean any;

	TreeFields(String nexusClass) {
		builder = DataGroup.builder(nexusClass);
	}

	TreeFields attribute(String name, Object value) {
		builder.attribute(name, value);
		return this;
	}

	TreeFields text(String name, String value) {
		if (!value.isEmpty()) {
			put(name, DataField.of(value));
		}
		return this;
	}

	TreeFields requiredText(String name, String value) {
		return text(name, value.isEmpty() ? GroupView.UNKNOWN : value);
	}

	/** Writes what the definition demands where the value is unknown, and that it is not known. */
	TreeFields requiredText(String name, String value, String assumed) {
		if (value.isEmpty()) {
			put(name, new DataField(DataField.of(assumed).values(), "", Map.of(ASSUMED, 1)));
			return this;
		}
		return text(name, value);
	}

	TreeFields time(String name, Optional<OffsetDateTime> value) {
		value.ifPresent(t -> text(name, iso(t)));
		return this;
	}

	TreeFields number(String name, double value, String unit) {
		return Double.isNaN(value) ? this : requiredNumber(name, value, unit);
	}

	TreeFields requiredNumber(String name, double value, String unit) {
		return put(name, DataField.of(new double[] { value }, unit));
	}

	TreeFields integer(String name, int value) {
		return put(name, DataField.of(new int[] { value }));
	}

	TreeFields put(String name, DataField field) {
		builder.field(name, field);
		any = true;
		return this;
	}

	TreeFields group(String name, DataGroup group) {
		builder.group(name, group);
		any = true;
		return this;
	}

	/** Adds the group unless nothing is in it. */
	TreeFields groupIfAny(String name, TreeFields group) {
		return group.any ? group(name, group.build()) : this;
	}

	DataGroup build() {
		return builder.build();
	}

	static String iso(OffsetDateTime time) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
	}
}
