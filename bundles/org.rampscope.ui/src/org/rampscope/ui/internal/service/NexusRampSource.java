/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.format.FileHead;
import org.rampscope.nexus.format.Formats;
import org.rampscope.nexus.format.PatternFormat;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.ReadyPipelines;
import org.rampscope.operations.run.OnError;
import org.rampscope.operations.run.PipelineRunner;
import org.rampscope.ui.document.RampSource;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;

/**
 * Reads everything our readers know: results and other files of patterns as they are; detector frames are integrated while they are
 * opened, where the file knows its geometry.
 */
public final class NexusRampSource implements RampSource {

	@Override
	public Ramp<Patterns> read(Path file, Progress progress) {
		try {
			Ramp<Patterns> scan = RampReader.readPatterns(file, progress);
			return scan.withResults(scan.results().knowing(InstalledOperations.registry().resultTypes()));
		} catch (DataException noPatterns) {
			return readFrames(file, noPatterns, progress);
		}
	}

	private static Ramp<Patterns> readFrames(Path file, DataException noPatterns, Progress progress) {
		Ramp<Frames> series;
		try {
			series = RampReader.openFrames(file);
		} catch (DataException noFrames) {
			boolean patterns = Files.isDirectory(file) || Formats.best(PatternFormat.class, FileHead.of(file)).isPresent();
			DataException reason = patterns ? noPatterns : noFrames;
			reason.addSuppressed(patterns ? noFrames : noPatterns);
			throw reason;
		}
		try (series) {
			if (series.geometry().isEmpty()) {
				throw new DataException(file, "", org.eclipse.osgi.util.NLS.bind(Messages.open_noGeometry, series.data().size()),
						Messages.open_noGeometryRemedy);
			}
			RunContext context = new RunContext(file.toAbsolutePath().getParent(), WorkbenchPreferences.threads());
			var pipeline = new PipelineFile(InstalledOperations.registry()).parse(ReadyPipelines.json(ReadyPipelines.names().getFirst()));
			Ramp<Patterns> scan = new PipelineRunner(context, ProgramName.NAME, ProgramName.version(), OnError.SKIP).run(pipeline, series,
					Map.of(file.getFileName().toString(), ""), progress);
			return scan.labels().isPresent() || series.labels().isEmpty() ? scan : scan.withLabels(series.labels());
		}
	}
}
