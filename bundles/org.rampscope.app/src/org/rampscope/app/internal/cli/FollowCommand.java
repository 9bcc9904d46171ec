/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.rampscope.app.internal.live.LiveTelling;
import org.rampscope.app.internal.live.StatusText;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileOptions;
import org.rampscope.operations.live.LiveClock;
import org.rampscope.operations.live.LiveResult;
import org.rampscope.operations.live.LiveRunner;
import org.rampscope.operations.live.LiveSettings;
import org.rampscope.operations.live.LiveSources;
import org.rampscope.operations.pipeline.Pipeline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a pipeline over frames while they are being taken. */
@Command(name = "follow", mixinStandardHelpOptions = true, description = "Run a pipeline over detector frames or patterns while they are being taken.",
		footer = { "", "Examples:", "  ramp follow transition-clustering /data/scan7 --poni detector.poni -o scan7_live.nxs --idle 60",
				"  ramp follow integrate scan7.nxs -o scan7_live.nxs --frames 2000 --serve 8765",
				"  ramp follow transition-classify /data/scan7 --set classify/model=iron.rampmodel -o live.nxs --on-transition ./call-me.sh", "",
				"SOURCE is an HDF5 file that grows, one file or the folder of a LAMBDA series, or a folder of TIFF images; for a pipeline that",
				"takes patterns, an HDF5 file of patterns that grows or a folder of .xy files. It may not exist yet. The result file is replaced as a whole, again and again. Ctrl-C ends the run and writes the result." })
final class FollowCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(index = "0", paramLabel = "PIPELINE", description = "A pipeline file (JSON) or the name of a built-in pipeline.")
	private String pipelineName;

	@Parameters(index = "1", paramLabel = "SOURCE", description = "Where the frames come.")
	private Path source;

	@Option(names = { "-o", "--out" }, required = true, paramLabel = "FILE", description = "The result, a NeXus file (.nxs).")
	private Path output;

	@Mixin
	private PipelineOptions options;

	@Mixin
	private ReadingOptions reading;

	@Mixin
	private WriterOptions writer;

	@Option(names = "--idle", paramLabel = "S", description = "End when no frame came for so many seconds (default: never).")
	private double idleTimeoutS = LiveSettings.DEFAULT.idleTimeoutS();

	@Option(names = "--frames", paramLabel = "N", description = "End after so many frames.")
	private int maxFrames;

	@Option(names = "--poll", paramLabel = "S", description = "Seconds between looks at the source (default: ${DEFAULT-VALUE}).")
	private double pollS = LiveSettings.DEFAULT.pollS();

	@Option(names = "--retry", paramLabel = "S", description = "Seconds for which a frame that cannot be read is tried again before it is skipped (default: ${DEFAULT-VALUE}).")
	private double retryS = LiveSettings.DEFAULT.retryS();

	@Option(names = "--refresh", paramLabel = "S", description = "Seconds between new results, at least (default: ${DEFAULT-VALUE}).")
	private double refreshS = LiveSettings.DEFAULT.refreshS();

	@Mixin
	private TellingOptions telling;

	@Option(names = "--force", description = "Replace the result if it exists.")
	private boolean force;

	FollowCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		if (!(pollS > 0) || retryS < 0 || refreshS < 0 || !(idleTimeoutS > 0) || maxFrames < 0) {
			throw new UsageException("--poll, --retry, --refresh, --idle or --frames is out of range", "Give positive numbers");
		}
		Pipeline pipeline = options.apply(PipelineCommand.load(environment, pipelineName));
		OutputFolder.readyFor(output, force);
		try (CtrlC stop = new CtrlC()) {
			return follow(pipeline, stop);
		}
	}

	private int follow(Pipeline pipeline, CtrlC stop) {
		try (LiveTelling told = telling.open(environment, output)) {
			LiveSettings settings = new LiveSettings(pollS, retryS, refreshS, idleTimeoutS, maxFrames);
			LiveRunner runner = new LiveRunner(pipeline, new RunContext(PipelineCommand.baseFolder(pipelineName), environment.threads()),
					Environment.PROGRAM, environment.version(), settings, LiveClock.SYSTEM,
					new FileOptions(reading.get(), writer.sinks(environment, false), FileOptions.Raw.LINK), StatusText::findings, told::accept);
			return summary(runner.run(new LiveSources(source, pipeline, reading.get())::open, output, stop::isPressed));
		} finally {
			environment.out().flush();
		}
	}

	private int summary(LiveResult result) {
		if (!telling.json()) {
			new ResultSummary(environment.out()).print(result.scan());
			environment.out().println("result: " + output);
		}
		return result.complete() && result.status().skipped() == 0 ? 0 : CommandLineTool.FAILED;
	}
}
