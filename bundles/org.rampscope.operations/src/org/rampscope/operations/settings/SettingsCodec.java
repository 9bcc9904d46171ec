/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.rampscope.core.error.Aliased;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.error.Suggestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Settings records to JSON and back. Reading starts from the defaults, names every setting it does not like, and checks
 * ranges. NaN, which stands for "not set", is written as null. Numbers may be written with their unit, {@code "30 deg"}; a
 * unit other than the setting's is an error.
 */
public final class SettingsCodec {

	private final JsonMapper mapper = JsonMapper.builder().build();

	/**
	 * @param defaults a settings record with every default
	 * @return its settings in order, those of its groups among them: a component that is a record without {@link Setting} groups settings for Java and is
	 *         not seen in JSON
	 */
	public List<SettingInfo> describe(Record defaults) {
		Map<String, SettingInfo> all = new LinkedHashMap<>();
		describe(defaults, all);
		return List.copyOf(all.values());
	}

	private static void describe(Record settings, Map<String, SettingInfo> all) {
		for (RecordComponent component : settings.getClass().getRecordComponents()) {
			Setting setting = component.getAnnotation(Setting.class);
			Object value = valueOf(component, settings);
			if (setting == null && value instanceof Record group) {
				describe(group, all);
			} else if (setting == null) {
				throw new IllegalStateException(settings.getClass().getName() + "." + component.getName() + " carries no @Setting");
			} else if (all.put(component.getName(), new SettingInfo(component.getName(), component.getType(), setting, value)) != null) {
				throw new IllegalStateException(settings.getClass().getName() + "." + component.getName() + " is there twice");
			}
		}
	}

	/** @return the settings as one JSON object */
	public ObjectNode toJson(Record settings) {
		ObjectNode node = mapper.createObjectNode();
		for (SettingInfo info : describe(settings)) {
			Object value = info.defaultValue();
			if (value instanceof Double d && !Double.isFinite(d)) {
				node.putNull(info.name());
			} else {
				node.set(info.name(), mapper.valueToTree(value));
			}
		}
		return node;
	}

	/** @return the settings as one line of JSON */
	public String toText(Record settings) {
		try {
			return mapper.writeValueAsString(toJson(settings));
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * @param owner name of the operation, for messages
	 * @param defaults what settings have that the JSON does not name
	 * @param json an object; null for none
	 * @return the settings
	 * @throws SettingsException naming the setting that is unknown, of the wrong type or out of range
	 */
	public <S extends Record> S fromJson(String owner, S defaults, JsonNode json) {
		List<SettingInfo> infos = describe(defaults);
		if (json == null || json.isNull()) {
			return defaults;
		}
		if (!json.isObject()) {
			throw new SettingsException(owner, "is " + json, "Write an object: {\"name\": value, …}");
		}
		for (Iterator<String> names = json.fieldNames(); names.hasNext();) {
			String name = names.next();
			if (infos.stream().noneMatch(i -> i.name().equals(name))) {
				throw new SettingsException(owner + "/" + name, "there is no such setting", Suggestion.of(name, infos.stream().map(SettingInfo::name).toList()) + "Known are: "
						+ infos.stream().map(SettingInfo::name).collect(Collectors.joining(", ")));
			}
		}
		return construct(owner, defaults, infos.stream().map(i -> read(owner, i, json.get(i.name()))).iterator());
	}

	private Object read(String owner, SettingInfo info, JsonNode node) {
		if (node == null) {
			return info.defaultValue();
		}
		if (node.isNull() && info.type() == double.class) {
			return Double.NaN;
		}
		Object value = convert(owner, info, QuantityText.number(owner, info, node));
		if (!info.allows(value)) {
			throw new SettingsException(owner + "/" + info.name(), "is " + node, "Give " + info.rangeText()
					+ (info.description().unit().isEmpty() ? "" : " " + info.description().unit()));
		}
		return value;
	}

	private Object convert(String owner, SettingInfo info, JsonNode node) {
		boolean fits = info.type() == boolean.class ? node.isBoolean()
				: info.type() == int.class || info.type() == long.class ? node.isIntegralNumber() && node.canConvertToLong()
						: info.type() == double.class ? node.isNumber()
								: info.type() == String.class ? node.isTextual() : info.type().isEnum() ? node.isTextual() : true;
		if (info.type() == int.class && fits) {
			fits = node.canConvertToInt();
		}
		if (fits && info.type().isEnum()) {
			return Aliased.parse(info.type(), node.textValue()).orElseThrow(() -> new SettingsException(owner + "/" + info.name(), "is " + node,
					Suggestion.of(node.textValue(), words(info.type())) + "Give " + typeText(info.type())));
		}
		if (fits) {
			try {
				return mapper.treeToValue(node, info.type());
			} catch (JsonProcessingException | IllegalArgumentException e) {
				throw new SettingsException(owner + "/" + info.name(), "is " + node, "Give " + typeText(info.type()));
			}
		}
		throw new SettingsException(owner + "/" + info.name(), "is " + node, "Give " + typeText(info.type()));
	}

	private static List<String> words(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
	}

	private static String typeText(Class<?> type) {
		if (type.isEnum()) {
			return "one of " + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
		}
		return type == boolean.class ? "true or false"
				: type == int.class || type == long.class ? "a whole number"
						: type == double.class ? "a number" : type == String.class ? "a text" : "a list of values";
	}

	/** @return a record like the given one, of values in the order of {@link #describe} */
	@SuppressWarnings("unchecked")
	private static <S extends Record> S construct(String owner, S defaults, Iterator<Object> values) {
		RecordComponent[] components = defaults.getClass().getRecordComponents();
		Object[] arguments = Arrays.stream(components)
				.map(c -> c.isAnnotationPresent(Setting.class) ? values.next() : construct(owner, (Record) valueOf(c, defaults), values)).toArray();
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			return (S) defaults.getClass().getDeclaredConstructor(types).newInstance(arguments);
		} catch (java.lang.reflect.InvocationTargetException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(owner, e);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(owner, e);
		}
	}

	private static Object valueOf(RecordComponent component, Record settings) {
		try {
			return component.getAccessor().invoke(settings);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(settings.getClass().getName() + " must be public", e);
		}
	}
}
