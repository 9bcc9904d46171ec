/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.metadata.MetadataFileOperation;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;

/** Gives new pipelines the metadata file of the preferences, as a step that everybody sees. */
public final class DefaultMetadata {

	private final OperationRegistry registry;

	/** @param registry the operations */
	public DefaultMetadata(OperationRegistry registry) {
		this.registry = registry;
	}

	/** @return the pipeline with the step; unchanged where no file is preferred or the pipeline has one */
	public Pipeline added(Pipeline pipeline) {
		String file = WorkbenchPreferences.metadata();
		boolean has = pipeline.steps().stream().anyMatch(step -> step.operation() instanceof MetadataFileOperation);
		if (file.isBlank() || has) {
			return pipeline;
		}
		List<Step<?>> steps = new ArrayList<>(pipeline.steps());
		for (Operation<?> operation : registry.all()) {
			if (operation instanceof MetadataFileOperation metadata) {
				steps.add(new Step<>(metadata, new MetadataFileOperation.Settings(file)));
			}
		}
		return new Pipeline(pipeline.name(), pipeline.description(), steps);
	}
}
