/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.settings;

import java.util.Arrays;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Describes settings records in JSON: as JSON Schema for editors and validators, and as a plain list for programs. */
public final class SettingsSchema {

	private final SettingsCodec codec = new SettingsCodec();
	private final JsonMapper mapper = JsonMapper.builder().build();

	/**
	 * @param defaults a settings record with every default
	 * @return JSON Schema (draft 2020-12) of the object that holds such settings
	 */
	public ObjectNode schema(Record defaults) {
		ObjectNode schema = mapper.createObjectNode();
		schema.put("type", "object").put("additionalProperties", false);
		ObjectNode properties = schema.putObject("properties");
		ObjectNode values = codec.toJson(defaults);
		for (SettingInfo info : codec.describe(defaults)) {
			ObjectNode property = properties.putObject(info.name());
			property.put("title", info.description().label()).put("description", helpWithUnit(info));
			property.set("default", values.get(info.name()));
			addType(property, info);
		}
		return schema;
	}

	/**
	 * @param defaults a settings record with every default
	 * @return one object per setting, in order: name, type, label, help, unit, default, minimum, maximum, choices, file
	 */
	public ArrayNode list(Record defaults) {
		ArrayNode all = mapper.createArrayNode();
		ObjectNode values = codec.toJson(defaults);
		for (SettingInfo info : codec.describe(defaults)) {
			Setting description = info.description();
			ObjectNode setting = all.addObject().put("name", info.name()).put("type", typeName(info.type())).put("label", description.label())
					.put("help", description.help()).put("unit", description.unit());
			setting.set("default", values.get(info.name()));
			addRange(setting, info);
			addChoices(setting, "choices", info.type());
			if (description.file()) {
				setting.put("file", true);
			}
		}
		return all;
	}

	private void addType(ObjectNode property, SettingInfo info) {
		Class<?> type = info.type();
		if (isNumber(type)) {
			ObjectNode number = property;
			if (!info.description().unit().isEmpty()) {
				ArrayNode either = property.putArray("anyOf");
				number = either.addObject();
				either.addObject().put("type", "string").put("pattern", "^\\s*[-+]?[0-9][-+0-9.eE]*\\s+" + quoted(info.description().unit()) + "\\s*$");
			}
			if (type == double.class) {
				number.putArray("type").add("number").add("null");
			} else {
				number.put("type", "integer");
			}
			addRange(number, info);
		} else if (type.isEnum()) {
			addChoices(property, "enum", type);
		} else {
			property.put("type", typeName(type));
		}
	}

	private static void addRange(ObjectNode node, SettingInfo info) {
		if (isNumber(info.type()) && Double.isFinite(info.description().min())) {
			node.put("minimum", info.description().min());
		}
		if (isNumber(info.type()) && Double.isFinite(info.description().max())) {
			node.put("maximum", info.description().max());
		}
	}

	private static void addChoices(ObjectNode node, String key, Class<?> type) {
		if (type.isEnum()) {
			ArrayNode choices = node.putArray(key);
			Arrays.stream(type.getEnumConstants()).forEach(c -> choices.add(((Enum<?>) c).name()));
		}
	}

	private static String helpWithUnit(SettingInfo info) {
		return info.description().help() + (info.description().unit().isEmpty() ? "" : " Unit: " + info.description().unit() + ".");
	}

	/** ECMA 262, which JSON Schema uses, has no quoting of whole texts. */
	private static String quoted(String text) {
		return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0");
	}

	private static boolean isNumber(Class<?> type) {
		return type == int.class || type == long.class || type == double.class;
	}

	private static String typeName(Class<?> type) {
		if (type.isArray()) {
			return "array";
		}
		if (type == int.class || type == long.class) {
			return "integer";
		}
		return type == double.class ? "number" : type == boolean.class ? "boolean" : "string";
	}
}
