/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampInput;
import org.rampscope.nexus.RampWriter;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileJob;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.ReadyPipelines;
import org.rampscope.operations.run.OnError;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.DetectorSetup;
import org.rampscope.simulation.FrameSimulator;
import org.rampscope.ui.internal.service.InstalledOperations;

/** A short simulated ramp as detector frames with the result of the pipeline that finds its transition; made once for all tests. */
final class DemoRamp {

	/** Frames of the ramp. */
	static final int FRAMES = 40;

	private static Path folder;

	private DemoRamp() {
	}

	/** @return the detector frames */
	static Path frames() {
		return make().resolve("ramp_frames.nxs");
	}

	/** @return the result */
	static Path result() {
		return make().resolve("ramp_result.nxs");
	}

	/** @return a pipeline that ships inside */
	static Pipeline pipeline(String name) {
		return new PipelineFile(InstalledOperations.registry()).parse(ReadyPipelines.json(name));
	}

	private static synchronized Path make() {
		if (folder == null) {
			try {
				Path fresh = Files.createTempDirectory("demo-ramp");
				Path frames = fresh.resolve("ramp_frames.nxs");
				try (Ramp<Frames> series = new FrameSimulator().simulate(DataSetId.D2.recipe(1).withFrames(FRAMES), DetectorSetup.demo(),
						Progress.NONE)) {
					RampWriter.writeFrames(series, frames, Progress.NONE);
				}
				Ramp<Patterns> scan = new FileJob(pipeline("transition-clustering"), new RunContext(fresh, 2), "RampScope", "0.1.0", OnError.STOP)
						.run(new RampInput("ramp", List.of(frames)), fresh.resolve("ramp_result.nxs"), Progress.NONE);
				// The truth of the simulation is in the frames; labels are what the tests give.
				RampWriter.writePatterns(scan.withLabels(Optional.empty()), fresh.resolve("ramp_result.nxs"), Progress.NONE);
				folder = fresh;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return folder;
	}
}
