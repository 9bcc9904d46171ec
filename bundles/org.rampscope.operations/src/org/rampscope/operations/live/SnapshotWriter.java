/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.rampscope.core.RampScan;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampScanWriter;
import org.rampscope.nexus.RawFrames;
import org.rampscope.operations.batch.FileOptions;
import org.rampscope.operations.batch.InputRecord;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;
import org.rampscope.operations.run.PipelineRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Analyses the ramp so far as a whole and writes it, in the background and one at a time. The result file is replaced in one
 * step: whoever reads it sees a whole snapshot, whatever happens to this program.
 */
final class SnapshotWriter implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);

	private final PipelineRunner runner;
	private final Pipeline pipeline;
	private final Path output;
	private final FileOptions files;
	private final Function<RampScan, Map<String, Object>> findings;
	private final ExecutorService background = Executors.newSingleThreadExecutor(r -> {
		Thread thread = new Thread(r, "rampscope-snapshot");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	});
	private Future<Written> running;
	private Written last;
	private String problem = "";

	/**
	 * @param scan what was written
	 * @param complete whether the operations on the whole ramp succeeded
	 * @param findings what it says, in brief
	 */
	record Written(RampScan scan, boolean complete, Map<String, Object> findings) {
	}

	SnapshotWriter(PipelineRunner runner, Pipeline pipeline, Path output, FileOptions files,
			Function<RampScan, Map<String, Object>> findings) {
		this.runner = runner;
		this.pipeline = pipeline;
		this.output = output;
		this.files = files;
		this.findings = findings;
	}

	/** @return the last snapshot on disk; null before the first */
	Written last() {
		if (running != null && running.isDone()) {
			settle();
		}
		return last;
	}

	/** @return why the newest snapshot could not be written; empty where it was */
	String problem() {
		return problem;
	}

	boolean isBusy() {
		return running != null && !running.isDone();
	}

	void start(LivePatterns.Snapshot snapshot, FrameChain<?> chain, RawFrames raw) {
		settle();
		running = background.submit(() -> write(snapshot, chain, raw));
	}

	/**
	 * Waits for what is running. A snapshot that cannot be written is no reason to lose frames: what is wrong may be over when the
	 * next is due.
	 */
	void settle() {
		try {
			finish();
		} catch (DataException e) {
			if (!problem.equals(e.getMessage())) {
				LOG.warn("the result cannot be written at the moment; the run goes on and tries again: {}", e.getMessage());
			}
			problem = e.getMessage();
		}
	}

	/**
	 * Waits for what is running.
	 *
	 * @throws DataException where it could not be written
	 */
	void finish() {
		if (running == null) {
			return;
		}
		Future<Written> waited = running;
		running = null;
		try {
			last = waited.get();
			problem = "";
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			if (e.getCause() instanceof Error error) {
				throw error;
			}
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
	}

	private Written write(LivePatterns.Snapshot snapshot, FrameChain<?> chain, RawFrames raw) {
		RampScan scan;
		boolean complete = true;
		try {
			scan = runner.continueWith(pipeline, chain.steps(), chain.conclude(snapshot.scan(), Progress.NONE), snapshot.skippedRows(), Progress.NONE);
		} catch (RampScopeException e) {
			// too few frames so far, most often: the patterns are kept, and the reader is told
			complete = false;
			scan = runner.recorded(pipeline, snapshot.scan(), snapshot.skippedRows());
			scan = scan.withProvenance(scan.provenance().withNote("the ramp could not be analysed as a whole: " + e.getMessage()));
		}
		scan = new InputRecord(files.reading().dataset()).putInto(scan);
		new RampScanWriter(files.sinks()).save(scan, output, raw, Progress.NONE);
		return new Written(scan, complete, findings.apply(scan));
	}

	@Override
	public void close() {
		background.shutdownNow();
	}
}
