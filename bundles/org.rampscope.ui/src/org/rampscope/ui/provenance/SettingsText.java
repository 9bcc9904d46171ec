/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.provenance;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Settings as an operation recorded them, one line each. */
public final class SettingsText {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private SettingsText() {
	}

	/**
	 * @param json an object; a text that is none stands as it is
	 * @return {@code name = value}, in the order they were written
	 */
	public static List<String> of(String json) {
		try {
			JsonNode root = MAPPER.readTree(json);
			List<String> lines = new ArrayList<>();
			if (root.isObject()) {
				root.properties().forEach(field -> lines.add(field.getKey() + " = "
						+ (field.getValue().isTextual() ? field.getValue().textValue() : field.getValue().toString())));
				return lines;
			}
		} catch (JsonProcessingException e) {
			// another program's record: shown as it is
			return json.isBlank() ? List.of() : List.of(json);
		}
		return json.isBlank() ? List.of() : List.of(json);
	}
}
