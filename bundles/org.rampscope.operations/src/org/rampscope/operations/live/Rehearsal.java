/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.rampscope.core.error.RampScopeException;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a pipeline out while a run waits for its first frame: files it names are read, networks loaded, and noise goes through it on the threads
 * that the frames will take, until these are as fast as they get. What comes out is thrown away. Ends when the first frame comes: that
 * waits for the pass under way at most. Told by one thread how the run stands. Close it.
 */
final class Rehearsal implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

	/**
	 * Passes of each thread end after so much processor time: frames of 2.4 megapixels get no faster after 60 of them, which take 2 s; of
	 * patterns with a network the compiler is still at work then.
	 */
	private static final long WORK_NANOS = 4_000_000_000L;
	/** In any case after so many. */
	private static final int MOST_PASSES = 6000;
	/** A source that is there gives its first frame by then, and trying out would only be in its way. */
	private static final long AT_ONCE_NANOS = 500_000_000L;

	private final Pipeline pipeline;
	private final RunContext context;
	private final LiveClock clock;
	private final LiveThreads threads;
	private final long start;
	private final Thread thread = new Thread(this::rehearse, "rampscope-rehearsal");
	private boolean begun;
	private volatile boolean over;

	/**
	 * @param pipeline the pipeline
	 * @param context where files named in settings are looked up
	 * @param clock counts the work
	 * @param threads the threads that the frames will take
	 */
	Rehearsal(Pipeline pipeline, RunContext context, LiveClock clock, LiveThreads threads) {
		this.pipeline = pipeline;
		this.context = context;
		this.clock = clock;
		this.start = clock.nanos();
		this.threads = threads;
		thread.setDaemon(true);
	}

	/** There is no frame yet. Where it does not come at once, there is time to try the pipeline out. */
	void waiting() {
		if (!begun && !over && clock.nanos() - start >= AT_ONCE_NANOS) {
			begun = true;
			thread.start();
		}
	}

	/** There is one: no more passes begin. */
	void end() {
		over = true;
	}

	/** @return how a run without frames stands */
	String state() {
		return over ? "waiting" : "preparing";
	}

	private void rehearse() {
		try (StandIn<?> standIn = StandIn.of(pipeline, context)) {
			List<Future<Integer>> workers = new ArrayList<>();
			for (int i = 0; i < threads.count() && !over; i++) {
				workers.add(threads.submit(() -> passes(standIn)));
			}
			for (Future<Integer> worker : workers) {
				LOG.debug("{} passes before the first frame", worker.get());
			}
		} catch (RampScopeException e) {
			// frames may well be others than those that stood in for them
			LOG.debug("nothing could be tried out before the first frame", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (ExecutionException | RuntimeException e) {
			LOG.warn("what was tried out before the first frame failed; the run goes on", e);
		} finally {
			over = true;
		}
	}

	private int passes(StandIn<?> standIn) {
		long begin = clock.workNanos();
		int pass = 0;
		while (!over && pass < MOST_PASSES && clock.workNanos() - begin < WORK_NANOS) {
			standIn.pass(pass++);
		}
		return pass;
	}

	/** Ends, and waits until nothing of it runs any more. */
	@Override
	public void close() {
		end();
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
