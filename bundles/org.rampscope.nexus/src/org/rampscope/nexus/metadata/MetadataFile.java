/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.metadata.MetadataKey.Kind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Metadata files: YAML, or JSON where the name ends so. Unknown names are errors, so that a slip of the pen is noticed. */
public final class MetadataFile {

	private static final long LARGEST_BYTES = 1 << 20;
	private static final List<String> USER_KEYS = List.of("name", "role", "affiliation", "orcid");
	private static final String USERS = "users";

	private MetadataFile() {
		// functions
	}

	/**
	 * @param file a metadata file
	 * @return what it says; everything else is unknown
	 */
	public static RampMetadata read(Path file) {
		return read(file, new ArrayList<>());
	}

	/**
	 * @param file a metadata file
	 * @param notes told of values that cannot be or contradict each other
	 * @return what it says; everything else is unknown
	 */
	public static RampMetadata read(Path file, List<String> notes) {
		JsonNode root = parse(file);
		Map<String, Object> values = new LinkedHashMap<>();
		List<RampMetadata.Person> users = new ArrayList<>();
		for (Map.Entry<String, JsonNode> field : root.properties()) {
			if (field.getKey().equals(USERS)) {
				users.addAll(users(file, field.getValue()));
			} else if (field.getValue().isObject()) {
				for (Map.Entry<String, JsonNode> value : field.getValue().properties()) {
					put(file, values, field.getKey() + "." + value.getKey(), value.getValue());
				}
			} else {
				put(file, values, field.getKey(), field.getValue());
			}
		}
		return MetadataKeys.of(file.getFileName().toString(), values, users, notes);
	}

	private static JsonNode parse(Path file) {
		try {
			if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
				throw new DataException(file, "", "is no file of less than a megabyte", "Give a metadata file");
			}
			boolean json = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
			ObjectMapper mapper = json ? new ObjectMapper() : new ObjectMapper(new YAMLFactory());
			JsonNode root = mapper.readTree(file.toFile());
			if (!root.isObject()) {
				throw new DataException(file, "", "holds no names with values", "Start from the template");
			}
			return root;
		} catch (JsonProcessingException e) {
			String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
			throw new DataException(file, where, "is no valid YAML or JSON (" + e.getOriginalMessage() + ")", "Mend the line", e);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read (" + e.getMessage() + ")", "Check its permissions", e);
		}
	}

	private static void put(Path file, Map<String, Object> values, String path, JsonNode node) {
		MetadataKey key = MetadataKeys.ALL.stream().filter(k -> k.path().equals(path)).findFirst()
				.orElseThrow(() -> new DataException(file, path, "is no name of metadata", "Use one of the template's" + nearest(path)));
		if (node.isNull() || (node.isTextual() && node.asText().isBlank())) {
			return;
		}
		values.put(path, switch (key.kind()) {
			case TEXT -> text(file, key, node);
			case NUMBER -> number(file, path, node);
			case TIME -> time(file, path, node);
		});
	}

	private static String nearest(String path) {
		String name = path.substring(path.indexOf('.') + 1).toLowerCase(Locale.ROOT);
		Optional<MetadataKey> like = MetadataKeys.ALL.stream()
				.filter(k -> k.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, Math.min(4, name.length())))).findFirst();
		return like.map(k -> ", such as " + k.path()).orElse("");
	}

	private static String text(Path file, MetadataKey key, JsonNode node) {
		if (!node.isValueNode()) {
			throw new DataException(file, key.path(), "is no text", "Write a text");
		}
		String text = node.asText().strip();
		if (!key.allowed().isEmpty() && !key.allowed().contains(text)) {
			throw new DataException(file, key.path(), "is '" + text + "'", "Write one of " + key.allowed());
		}
		return text;
	}

	private static Double number(Path file, String path, JsonNode node) {
		if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
			throw new DataException(file, path, "is '" + node.asText() + "', which is no number",
					"Write a number alone; the unit is part of the name");
		}
		return node.asDouble();
	}

	private static OffsetDateTime time(Path file, String path, JsonNode node) {
		try {
			return OffsetDateTime.parse(node.asText());
		} catch (DateTimeParseException e) {
			throw new DataException(file, path, "is '" + node.asText() + "', which is no time", "Write it as in 2026-01-31T12:00:00+01:00", e);
		}
	}

	private static List<RampMetadata.Person> users(Path file, JsonNode list) {
		List<RampMetadata.Person> users = new ArrayList<>();
		if (!list.isArray() && !list.isNull()) {
			throw new DataException(file, USERS, "is no list", "Write each person as one item of a list");
		}
		for (JsonNode user : list) {
			for (Iterator<String> names = user.fieldNames(); names.hasNext();) {
				String name = names.next();
				if (!USER_KEYS.contains(name)) {
					throw new DataException(file, USERS + "." + name, "is no name of metadata", "Use " + USER_KEYS);
				}
			}
			String orcid = user.path("orcid").asText("").strip();
			if (!orcid.isEmpty() && !Orcid.isValid(orcid)) {
				throw new DataException(file, USERS + ".orcid", "'" + orcid + "' is no ORCID iD",
						"Write four groups of four digits; the last digit checks the others");
			}
			users.add(new RampMetadata.Person(user.path("name").asText("").strip(), user.path("role").asText("").strip(),
					user.path("affiliation").asText("").strip(), orcid));
		}
		return users;
	}

	/** @return a metadata file to fill in: every name with what it means */
	public static String template() {
		StringBuilder text = new StringBuilder(
				"# Metadata of a pressure ramp. Leave out, or leave empty, what is not known: nothing is guessed.\n");
		String group = "";
		for (MetadataKey key : MetadataKeys.ALL) {
			if (!key.group().equals(group)) {
				if (group.isEmpty()) {
					text.append("\nusers:\n  - name:\n    role:\n    affiliation:\n    orcid:  # four groups of four digits\n");
				}
				group = key.group();
				text.append('\n').append(group).append(":\n");
			}
			String comment = key.doc() + (key.allowed().isEmpty() ? key.example().isEmpty() ? "" : "; for example " + key.example()
					: "; one of " + String.join(", ", key.allowed()));
			text.append(group.isEmpty() ? "" : "  ").append(key.name()).append(":  # ").append(comment).append('\n');
		}
		return text.toString();
	}

	/** @return the JSON schema of metadata files (draft 2020-12) */
	public static String schema() {
		ObjectMapper mapper = new ObjectMapper();
		var root = mapper.createObjectNode();
		root.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("title", "Metadata of a pressure ramp").put("type", "object")
				.put("additionalProperties", false);
		var properties = root.putObject("properties");
		for (MetadataKey key : MetadataKeys.ALL) {
			var parent = properties;
			if (!key.group().isEmpty()) {
				var group = properties.has(key.group()) ? (com.fasterxml.jackson.databind.node.ObjectNode) properties.get(key.group())
						: properties.putObject(key.group()).put("type", "object").put("additionalProperties", false);
				parent = group.has("properties") ? (com.fasterxml.jackson.databind.node.ObjectNode) group.get("properties")
						: group.putObject("properties");
			}
			var property = parent.putObject(key.name()).put("description", key.doc());
			property.putArray("type").add(key.kind() == Kind.NUMBER ? "number" : "string").add("null");
			if (key.kind() == Kind.TIME) {
				property.put("format", "date-time");
			}
			if (!key.allowed().isEmpty()) {
				var values = property.putArray("enum");
				key.allowed().forEach(values::add);
				values.addNull();
			}
		}
		var user = properties.putObject(USERS).put("type", "array").putObject("items").put("type", "object").put("additionalProperties", false)
				.putObject("properties");
		USER_KEYS.forEach(k -> user.putObject(k).putArray("type").add("string").add("null"));
		return root.toPrettyString();
	}
}
