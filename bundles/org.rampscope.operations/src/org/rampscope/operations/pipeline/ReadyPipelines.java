/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.rampscope.core.error.SettingsException;
import org.rampscope.core.error.Suggestion;

/** The pipelines that ship inside, by name. */
public final class ReadyPipelines {

	private static final List<String> NAMES = List.of("transition", "integrate", "transition-clustering", "transition-from-patterns", "transition-classify", "classify-patterns",
			"pressure", "frames-to-pressure",
			"peaks");

	private ReadyPipelines() {
	}

	/** @return their names */
	public static List<String> names() {
		return NAMES;
	}

	/**
	 * @param name one of {@link #names()}
	 * @return its JSON
	 * @throws SettingsException where there is none of that name
	 */
	public static String json(String name) {
		if (!NAMES.contains(name)) {
			throw new SettingsException("pipeline", "there is no file and no built-in pipeline '" + name + "'",
					Suggestion.of(name, NAMES) + "Built-in are: " + String.join(", ", NAMES));
		}
		try (InputStream in = ReadyPipelines.class.getResourceAsStream("ready/" + name + ".json")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
