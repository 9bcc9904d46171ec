/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.rampscope.core.Pattern;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.operations.run.FrameChain;

/** Frames that wait for their turn: several at a time in parallel, oldest first; a frame that cannot be read is tried again. */
final class LiveQueue implements AutoCloseable {

	/** A small share at a time, so that the source is looked at again soon and arrival is noticed when it happens. */
	private static final int PER_THREAD = 4;

	private final LiveClock clock;
	private final long retryNanos;
	private final long pauseNanos;
	private final int batch;
	private final ExecutorService pool;
	private final Deque<Waiting> fresh = new ArrayDeque<>();
	private final List<Waiting> failed = new ArrayList<>();

	LiveQueue(LiveClock clock, LiveSettings settings, int threads) {
		this.clock = clock;
		this.retryNanos = LiveSettings.nanos(settings.retryS());
		this.pauseNanos = LiveSettings.nanos(settings.pollS());
		this.batch = PER_THREAD * threads;
		this.pool = Executors.newFixedThreadPool(threads, r -> {
			Thread thread = new Thread(r, "rampscope-live");
			thread.setDaemon(true);
			return thread;
		});
	}

	private record Waiting(LiveFrame frame, long seen, long firstTried, long notBefore) {
	}

	private record Outcome(Pattern pattern, RampScopeException failure) {
	}

	void add(List<LiveFrame> frames) {
		frames.forEach(f -> fresh.add(new Waiting(f, clock.nanos(), -1, 0)));
	}

	int size() {
		return fresh.size() + failed.size();
	}

	/** Works on some of the frames. @return whether any came out, good or bad */
	boolean work(FrameChain chain, LivePatterns patterns, LatencyMeter meter) {
		List<Waiting> turn = new ArrayList<>();
		long now = clock.nanos();
		failed.stream().filter(w -> w.notBefore() <= now).limit(batch).forEach(turn::add);
		failed.removeAll(turn);
		while (turn.size() < batch && !fresh.isEmpty()) {
			turn.add(fresh.poll());
		}
		List<Future<Outcome>> outcomes = new ArrayList<>();
		for (Waiting waiting : turn) {
			Callable<Outcome> task = () -> attempt(waiting.frame(), chain);
			outcomes.add(pool.submit(task));
		}
		boolean any = false;
		for (int i = 0; i < turn.size(); i++) {
			any |= settle(turn.get(i), result(outcomes.get(i)), patterns, meter);
		}
		return any;
	}

	private static Outcome attempt(LiveFrame frame, FrameChain chain) {
		try {
			return new Outcome(chain.apply(frame.reader().get()), null);
		} catch (RampScopeException e) {
			return new Outcome(null, e);
		}
	}

	private boolean settle(Waiting waiting, Outcome outcome, LivePatterns patterns, LatencyMeter meter) {
		long now = clock.nanos();
		if (outcome.pattern() != null) {
			patterns.keep(waiting.frame().number(), outcome.pattern());
			meter.add(now - waiting.seen(), now);
			return true;
		}
		long first = waiting.firstTried() < 0 ? now : waiting.firstTried();
		if (now - first >= retryNanos) {
			patterns.skip(waiting.frame().number(), waiting.frame().name() + ": " + outcome.failure().getMessage());
			return true;
		}
		failed.add(new Waiting(waiting.frame(), waiting.seen(), first, now + pauseNanos));
		return false;
	}

	private static Outcome result(Future<Outcome> future) {
		try {
			return future.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException defect) {
				throw defect;
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

	@Override
	public void close() {
		pool.shutdownNow();
	}
}
