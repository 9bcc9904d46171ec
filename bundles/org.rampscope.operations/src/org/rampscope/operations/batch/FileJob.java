/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampInput;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.RawFrames;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineCheck;
import org.rampscope.operations.run.OnError;
import org.rampscope.operations.run.PipelineRunner;
import org.rampscope.operations.run.RunRecord;

/** One ramp through one pipeline, from files to a file. */
public final class FileJob {

	private final Pipeline pipeline;
	private final RunContext context;
	private final String program;
	private final String version;
	private final OnError onError;
	private final FileOptions options;

	/**
	 * With the usual options.
	 *
	 * @see #FileJob(Pipeline, RunContext, String, String, OnError, FileOptions)
	 */
	public FileJob(Pipeline pipeline, RunContext context, String program, String version, OnError onError) {
		this(pipeline, context, program, version, onError, FileOptions.DEFAULT);
	}

	/**
	 * @param pipeline what to do
	 * @param context where files named in its settings are looked up, and how many threads to use
	 * @param program program named in the provenance
	 * @param version its version
	 * @param onError what to do with a frame that cannot be used
	 * @param options how the input is read and the result written
	 */
	public FileJob(Pipeline pipeline, RunContext context, String program, String version, OnError onError, FileOptions options) {
		this.pipeline = pipeline;
		this.context = context;
		this.program = program;
		this.version = version;
		this.onError = onError;
		this.options = options;
	}

	/**
	 * @param input files of the ramp
	 * @param output the result, a NeXus file; an older one is replaced once the new one is complete
	 * @param progress progress and cancel
	 * @return the result, as written
	 */
	public Ramp<Patterns> run(RampInput input, Path output, Progress progress) {
		new PipelineCheck().check(pipeline, context);
		ResultPaths paths = new ResultPaths(output);
		Pipeline portable = new FileSettings().seenFrom(paths, pipeline, context);
		PipelineRunner runner = new PipelineRunner(new RunContext(paths.folder(), context.threads()), program, version, onError);
		List<Optional<FileStamp>> stamps = stamps(input.files());
		try (HashesBeside hashes = new HashesBeside(new InputHashes(paths), input.files(), context.threads(), progress)) {
			if (pipeline.input() == DataRank.IMAGE) {
				try (Ramp<Frames> series = RampReader.openFrames(input.files(), options.reading())) {
					RawFrames raw = options.rawFrames(series);
					Ramp<Patterns> result = runner.run(portable, series, Map.of(), progress);
					return written(from(input.files(), stamps, hashes, result), raw, output, progress);
				}
			}
			Ramp<Patterns> result = runner.run(portable, readPatterns(input.files(), progress), progress);
			return written(from(input.files(), stamps, hashes, result), RawFrames.NONE, output, progress);
		}
	}

	/** Puts on record what the files were, which must be the same before they were read and after the last of this. */
	private static Ramp<Patterns> from(List<Path> files, List<Optional<FileStamp>> stamps, HashesBeside hashes, Ramp<Patterns> result) {
		checkUnchanged(files, stamps);
		Ramp<Patterns> recorded = result.withProvenance(result.provenance().withInputs(hashes.get()));
		checkUnchanged(files, stamps);
		return recorded;
	}

	private static List<Optional<FileStamp>> stamps(List<Path> files) {
		return files.stream().map(FileStamp::of).toList();
	}

	/** A file that was replaced meanwhile may have given half of its frames before and half after. */
	private static void checkUnchanged(List<Path> files, List<Optional<FileStamp>> before) {
		List<Optional<FileStamp>> now = stamps(files);
		for (int i = 0; i < files.size(); i++) {
			if (!now.get(i).equals(before.get(i))) {
				throw new DataException(files.get(i), "", now.get(i).isEmpty() ? "is gone since it was read" : "changed while it was worked on",
						"Run it again when nobody writes to it, or follow it with ramp follow");
			}
		}
	}

	private Ramp<Patterns> written(Ramp<Patterns> result, RawFrames raw, Path output, Progress progress) {
		Ramp<Patterns> recorded = result.withProvenance(result.provenance().withDataset(options.reading().dataset()));
		new RampWriter(options.sinks()).savePatterns(recorded, output, raw, progress);
		return recorded;
	}

	private Ramp<Patterns> readPatterns(List<Path> files, Progress progress) {
		return RampReader.readPatterns(files, options.reading(), progress);
	}
}
