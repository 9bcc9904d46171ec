/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampInput;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineCheck;
import org.rampscope.operations.run.OnError;
import org.rampscope.operations.run.RunRecord;

/**
 * Many ramps through one pipeline, one after the other, each with its frames in parallel. Started again after a kill, it
 * leaves finished results alone and does the rest. One batch at a time works in a folder.
 */
public final class BatchRunner {

	private static final String LOCK = ".ramp-run.lock";

	private final Pipeline pipeline;
	private final RunContext context;
	private final String version;
	private final OnError onError;
	private final boolean force;
	private final FileOptions options;
	private final FileJob job;

	/**
	 * @param pipeline what to do
	 * @param context where files named in its settings are looked up, and how many threads to use
	 * @param program program named in the provenance
	 * @param version its version
	 * @param onError whether a frame or a ramp that cannot be used ends the batch
	 * @param force whether finished results are made again, and files replaced that no batch made
	 * @param options how inputs are read and results written
	 */
	public BatchRunner(Pipeline pipeline, RunContext context, String program, String version, OnError onError, boolean force, FileOptions options) {
		this.pipeline = pipeline;
		this.context = context;
		this.version = version;
		this.onError = onError;
		this.force = force;
		this.options = options;
		this.job = new FileJob(pipeline, context, program, version, onError, options);
	}

	/**
	 * @param ramps what to work on
	 * @param folder folder of the results, {@code NAME_result.nxs}; must exist
	 * @param progress progress and cancel; tasks are told with the ramp's number
	 * @param done told of each ramp as it is finished
	 * @return what became of each ramp
	 */
	public List<BatchEntry> run(List<RampInput> ramps, Path folder, Progress progress, Consumer<BatchEntry> done) {
		new PipelineCheck().check(pipeline, context);
		Path lockFile = folder.resolve(LOCK);
		try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
			if (lock == null) {
				throw busy(folder);
			}
			List<BatchEntry> entries = new ArrayList<>();
			BatchProgress whole = new BatchProgress(progress, ramps.size());
			BatchEstimate estimate = new BatchEstimate(ramps.stream().mapToDouble(BatchRunner::bytes).sum());
			for (RampInput ramp : ramps) {
				progress.checkCancelled();
				whole.next(ramp.name(), estimate.text());
				long start = System.nanoTime();
				BatchEntry entry = one(ramp, folder.resolve(ramp.name() + "_result.nxs"), whole);
				entries.add(entry);
				if (entry.outcome() == BatchEntry.Outcome.KEPT) {
					estimate.kept(bytes(ramp));
				} else {
					estimate.worked(bytes(ramp), System.nanoTime() - start);
				}
				done.accept(entry);
			}
			return entries;
		} catch (OverlappingFileLockException e) {
			throw busy(folder);
		} catch (IOException e) {
			throw new DataException(lockFile, "", "cannot be written (" + e.getMessage() + ")", "Check free space and permissions of the folder", e);
		}
	}

	private BatchEntry one(RampInput ramp, Path result, Progress progress) {
		JobRecord record = new JobRecord(result);
		try {
			String fingerprint = JobRecord.fingerprint(pipeline, context, version, options, ramp.files());
			Optional<Integer> finished = force ? Optional.empty() : record.finished(fingerprint);
			if (finished.isPresent()) {
				return new BatchEntry(ramp, result, BatchEntry.Outcome.KEPT, finished.get(), "");
			}
			if (!force && Files.exists(result) && !record.exists()) {
				throw new DataException(result, "", "exists and was made by no batch", "Name another folder, or --force to replace it");
			}
			record.begin(fingerprint);
			Ramp<Patterns> scan = job.run(ramp, result, progress);
			int skipped = RunRecord.of(scan).skipped().size();
			record.finish(fingerprint, skipped);
			return new BatchEntry(ramp, result, BatchEntry.Outcome.DONE, skipped, "");
		} catch (CancelledException e) {
			throw e;
		} catch (RampScopeException e) {
			if (onError == OnError.STOP) {
				throw e;
			}
			return new BatchEntry(ramp, result, BatchEntry.Outcome.FAILED, 0, e.getMessage());
		}
	}

	/** @return the size of a ramp's files; a file that is gone counts for nothing here, and is an error when it is its turn */
	private static double bytes(RampInput ramp) {
		return ramp.files().stream().mapToDouble(f -> FileStamp.of(f).map(FileStamp::bytes).orElse(0L)).sum();
	}

	private static DataException busy(Path folder) {
		return new DataException(folder, "", "another batch works in this folder", "Wait for it, or name another folder");
	}
}
