/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.rampscope.app.internal.report.ReportWriter;
import org.rampscope.nexus.RampInput;
import org.rampscope.nexus.RampInputs;
import org.rampscope.nexus.RampReader;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.BatchEntry;
import org.rampscope.operations.batch.BatchRunner;
import org.rampscope.operations.batch.FileOptions;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.OnError;

/** Many ramps through one pipeline into a folder, with a line per ramp and a summary. */
final class BatchJob {

	private final Environment environment;
	private final OnError onError;
	private final boolean force;
	private final boolean report;
	private final FileOptions files;

	BatchJob(Environment environment, OnError onError, boolean force, boolean report, FileOptions files) {
		this.environment = environment;
		this.onError = onError;
		this.force = force;
		this.report = report;
		this.files = files;
	}

	/** @return the exit code: 1 where a ramp failed or a frame was skipped */
	int run(Pipeline pipeline, Path baseFolder, List<Path> inputs, Path folder) {
		OutputFolder.ready(folder);
		List<RampInput> ramps = new RampInputs(pipeline.input() == DataRank.IMAGE).group(inputs, Optional.of(folder));
		environment.err().println(ramps.size() + (ramps.size() == 1 ? " ramp" : " ramps") + " to do");
		BatchRunner runner = new BatchRunner(pipeline, new RunContext(baseFolder, environment.threads()), Environment.PROGRAM,
				environment.version(), onError, force, files);
		List<BatchEntry> entries = runner.run(ramps, folder, environment.progress(), this::tell);
		environment.out().println(summary(entries));
		return entries.stream().anyMatch(BatchEntry::isFlawed) ? CommandLineTool.FAILED : 0;
	}

	private void tell(BatchEntry entry) {
		switch (entry.outcome()) {
		case DONE -> environment.out().println("result: " + entry.result() + skipped(entry));
		case KEPT -> environment.out().println("finished before: " + entry.result() + skipped(entry));
		case FAILED -> environment.out().println("failed: " + entry.message());
		}
		if (report && entry.outcome() == BatchEntry.Outcome.DONE) {
			Path page = ReportCommand.reportBeside(entry.result());
			new ReportWriter(RampReader.readPatterns(entry.result(), environment.progress()), environment.registry().resultTypes())
					.write(page, environment.progress());
			environment.out().println("report: " + page);
		}
		environment.out().flush();
	}

	private static String skipped(BatchEntry entry) {
		return entry.skippedFrames() == 0 ? "" : " (" + entry.skippedFrames() + " frames skipped)";
	}

	private static String summary(List<BatchEntry> entries) {
		int[] counts = new int[BatchEntry.Outcome.values().length];
		entries.forEach(e -> counts[e.outcome().ordinal()]++);
		int frames = entries.stream().mapToInt(BatchEntry::skippedFrames).sum();
		return counts[BatchEntry.Outcome.DONE.ordinal()] + " done, " + counts[BatchEntry.Outcome.KEPT.ordinal()] + " finished before, "
				+ counts[BatchEntry.Outcome.FAILED.ordinal()] + " failed, " + frames + " frames skipped";
	}
}
