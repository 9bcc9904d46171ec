/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import java.nio.file.Path;

import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RunContext;

/** The model file that a setting names. */
final class ModelChoice {

	private ModelChoice() {
		// functions
	}

	/** @return name of the setting, for messages */
	static String setting(OperationInfo operation) {
		return operation.id() + "/model";
	}

	/**
	 * @param operation whose setting it is
	 * @param model the setting
	 * @param context knows the folder that relative paths start from
	 * @return the file
	 * @throws SettingsException where it names none
	 */
	static Path file(OperationInfo operation, String model, RunContext context) {
		if (model.isBlank()) {
			throw new SettingsException(setting(operation), "names no file", "Give a model file as 'ramp train' writes it");
		}
		return context.resolve(model);
	}
}
