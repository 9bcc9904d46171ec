/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a form cannot know from the descriptions of the settings.
 *
 * @param <S> the settings
 * @param elsewhere settings that are chosen outside the form; it keeps their values
 * @param folder where files are looked up that the settings name
 * @param automatic settings with a value that stands for "chosen for you": their field is empty then, and says what was chosen
 */
public record FormHints<S>(Set<String> elsewhere, Path folder, Map<String, Automatic<S>> automatic) {

	/**
	 * A value that stands for a choice of the program.
	 *
	 * @param <S> the settings
	 * @param value the value; NaN for "not set"
	 * @param chosen what it amounts to, from all settings
	 */
	public record Automatic<S>(double value, Function<? super S, String> chosen) {
	}

	public FormHints {
		elsewhere = Set.copyOf(elsewhere);
		automatic = Map.copyOf(automatic);
	}

	/** @return nothing but the folder where files are looked up */
	public static <S> FormHints<S> in(Path folder) {
		return new FormHints<>(Set.of(), folder, Map.of());
	}
}
