/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.rampscope.core.FrameSeries;
import org.rampscope.core.Provenance;
import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FrameSeriesReader;
import org.rampscope.nexus.PatternSeriesReader;
import org.rampscope.nexus.RampInput;
import org.rampscope.nexus.RampScanReader;
import org.rampscope.nexus.RampScanWriter;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineCheck;
import org.rampscope.operations.run.OnError;
import org.rampscope.operations.run.PipelineRunner;

/** One ramp through one pipeline, from files to a file. */
public final class FileJob {

	private final Pipeline pipeline;
	private final RunContext context;
	private final String program;
	private final String version;
	private final OnError onError;

	/**
	 * @param pipeline what to do
	 * @param context where files named in its settings are looked up, and how many threads to use
	 * @param program program named in the provenance
	 * @param version its version
	 * @param onError what to do with a frame that cannot be used
	 */
	public FileJob(Pipeline pipeline, RunContext context, String program, String version, OnError onError) {
		this.pipeline = pipeline;
		this.context = context;
		this.program = program;
		this.version = version;
		this.onError = onError;
	}

	/**
	 * @param input files of the ramp
	 * @param output the result, a NeXus file; an older one is replaced once the new one is complete
	 * @param progress progress and cancel
	 * @return the result, as written
	 */
	public RampScan run(RampInput input, Path output, Progress progress) {
		RampScan result = compute(input, output, progress);
		RampScanWriter.write(result, output, progress);
		return result;
	}

	/**
	 * @param input files of the ramp
	 * @param output the file that the result is meant for: paths in the provenance start at its folder
	 * @param progress progress and cancel
	 * @return the result; nothing is written
	 */
	RampScan compute(RampInput input, Path output, Progress progress) {
		new PipelineCheck().check(pipeline, context);
		ResultPaths paths = new ResultPaths(output);
		Pipeline portable = new FileSettings().seenFrom(paths, pipeline, context);
		PipelineRunner runner = new PipelineRunner(new RunContext(paths.folder(), context.threads()), program, version, onError);
		InputHashes inputs = new InputHashes(paths);
		if (pipeline.input() == DataRank.IMAGE) {
			try (FrameSeries series = openFrames(input.files())) {
				return runner.run(portable, series, inputs.of(input.files(), progress), progress);
			}
		}
		RampScan scan = readPatterns(input.files(), progress);
		Provenance p = scan.provenance();
		Map<String, String> hashes = inputs.of(input.files(), progress);
		return runner.run(portable, scan.withProvenance(new Provenance(p.program(), p.version(), hashes, p.steps(), p.notes())), progress);
	}

	private static FrameSeries openFrames(List<Path> files) {
		return files.size() == 1 ? FrameSeriesReader.open(files.get(0)) : FrameSeriesReader.open(files);
	}

	private static RampScan readPatterns(List<Path> files, Progress progress) {
		return files.size() == 1 ? RampScanReader.read(files.get(0), progress) : PatternSeriesReader.read(files, progress);
	}
}
