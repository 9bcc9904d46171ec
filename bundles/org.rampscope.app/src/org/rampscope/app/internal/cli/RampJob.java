/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.rampscope.core.FrameSeries;
import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.FrameSeriesReader;
import org.rampscope.nexus.RampScanReader;
import org.rampscope.nexus.RampScanWriter;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineCheck;
import org.rampscope.operations.run.PipelineRunner;

/** One ramp through one pipeline, from files to a file. */
final class RampJob {

	private final Environment environment;
	private final Progress progress;

	RampJob(Environment environment) {
		this.environment = environment;
		this.progress = environment.progress();
	}

	/**
	 * @param pipeline what to do
	 * @param baseFolder folder of the files its settings name
	 * @param inputs the files of one ramp
	 * @param output where the result is written
	 * @return the result
	 */
	RampScan run(Pipeline pipeline, Path baseFolder, List<Path> inputs, Path output) {
		RunContext context = new RunContext(baseFolder, environment.threads());
		new PipelineCheck().check(pipeline, context);
		PipelineRunner runner = new PipelineRunner(context, Environment.PROGRAM, environment.version());
		RampScan result;
		if (pipeline.input() == DataRank.IMAGE) {
			try (FrameSeries series = inputs.size() == 1 ? FrameSeriesReader.open(inputs.get(0)) : FrameSeriesReader.open(inputs)) {
				result = runner.run(pipeline, series, hashes(inputs), progress);
			}
		} else {
			if (inputs.size() != 1) {
				throw new UsageException(inputs.size() + " files given for a pipeline that takes the patterns of one ramp", "Give one file");
			}
			result = runner.run(pipeline, RampScanReader.read(inputs.get(0), progress), progress);
		}
		RampScanWriter.write(result, output, progress);
		return result;
	}

	private Map<String, String> hashes(List<Path> inputs) {
		Map<String, String> hashes = new TreeMap<>();
		progress.begin("Computing checksums", inputs.size());
		for (Path input : inputs) {
			if (Files.isRegularFile(input)) {
				hashes.put(input.getFileName().toString(), FileHash.sha256(input));
			}
			progress.worked(1);
		}
		progress.done();
		return hashes;
	}
}
