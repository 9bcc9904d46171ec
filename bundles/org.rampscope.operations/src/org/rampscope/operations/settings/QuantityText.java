/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rampscope.core.error.SettingsException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A number written with its unit, {@code "30 deg"}: the unit must be the one the setting counts in. Nothing is converted. */
final class QuantityText {

	private static final Pattern QUANTITY = Pattern.compile("\\s*([-+]?[0-9][-+0-9.eE]*)\\s+(\\S.*?)\\s*");
	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private QuantityText() {
		// a function
	}

	/**
	 * @param owner name of the operation, for messages
	 * @param info the setting
	 * @param node its value as written
	 * @return the number alone where the value is a quantity in the setting's unit; else the value as it stands
	 * @throws SettingsException where the unit is another one
	 */
	static JsonNode number(String owner, SettingInfo info, JsonNode node) {
		boolean numeric = info.type() == int.class || info.type() == long.class || info.type() == double.class;
		Matcher quantity = QUANTITY.matcher(node.isTextual() ? node.textValue() : "");
		if (!numeric || !quantity.matches()) {
			return node;
		}
		String unit = info.description().unit();
		if (!quantity.group(2).equals(unit)) {
			throw new SettingsException(owner + "/" + info.name(), "is " + node,
					unit.isEmpty() ? "Give a number without a unit" : "Give it in " + unit + ", as " + quantity.group(1) + " or \"" + quantity.group(1) + " " + unit + "\"");
		}
		try {
			return MAPPER.readTree(quantity.group(1));
		} catch (JsonProcessingException e) {
			return node;
		}
	}
}
