/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampWriter;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.ReadyPipelines;
import org.rampscope.operations.run.PipelineRunner;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.PatternOptions;
import org.rampscope.simulation.PatternSimulator;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.service.InstalledOperations;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.internal.service.ProgramName;
import org.rampscope.ui.internal.service.WorkJob;

/** Simulates the ramp of the tour, finds its transition, and opens the result. Done once for a workspace. */
public final class DemoJob extends WorkJob {

	private static final String PIPELINE = "transition-from-patterns";
	private static final long SEED = 1;

	private final RampDocuments documents;
	private final Path folder;

	/**
	 * @param documents where the result is opened
	 * @param folder where it is kept
	 */
	public DemoJob(RampDocuments documents, Path folder) {
		super(Messages.demo_job);
		this.documents = documents;
		this.folder = folder;
	}

	@Override
	protected void work(Progress progress) {
		Path file = folder.resolve("demo_result.nxs");
		if (!Files.exists(file)) {
			try {
				Files.createDirectories(folder);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			Ramp<Patterns> raw = new PatternSimulator().simulate(
					DataSetId.D8.recipe(SEED).withOptions(PatternOptions.DEFAULT.withBackground(PatternOptions.Background.RAW)), progress);
			Ramp<Patterns> found = new PipelineRunner(new RunContext(folder, WorkbenchPreferences.threads()), ProgramName.NAME,
					ProgramName.version())
					.run(new PipelineFile(InstalledOperations.registry()).parse(ReadyPipelines.json(PIPELINE)), raw, progress);
			RampWriter.writePatterns(found, file, progress);
		}
		documents.open(file);
	}
}
