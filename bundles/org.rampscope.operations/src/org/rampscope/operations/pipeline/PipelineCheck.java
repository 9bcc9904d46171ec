/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;

import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;

/**
 * Checks a pipeline before anything is read: files that settings name exist, and settings do not contradict each other.
 * Ranges, units and types were checked when the settings were read, ranks when the {@link Pipeline} was made.
 */
public final class PipelineCheck {

	private final SettingsCodec codec = new SettingsCodec();

	/**
	 * @param pipeline a pipeline
	 * @param context where files named in settings are looked up
	 * @throws org.rampscope.core.error.RampScopeException naming the setting or the file
	 */
	public void check(Pipeline pipeline, RunContext context) {
		for (Step<?> step : pipeline.steps()) {
			check(step, context);
		}
	}

	private <S extends Record> void check(Step<S> step, RunContext context) {
		for (SettingInfo setting : codec.describe(step.settings())) {
			if (setting.description().file() && setting.defaultValue() instanceof String name && !name.isEmpty()) {
				Path file = context.resolve(name);
				if (!Files.isReadable(file)) {
					throw new SettingsException(step.operation().info().id() + "/" + setting.name(),
							"names " + file + ", which " + (Files.exists(file) ? "cannot be read" : "does not exist"),
							"Give the path of the file; relative paths start at " + context.baseFolder());
				}
			}
		}
		step.operation().check(step.settings(), context);
	}
}
