/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.rampscope.operations.RampOperation;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineOverrides;
import org.rampscope.operations.pipeline.Step;

/** Gives a pipeline the step that knows the pressures, before what looks at the ramp as a whole. */
public final class PressureSteps {

	private PressureSteps() {
		// functions
	}

	/**
	 * @param pipeline a pipeline
	 * @param calibrants names of calibrants, or JCPDS files, separated by commas
	 * @return the pipeline with them in each step that looks for lines of a calibrant, or with such a step
	 */
	public static Pipeline withCalibrants(Pipeline pipeline, String calibrants) {
		Pipeline with = pipeline;
		for (String id : List.of(new CalibrantPressureOperation().info().id(), new PatternPressureOperation().info().id())) {
			if (PipelineOverrides.uses(pipeline, id)) {
				with = new PipelineOverrides().set(with, id, "calibrants", calibrants);
			}
		}
		if (with != pipeline) {
			return with;
		}
		CalibrantPressureOperation operation = new CalibrantPressureOperation();
		Pipeline longer = inserted(pipeline, new Step<>(operation, operation.defaults()));
		return new PipelineOverrides().set(longer, operation.info().id(), "calibrants", calibrants);
	}

	/**
	 * @param pipeline a pipeline
	 * @param table a table of pressures, see {@link TablePressureOperation}
	 * @return the pipeline with a step that takes the pressures from it, in place of those that look for lines of a calibrant in all frames
	 */
	public static Pipeline withTable(Pipeline pipeline, Path table) {
		Step<?> step = new Step<>(new TablePressureOperation(), new TablePressureSettings(table.toAbsolutePath().normalize().toString()));
		List<Step<?>> steps = new ArrayList<>();
		boolean replaced = false;
		for (Step<?> old : pipeline.steps()) {
			if (!(old.operation() instanceof CalibrantPressureOperation)) {
				steps.add(old);
			} else if (!replaced) {
				steps.add(step);
				replaced = true;
			}
		}
		return replaced ? new Pipeline(pipeline.name(), pipeline.description(), steps) : inserted(pipeline, step);
	}

	private static Pipeline inserted(Pipeline pipeline, Step<?> step) {
		List<Step<?>> steps = new ArrayList<>(pipeline.steps());
		int at = 0;
		while (at < steps.size() && !(steps.get(at).operation() instanceof RampOperation)) {
			at++;
		}
		steps.add(at, step);
		return new Pipeline(pipeline.name(), pipeline.description(), steps);
	}
}
