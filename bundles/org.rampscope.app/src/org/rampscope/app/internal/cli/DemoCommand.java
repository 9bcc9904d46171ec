/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.rampscope.app.internal.report.ReportWriter;
import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampWriter;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.DetectorSetup;
import org.rampscope.simulation.FrameSimulator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job from end to end, on simulated detector frames whose truth is known. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Simulate a FeO ramp as detector frames, integrate it, find its transition, and write a report.",
		footer = { "", "Examples:", "  ramp demo", "  ramp demo --out my-demo --seed 7", "", "Then: ramp ui demo/feo_ramp_result.nxs" })
final class DemoCommand implements Callable<Integer> {

	private static final String PIPELINE = "transition-clustering";

	private final Environment environment;

	@Option(names = "--out", defaultValue = "demo", paramLabel = "DIR", description = "Folder for the files (default: ${DEFAULT-VALUE}).")
	private Path folder;

	@Option(names = "--seed", defaultValue = "1", description = "Seed of the simulation (default: ${DEFAULT-VALUE}).")
	private long seed;

	DemoCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		OutputFolder.ready(folder);
		Path frames = folder.resolve("feo_ramp_frames.nxs");
		Path result = folder.resolve("feo_ramp_result.nxs");
		Path page = folder.resolve("report.html");
		Progress progress = environment.progress();
		environment.err().println("Simulating " + DataSetId.D8.title() + " as detector frames, then finding its transition from the file alone");
		try (Ramp<Frames> series = new FrameSimulator().simulate(DataSetId.D8.recipe(seed), DetectorSetup.demo(), progress)) {
			RampWriter.writeFrames(series, frames, progress);
		}
		Pipeline pipeline = PipelineCommand.load(environment, PIPELINE);
		Ramp<Patterns> scan = new RampJob(environment).run(pipeline, Path.of("").toAbsolutePath(), List.of(frames), result);
		new ReportWriter(scan, environment.registry().resultTypes()).write(page, progress);
		new ResultSummary(environment.out()).print(scan);
		environment.out().println("frames: " + frames);
		environment.out().println("result: " + result);
		environment.out().println("report: " + page);
		return 0;
	}
}
