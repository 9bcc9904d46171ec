/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.rampscope.operations.Operation;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;

/**
 * A pipeline being put together: may be empty, or in an order that does not work yet.
 *
 * @param name name for people
 * @param description what it is good for
 * @param steps operations with their settings
 */
public record PipelineDraft(String name, String description, List<Step<?>> steps) {

	/** Nothing yet. */
	public static final PipelineDraft EMPTY = new PipelineDraft("", "", List.of());

	public PipelineDraft {
		steps = List.copyOf(steps);
	}

	/** @return a draft of a pipeline that works */
	public static PipelineDraft of(Pipeline pipeline) {
		return new PipelineDraft(pipeline.name(), pipeline.description(), pipeline.steps());
	}

	/**
	 * @return the pipeline
	 * @throws org.rampscope.core.error.SettingsException where it is empty or a step cannot take what comes before it
	 */
	public Pipeline pipeline() {
		return new Pipeline(name, description, steps);
	}

	/** @return this with an operation, with its defaults, at a place */
	public PipelineDraft with(int index, Operation<?> operation) {
		List<Step<?>> all = new ArrayList<>(steps);
		all.add(index, fresh(operation));
		return new PipelineDraft(name, description, all);
	}

	private static <S extends Record> Step<S> fresh(Operation<S> operation) {
		return new Step<>(operation, operation.defaults());
	}

	/** @return this with a step changed */
	public PipelineDraft with(int index, Step<?> step) {
		List<Step<?>> all = new ArrayList<>(steps);
		all.set(index, step);
		return new PipelineDraft(name, description, all);
	}

	/** @return this without a step */
	public PipelineDraft without(int index) {
		List<Step<?>> all = new ArrayList<>(steps);
		all.remove(index);
		return new PipelineDraft(name, description, all);
	}

	/** @return this with a step moved by so many places; the ends stop it */
	public PipelineDraft moved(int index, int by) {
		int to = Math.clamp((long) index + by, 0, steps.size() - 1);
		List<Step<?>> all = new ArrayList<>(steps);
		Collections.swap(all, index, to);
		return new PipelineDraft(name, description, all);
	}
}
