/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.pipeline;

import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.ImageOperation;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.settings.SettingsSchema;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The published description of pipelines: JSON Schema, draft 2020-12 (json-schema.org), made from the operations that are
 * installed, so that an editor completes and checks their settings, third parties' included.
 */
public final class PipelineSchema {

	private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

	private final OperationRegistry registry;
	private final SettingsSchema settings = new SettingsSchema();
	private final JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/** @param registry the operations */
	public PipelineSchema(OperationRegistry registry) {
		this.registry = registry;
	}

	/** @return the schema of pipeline files */
	public ObjectNode schema() {
		ObjectNode root = mapper.createObjectNode();
		root.put("$schema", DIALECT).put("title", "RampScope pipeline").put("type", "object").put("additionalProperties", false);
		root.putArray("required").add("rampscope_pipeline").add("steps");
		ObjectNode properties = root.putObject("properties");
		properties.putObject("rampscope_pipeline").put("const", PipelineFile.FORMAT).put("description", "Version of the format.");
		properties.putObject("name").put("type", "string").put("description", "Name for people.");
		properties.putObject("description").put("type", "string").put("description", "What it is good for.");
		properties.putObject("steps").put("type", "array").put("minItems", 1).put("description", "Operations in the order they are applied.")
				.putObject("items").put("$ref", "#/$defs/step");
		ArrayNode kinds = root.putObject("$defs").putObject("step").putArray("oneOf");
		registry.all().forEach(operation -> addStep(kinds.addObject(), operation));
		return root;
	}

	/** @return all operations with their settings, for programs */
	public ArrayNode operations() {
		ArrayNode all = mapper.createArrayNode();
		registry.all().forEach(operation -> all.add(operation(operation)));
		return all;
	}

	/** @return one operation with its settings, for programs */
	public ObjectNode operation(Operation<?> operation) {
		ObjectNode node = mapper.createObjectNode();
		node.put("id", operation.info().id());
		operation.info().aliases().forEach(node.putArray("aliases")::add);
		node.put("version", operation.info().version()).put("name", operation.info().name()).put("description", operation.info().description());
		operation.info().citations().forEach(node.putArray("citations")::add);
		node.put("kind", kind(operation)).put("input", operation.input().name().toLowerCase(java.util.Locale.ROOT)).put("output",
				operation.output().name().toLowerCase(java.util.Locale.ROOT));
		node.set("settings", settings.list(operation.defaults()));
		return node;
	}

	private static String kind(Operation<?> operation) {
		return switch (operation) {
			case ImageOperation<?> image -> "image";
			case FrameOperation<?> frame -> "frame";
			case PatternOperation<?> pattern -> "pattern";
			case MeasureOperation<?> measure -> "measure";
			case RampOperation<?> ramp -> "ramp";
		};
	}

	private void addStep(ObjectNode step, Operation<?> operation) {
		step.put("title", operation.info().name()).put("description", operation.info().description()).put("type", "object")
				.put("additionalProperties", false);
		step.putArray("required").add("operation");
		ObjectNode properties = step.putObject("properties");
		ArrayNode names = properties.putObject("operation").putArray("enum");
		names.add(operation.info().id());
		operation.info().aliases().forEach(names::add);
		properties.set("settings", settings.schema(operation.defaults()));
	}
}
