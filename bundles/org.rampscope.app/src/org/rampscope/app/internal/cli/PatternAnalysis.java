/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.operations.Operation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineCheck;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.run.PipelineRunner;

/**
 * Runs a pipeline over the patterns of a ramp for commands that print what it found, and writes the result only where a file is named. A
 * baseline is subtracted before, unless the patterns say that theirs was.
 */
final class PatternAnalysis {

	private static final String BASELINE = "org.rampscope.baseline.";

	private final Environment environment;
	private final List<Path> inputs;
	private final Ramp<Patterns> scan;

	/** Reads the patterns. */
	PatternAnalysis(Environment environment, List<Path> inputs) {
		this.environment = environment;
		this.inputs = inputs;
		inputs.forEach(OutputFolder::existing);
		Progress progress = environment.progress();
		this.scan = inputs.size() == 1 ? RampReader.readPatterns(inputs.get(0), progress) : RampReader.readPatterns(inputs, ReadOptions.DEFAULT, progress);
	}

	/** @return the patterns as read */
	Ramp<Patterns> scan() {
		return scan;
	}

	/**
	 * @param pipeline what to do with patterns without a baseline
	 * @param baseline alias of the operation that subtracts it; {@code none} for none; empty: one is subtracted unless it was before
	 * @return the pipeline with the baseline first, or none
	 */
	Pipeline withBaseline(Pipeline pipeline, String baseline) {
		boolean subtracted = scan.provenance().steps().stream().anyMatch(s -> s.operationId().startsWith(BASELINE));
		if (baseline.equals("none") || baseline.isEmpty() && subtracted) {
			return pipeline;
		}
		String name = baseline.isEmpty() ? "snip" : baseline;
		Operation<?> operation = environment.registry().all().stream().filter(o -> o.info().id().startsWith(BASELINE))
				.filter(o -> o.info().id().equals(name) || o.info().aliases().contains(name)).findFirst().orElseThrow(() -> new UsageException("there is no baseline '" + name + "'",
						"Give als, arpls, snip, rolling-ball, bruckner, chebyshev or none"));
		List<Step<?>> steps = new ArrayList<>();
		steps.add(step(operation));
		steps.addAll(pipeline.steps());
		return new Pipeline(pipeline.name(), pipeline.description(), steps);
	}

	private static <S extends Record> Step<S> step(Operation<S> operation) {
		return new Step<>(operation, operation.defaults());
	}

	/**
	 * @param pipeline what to do
	 * @param output where the result goes; empty: nowhere
	 * @return the result
	 * @throws SettingsException where a setting is not usable
	 */
	Ramp<Patterns> run(Pipeline pipeline, Optional<Path> output) {
		Path base = Path.of("").toAbsolutePath();
		if (output.isPresent()) {
			return new RampJob(environment).run(pipeline, base, inputs, output.get());
		}
		RunContext context = new RunContext(base, environment.threads());
		new PipelineCheck().check(pipeline, context);
		return new PipelineRunner(context, Environment.PROGRAM, environment.version()).run(pipeline, scan, environment.progress());
	}
}
