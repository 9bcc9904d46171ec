/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.nexus.RampInputs;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileJob;
import org.rampscope.operations.batch.FileOptions;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.OnError;

/** One ramp through one pipeline, from files to a file, with progress on the terminal. */
final class RampJob {

	private final Environment environment;
	private final OnError onError;
	private final FileOptions files;

	RampJob(Environment environment) {
		this(environment, OnError.STOP, FileOptions.DEFAULT);
	}

	RampJob(Environment environment, OnError onError, FileOptions files) {
		this.environment = environment;
		this.onError = onError;
		this.files = files;
	}

	/**
	 * @param pipeline what to do
	 * @param baseFolder folder of the files its settings name
	 * @param inputs the files of one ramp
	 * @param output where the result is written
	 * @return the result
	 */
	Ramp<Patterns> run(Pipeline pipeline, Path baseFolder, List<Path> inputs, Path output) {
		boolean frames = pipeline.input() == DataRank.IMAGE;
		if (!frames && inputs.size() != 1) {
			throw new UsageException(inputs.size() + " files given for a pipeline that takes the patterns of one ramp", "Give one file or folder");
		}
		RunContext context = new RunContext(baseFolder, environment.threads());
		return new FileJob(pipeline, context, Environment.PROGRAM, environment.version(), onError, files)
				.run(new RampInputs(frames).single(inputs), output, environment.progress());
	}
}
