/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampInput;
import org.rampscope.nexus.RampWriter;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileJob;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.ReadyPipelines;
import org.rampscope.operations.run.OnError;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.DetectorSetup;
import org.rampscope.simulation.FrameSimulator;
import org.rampscope.ui.internal.service.InstalledOperations;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.internal.service.ProgramName;

/** The ramp that the pictures of the guide show: simulated as detector frames, integrated, its transition found. */
final class PictureRamp {

	private static final int FRAMES = 120;
	private static final long SEED = 1;
	private static final String FRAMES_FILE = "feo_frames.nxs";
	private static final String RESULT_FILE = "feo_result.nxs";
	private static final String PIPELINE = "transition-clustering";

	/**
	 * @param folder where it goes
	 * @return the result
	 */
	Path make(Path folder) throws IOException {
		remove(folder);
		Files.createDirectories(folder);
		Path frames = folder.resolve(FRAMES_FILE);
		Path result = folder.resolve(RESULT_FILE);
		try (Ramp<Frames> series = new FrameSimulator().simulate(DataSetId.D8.recipe(SEED).withFrames(FRAMES), DetectorSetup.demo(),
				Progress.NONE)) {
			RampWriter.writeFrames(series, frames, Progress.NONE);
		}
		new FileJob(new PipelineFile(InstalledOperations.registry()).parse(ReadyPipelines.json(PIPELINE)),
				new RunContext(folder, WorkbenchPreferences.threads()), ProgramName.NAME, ProgramName.version(), OnError.STOP)
				.run(new RampInput("ramp", List.of(frames)), result, Progress.NONE);
		return result;
	}

	/** Removes what {@link #make} has left in the folder, and the folder if nothing else is in it. */
	static void remove(Path folder) throws IOException {
		Files.deleteIfExists(folder.resolve(FRAMES_FILE));
		Files.deleteIfExists(folder.resolve(RESULT_FILE));
		if (Files.isDirectory(folder)) {
			try (var left = Files.list(folder)) {
				if (left.findAny().isEmpty()) {
					Files.delete(folder);
				}
			}
		}
	}
}
