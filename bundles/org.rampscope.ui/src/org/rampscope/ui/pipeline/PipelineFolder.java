/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** File names in a pipeline are looked up in the folder it lies in: one that moves needs other names for the same files. */
public final class PipelineFolder {

	private static final SettingsCodec CODEC = new SettingsCodec();

	private PipelineFolder() {
	}

	/**
	 * @param pipeline a pipeline
	 * @param from where its file names are looked up now
	 * @param to where they will be
	 * @return the pipeline with names that lead to the same files; names of files that are not there stay
	 */
	public static Pipeline moved(Pipeline pipeline, Path from, Path to) {
		if (from.equals(to)) {
			return pipeline;
		}
		List<Step<?>> steps = pipeline.steps().stream().<Step<?>>map(step -> moved(step, from, to)).toList();
		return new Pipeline(pipeline.name(), pipeline.description(), steps);
	}

	private static <S extends Record> Step<S> moved(Step<S> step, Path from, Path to) {
		ObjectNode json = CODEC.toJson(step.settings());
		for (SettingInfo setting : CODEC.describe(step.settings())) {
			String name = setting.description().file() ? json.path(setting.name()).asText() : "";
			if (!name.isEmpty() && !Path.of(name).isAbsolute() && Files.exists(from.resolve(name))) {
				Path file = from.resolve(name).normalize();
				json.put(setting.name(), (file.startsWith(to) ? to.relativize(file) : file).toString());
			}
		}
		return new Step<>(step.operation(), CODEC.fromJson(step.operation().info().id(), step.operation().defaults(), json));
	}
}
