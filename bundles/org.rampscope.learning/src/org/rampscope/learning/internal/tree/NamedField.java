/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.tree;

import java.util.Map;

import org.rampscope.core.tree.DataField;

/** Fields that say what they are, for the captions of plots. */
public final class NamedField {

	private NamedField() {
	}

	/**
	 * @param values as {@link DataField#of(Object)} takes them
	 * @param longName what they are, in words
	 */
	public static DataField of(Object values, String longName) {
		DataField plain = DataField.of(values);
		return new DataField(plain.values(), plain.unit(), Map.of("long_name", longName));
	}
}
