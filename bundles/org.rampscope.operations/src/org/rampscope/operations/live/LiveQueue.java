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
import java.util.concurrent.Future;

import org.rampscope.operations.internal.Awaited;
import org.rampscope.operations.run.FrameChain;
import org.rampscope.operations.run.FrameOutcome;

/** Frames that wait for their turn: several at a time in parallel, oldest first; a frame that cannot be read is tried again. */
final class LiveQueue<T> {

	/** A turn takes about so long, so that the source is looked at again soon and arrival is noticed when it happens. */
	private static final long TURN_NANOS = 20_000_000L;

	/** As many at a time until it is known how long one takes. */
	private static final int FIRST_GROUP = 4;

	/** What measures patterns may want more at a time, but not so many that the first waits long for the last. */
	private static final int LARGEST_GROUP = 32;

	private final LiveClock clock;
	private final long retryNanos;
	private final long pauseNanos;
	private final LiveThreads threads;
	private final LiveHashes hashes;
	private final Deque<Waiting<T>> fresh = new ArrayDeque<>();
	private final List<Waiting<T>> failed = new ArrayList<>();
	private long nanosPerFrame = TURN_NANOS / FIRST_GROUP;
	private volatile boolean behind;

	LiveQueue(LiveClock clock, LiveSettings settings, LiveThreads threads, LiveHashes hashes) {
		this.hashes = hashes;
		this.clock = clock;
		this.retryNanos = LiveSettings.nanos(settings.retryS());
		this.pauseNanos = LiveSettings.nanos(settings.pollS());
		this.threads = threads;
	}

	private record Waiting<T>(LiveFrame<T> frame, long firstTried, long notBefore) {
	}

	void add(List<LiveFrame<T>> frames) {
		frames.forEach(f -> fresh.add(new Waiting<>(f, -1, 0)));
	}

	int size() {
		return fresh.size() + failed.size();
	}

	/** May be asked from any thread. @return whether more frames wait than one turn takes */
	boolean isBehind() {
		return behind;
	}

	/**
	 * Works on some of the frames, for about one turn: those that wait go through in as many groups as there are threads, and a group through what
	 * measures patterns together.
	 *
	 * @return whether any came out, good or bad
	 */
	boolean work(FrameChain<T> chain, LivePatterns patterns, LatencyMeter meter) {
		List<Waiting<T>> turn = new ArrayList<>();
		long now = clock.nanos();
		int most = threads.count() * Math.clamp(Math.max(chain.preferredBatch(), TURN_NANOS / Math.max(1, nanosPerFrame)), 1, LARGEST_GROUP);
		failed.stream().filter(w -> w.notBefore() <= now).limit(most).forEach(turn::add);
		failed.removeAll(turn);
		while (turn.size() < most && !fresh.isEmpty()) {
			turn.add(fresh.poll());
		}
		behind = !fresh.isEmpty();
		List<List<Waiting<T>>> groups = new ArrayList<>();
		List<Future<List<FrameOutcome>>> outcomes = new ArrayList<>();
		for (int i = 0, share = (turn.size() + threads.count() - 1) / threads.count(); i < turn.size(); i += share) {
			List<Waiting<T>> group = turn.subList(i, Math.min(turn.size(), i + share));
			Callable<List<FrameOutcome>> task = () -> chain.apply(group.stream().map(w -> w.frame().reader()).toList());
			groups.add(group);
			outcomes.add(threads.submit(task));
		}
		long begin = clock.nanos();
		List<List<FrameOutcome>> done = new ArrayList<>();
		for (Future<List<FrameOutcome>> future : outcomes) {
			done.add(Awaited.result(future));
		}
		if (!groups.isEmpty()) {
			nanosPerFrame = (clock.nanos() - begin) / groups.get(0).size();
		}
		boolean any = false;
		for (int g = 0; g < groups.size(); g++) {
			for (int i = 0; i < done.get(g).size(); i++) {
				any |= settle(groups.get(g).get(i), done.get(g).get(i), patterns, meter);
			}
		}
		return any;
	}

	private boolean settle(Waiting<T> waiting, FrameOutcome outcome, LivePatterns patterns, LatencyMeter meter) {
		long now = clock.nanos();
		if (outcome.failure() == null) {
			patterns.keep(waiting.frame().number(), outcome);
			waiting.frame().file().ifPresent(hashes::add);
			meter.add(now - waiting.frame().seenNanos(), now);
			return true;
		}
		long first = waiting.firstTried() < 0 ? now : waiting.firstTried();
		if (now - first >= retryNanos) {
			patterns.skip(waiting.frame().number(), waiting.frame().name() + ": " + outcome.failure().getMessage());
			return true;
		}
		failed.add(new Waiting<>(waiting.frame(), first, now + pauseNanos));
		return false;
	}
}
