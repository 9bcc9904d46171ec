/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.rampscope.core.error.DataException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.settings.SettingsCodec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Pipelines as JSON:
 *
 * <pre>
 * { "rampscope_pipeline": 1, "name": "…", "description": "…",
 *   "steps": [ { "operation": "org.rampscope.integrate.azimuthal", "settings": { "bins": 4023 } }, … ] }
 * </pre>
 */
public final class PipelineFile {

	/** Version of the format. */
	public static final int FORMAT = 1;

	private static final Set<String> KEYS = Set.of("rampscope_pipeline", "name", "description", "steps");
	private static final Set<String> STEP_KEYS = Set.of("operation", "settings");

	private final OperationRegistry registry;
	private final SettingsCodec codec = new SettingsCodec();
	private final JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/** @param registry where operations are looked up */
	public PipelineFile(OperationRegistry registry) {
		this.registry = registry;
	}

	/**
	 * @param file a pipeline file
	 * @return the pipeline, checked
	 * @throws DataException naming the file and the place in it
	 */
	public Pipeline read(Path file) {
		String text;
		try {
			text = Files.readString(file);
		} catch (IOException e) {
			throw new DataException(file, "", Files.exists(file) ? "cannot be read" : "does not exist",
					"Give the path of a pipeline file (JSON)", e);
		}
		try {
			return parse(text);
		} catch (SettingsException e) {
			throw new DataException(file, e.setting(), e.problem(), e.remedy(), e);
		}
	}

	/**
	 * @param json text of a pipeline
	 * @return the pipeline, checked
	 * @throws SettingsException naming what is wrong
	 */
	public Pipeline parse(String json) {
		JsonNode root;
		try {
			root = mapper.readTree(json);
		} catch (JsonProcessingException e) {
			throw new SettingsException("pipeline", "is not JSON: " + e.getOriginalMessage() + place(e), "Mend the JSON there");
		}
		onlyKnown("pipeline", root, KEYS);
		if (root.path("rampscope_pipeline").asInt(-1) != FORMAT) {
			throw new SettingsException("rampscope_pipeline", "is " + root.path("rampscope_pipeline"), "This program reads format " + FORMAT);
		}
		if (!root.path("steps").isArray()) {
			throw new SettingsException("steps", "is missing or no list", "Write \"steps\": [ … ]");
		}
		List<Step<?>> steps = new ArrayList<>();
		for (JsonNode step : root.get("steps")) {
			onlyKnown("steps[" + steps.size() + "]", step, STEP_KEYS);
			Operation<?> operation = registry.get(step.path("operation").asText());
			steps.add(step(operation, step.get("settings")));
		}
		return new Pipeline(root.path("name").asText(""), root.path("description").asText(""), steps);
	}

	/** @return the pipeline as JSON with every setting written out */
	public String format(Pipeline pipeline) {
		ObjectNode root = mapper.createObjectNode();
		root.put("rampscope_pipeline", FORMAT).put("name", pipeline.name()).put("description", pipeline.description());
		ArrayNode steps = root.putArray("steps");
		for (Step<?> step : pipeline.steps()) {
			steps.addObject().put("operation", step.operation().info().id()).set("settings", codec.toJson(step.settings()));
		}
		try {
			return mapper.writeValueAsString(root) + "\n";
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	private <S extends Record> Step<S> step(Operation<S> operation, JsonNode settings) {
		return new Step<>(operation, codec.fromJson(operation.info().id(), operation.defaults(), settings));
	}

	private static void onlyKnown(String where, JsonNode node, Set<String> known) {
		if (!node.isObject()) {
			throw new SettingsException(where, "is no object", "Write { … }");
		}
		for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
			String name = names.next();
			if (!known.contains(name)) {
				throw new SettingsException(where + "/" + name, "is not known", "Known are: " + String.join(", ", known.stream().sorted().toList()));
			}
		}
	}

	private static String place(JsonProcessingException e) {
		return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
	}
}
