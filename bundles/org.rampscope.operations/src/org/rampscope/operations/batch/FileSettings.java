/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Files that the settings of a pipeline name. */
public final class FileSettings {

	private final SettingsCodec codec = new SettingsCodec();

	/** @return the pipeline with every file named as seen from the result's folder */
	public Pipeline seenFrom(ResultPaths result, Pipeline pipeline, RunContext context) {
		return changed(pipeline, name -> result.name(context.resolve(name)));
	}

	/** @return all files that settings name */
	public List<Path> files(Pipeline pipeline, RunContext context) {
		List<Path> files = new ArrayList<>();
		changed(pipeline, name -> {
			files.add(context.resolve(name));
			return name;
		});
		return files;
	}

	private Pipeline changed(Pipeline pipeline, UnaryOperator<String> change) {
		List<Step<?>> steps = new ArrayList<>();
		pipeline.steps().forEach(step -> steps.add(changed(step, change)));
		return new Pipeline(pipeline.name(), pipeline.description(), steps);
	}

	private <S extends Record> Step<S> changed(Step<S> step, UnaryOperator<String> change) {
		ObjectNode json = codec.toJson(step.settings());
		boolean any = false;
		for (SettingInfo setting : codec.describe(step.settings())) {
			if (setting.description().file() && setting.defaultValue() instanceof String name && !name.isEmpty()) {
				json.put(setting.name(), change.apply(name));
				any = true;
			}
		}
		return any ? new Step<>(step.operation(), codec.fromJson(step.operation().info().id(), step.operation().defaults(), json)) : step;
	}
}
