/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.testdata;

import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.Operation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.run.PipelineRunner;

/** Runs one operation as a pipeline would. */
public final class Runs {

	private Runs() {
	}

	/** @return the ramp after the operation */
	public static <S extends Record> Ramp<Patterns> run(Operation<S> operation, S settings, Ramp<Patterns> scan) {
		return run(operation, settings, scan, Path.of(""));
	}

	/** @return the ramp after the operation, with files looked up in the folder */
	public static <S extends Record> Ramp<Patterns> run(Operation<S> operation, S settings, Ramp<Patterns> scan, Path folder) {
		RunContext context = new RunContext(folder, 2);
		operation.check(settings, context);
		return new PipelineRunner(context, "test", "1").run(new Pipeline("", "", List.of(new Step<>(operation, settings))), scan, Progress.NONE);
	}
}
