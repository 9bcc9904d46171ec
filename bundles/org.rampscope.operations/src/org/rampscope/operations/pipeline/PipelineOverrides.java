/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.rampscope.core.error.SettingsException;
import org.rampscope.core.error.Suggestion;
import org.rampscope.operations.Operation;
import org.rampscope.operations.settings.SettingsCodec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Changes single settings of a pipeline without touching its file. */
public final class PipelineOverrides {

	private final SettingsCodec codec = new SettingsCodec();
	private final JsonMapper mapper = JsonMapper.builder().build();

	/**
	 * @param pipeline a pipeline
	 * @param operation id or alias of an operation in it; every step that uses it is changed
	 * @param setting name of the setting
	 * @param value JSON, or a text as it stands
	 * @return the changed pipeline
	 * @throws SettingsException where the pipeline has no such operation or setting, or the value does not fit
	 */
	public Pipeline set(Pipeline pipeline, String operation, String setting, String value) {
		List<Step<?>> steps = new ArrayList<>();
		boolean found = false;
		for (Step<?> step : pipeline.steps()) {
			boolean meant = matches(step.operation(), operation);
			found |= meant;
			steps.add(meant ? changed(step, setting, value) : step);
		}
		if (!found) {
			throw new SettingsException(operation + "/" + setting, "the pipeline has no operation '" + operation + "'", Suggestion.of(operation, names(pipeline)) + "It has: "
					+ String.join(", ", pipeline.steps().stream().map(s -> s.operation().info().id()).toList()));
		}
		return new Pipeline(pipeline.name(), pipeline.description(), steps);
	}

	/** @return whether a step of the pipeline uses that operation */
	public static boolean uses(Pipeline pipeline, String operation) {
		return pipeline.steps().stream().anyMatch(s -> matches(s.operation(), operation));
	}

	private <S extends Record> Step<S> changed(Step<S> step, String setting, String value) {
		ObjectNode json = codec.toJson(step.settings());
		json.set(setting, json.path(setting).isTextual() ? TextNode.valueOf(value) : parse(value));
		return new Step<>(step.operation(), codec.fromJson(step.operation().info().id(), step.operation().defaults(), json));
	}

	private JsonNode parse(String value) {
		try {
			return mapper.readTree(value);
		} catch (JsonProcessingException e) {
			return TextNode.valueOf(value);
		}
	}

	private static List<String> names(Pipeline pipeline) {
		return pipeline.steps().stream().map(s -> s.operation().info()).flatMap(i -> Stream.concat(i.aliases().stream(), Stream.of(i.id()))).toList();
	}

	private static boolean matches(Operation<?> operation, String name) {
		return operation.info().id().equals(name) || operation.info().aliases().contains(name);
	}
}
