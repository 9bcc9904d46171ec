/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.nio.file.Path;
import java.util.Optional;

import org.rampscope.learning.model.TrainedModel;

/**
 * A model that can be used.
 *
 * @param name name for people
 * @param file its file; empty while it is not saved
 * @param model the model
 */
public record OpenModel(String name, Optional<Path> file, TrainedModel model) {

	/** Two are equal only if they are the same one: comparing weights would take longer than using them. */
	@Override
	public boolean equals(Object other) {
		return other instanceof OpenModel that && that.model == model && that.file.equals(file);
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(model);
	}
}
