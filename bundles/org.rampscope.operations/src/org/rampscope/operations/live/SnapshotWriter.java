/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.MemoryLimitException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.RawFrames;
import org.rampscope.operations.batch.FileOptions;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;
import org.rampscope.operations.run.PipelineRunner;
import org.rampscope.operations.run.RunRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Analyses the ramp so far as a whole and writes it, in the background and one at a time. The result file is replaced in one
 * step: whoever reads it sees a whole snapshot, whatever happens to this program. The more work a snapshot makes, the longer the
 * next waits: they share processors and disks with the frames that come.
 */
final class SnapshotWriter implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);

	/** Snapshots take this share of the time of one processor at most. */
	private static final int WORK_SHARE = 10;
	/** They are under way for one part in so many of the time at most. */
	private static final int TIME_SHARE = 2;

	/** Analysis and writing each pause for so long at most in all, while frames wait. */
	private static final long MOST_PAUSES_NANOS = 10_000_000_000L;

	private static final long TELL_MS = 250;

	private final Pipeline pipeline;
	private final Path output;
	private final FileOptions files;
	private final LiveClock clock;
	private final Function<Ramp<Patterns>, Map<String, Object>> findings;
	private final ExecutorService background = Executors.newSingleThreadExecutor(r -> {
		Thread thread = new Thread(r, "rampscope-snapshot");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	});
	private Future<Written> running;
	private SnapshotProgress progress = new SnapshotProgress();
	private long started;
	private volatile long costNanos = -1;
	private volatile long workNanos;
	private volatile String notice = "";
	private Written last;
	private String problem = "";

	/**
	 * @param snapshot what was written
	 * @param scan the same with what was found
	 * @param complete whether the operations on the whole ramp succeeded
	 * @param findings what it says, in brief
	 * @param taken when the snapshot was taken, by the clock of the run
	 */
	record Written(LiveSnapshot snapshot, Ramp<Patterns> scan, boolean complete, Map<String, Object> findings, long taken) {
	}

	/**
	 * @param pipeline the pipeline
	 * @param output the result
	 * @param files what writes it
	 * @param clock time
	 * @param findings picks from a result what the status shall say of it
	 */
	SnapshotWriter(Pipeline pipeline, Path output, FileOptions files, LiveClock clock, Function<Ramp<Patterns>, Map<String, Object>> findings) {
		this.pipeline = pipeline;
		this.output = output;
		this.files = files;
		this.clock = clock;
		this.findings = findings;
		this.started = clock.nanos();
	}

	/** @return the last snapshot on disk; null before the first */
	Written last() {
		if (running != null && running.isDone()) {
			settle(() -> { });
		}
		return last;
	}

	/** @return how the result stands */
	SnapshotStatus status() {
		Written newest = last();
		return new SnapshotStatus(newest == null ? 0 : newest.scan().size(), newest == null ? Double.NaN : (clock.nanos() - newest.taken()) / 1e9,
				costNanos < 0 ? Double.NaN : costNanos / 1e9, running == null ? Double.NaN : progress.share(), problem, notice);
	}

	/**
	 * @param refreshNanos time between snapshots, at least
	 * @return whether it is time for the next
	 */
	boolean isDue(long refreshNanos) {
		boolean busy = running != null && !running.isDone();
		return !busy && clock.nanos() - started >= Math.max(refreshNanos, Math.max(TIME_SHARE * costNanos, WORK_SHARE * workNanos));
	}

	/**
	 * @param runner runs operations on the whole ramp
	 * @param framesWait whether frames wait, for which this pauses
	 */
	void start(PipelineRunner runner, LiveSnapshot snapshot, FrameChain<?> chain, RawFrames raw, BooleanSupplier framesWait) {
		settle(() -> { });
		started = clock.nanos();
		long taken = started;
		SnapshotProgress told = new SnapshotProgress();
		progress = told;
		running = background.submit(() -> {
			long before = clock.workNanos();
			try {
				return write(runner, snapshot, chain, raw, taken, new FramesFirst(Progress.NONE, framesWait, MOST_PAUSES_NANOS),
						new FramesFirst(told, framesWait, MOST_PAUSES_NANOS));
			} finally {
				costNanos = clock.nanos() - taken;
				workNanos = clock.workNanos() - before;
			}
		});
	}

	/**
	 * Waits for what is running. A snapshot that cannot be written is no reason to lose frames: what is wrong may be over when the
	 * next is due.
	 *
	 * @param waiting called now and then meanwhile
	 */
	void settle(Runnable waiting) {
		try {
			finish(waiting);
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
	 * @param waiting called now and then meanwhile
	 * @throws DataException where it could not be written
	 */
	void finish(Runnable waiting) {
		if (running == null) {
			return;
		}
		Future<Written> waited = running;
		try {
			last = await(waited, waiting);
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
		} finally {
			running = null;
		}
	}

	private static Written await(Future<Written> waited, Runnable waiting) throws InterruptedException, ExecutionException {
		while (true) {
			try {
				return waited.get(TELL_MS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				waiting.run();
			}
		}
	}

	private Written write(PipelineRunner runner, LiveSnapshot snapshot, FrameChain<?> chain, RawFrames raw, long taken, Progress analysed,
			Progress told) {
		boolean asWhole = pipeline.steps().size() > chain.steps();
		String said = shortOfSpace(snapshot.bytes());
		boolean complete = true;
		Ramp<Patterns> scan;
		try {
			Ramp<Patterns> measured = chain.conclude(snapshot.scan(), analysed);
			scan = asWhole ? runner.continueWith(pipeline, chain.steps(), measured, snapshot.skippedRows(), analysed)
					: runner.recorded(pipeline, measured, snapshot.skippedRows());
		} catch (RampScopeException e) {
			// too few frames so far, most often: the patterns are kept, and the reader is told
			complete = false;
			String why = e.getMessage();
			if (e instanceof MemoryLimitException) {
				said = tooLarge(snapshot.bytes());
				why = said + ". Run the rest of the pipeline over the result with more memory";
			}
			scan = runner.recorded(pipeline, snapshot.scan(), snapshot.skippedRows());
			scan = scan.withProvenance(scan.provenance().withNote("the ramp could not be analysed as a whole: " + why));
		}
		notice = said;
		scan = scan.withProvenance(scan.provenance().withDataset(files.reading().dataset()));
		new RampWriter(files.sinks()).savePatterns(scan, output, raw, told);
		return new Written(snapshot, scan, complete, findings.apply(scan), taken);
	}

	private static String tooLarge(long bytes) {
		return "the patterns take " + (bytes >> 20) + " MiB, too much of the " + (Runtime.getRuntime().maxMemory() >> 20)
				+ " MiB of memory for what looks at the ramp as a whole; the result will hold patterns and what was measured of each";
	}

	/** The old result stays until the new one is complete. */
	private String shortOfSpace(long bytes) {
		try {
			long free = Files.getFileStore(output.toAbsolutePath().getParent()).getUsableSpace();
			return free > 2 * bytes ? ""
					: "the disk of " + output.getFileName() + " has " + (free >> 20) + " MiB left, the next result takes " + (bytes >> 20)
							+ " MiB or more";
		} catch (IOException e) {
			LOG.debug("nobody knows how much space is left for {}", output, e);
			return "";
		}
	}

	@Override
	public void close() {
		background.shutdownNow();
	}
}
