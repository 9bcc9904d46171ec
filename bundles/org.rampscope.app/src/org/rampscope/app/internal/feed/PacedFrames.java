/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Frames;
import org.rampscope.core.error.CancelledException;

/** Frames that come at a rate: each is given when it is time for it, in order, each once. Made ahead, so that the rate is even. */
final class PacedFrames implements Frames {

	private static final int AHEAD = 32;

	private final Frames frames;
	private final Pace pace;
	private final ExecutorService makers = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
	private final Deque<Future<Dataset>> ahead = new ArrayDeque<>();
	private int asked;

	PacedFrames(Frames frames, double perSecond) {
		this.frames = frames;
		this.pace = new Pace(perSecond);
		while (asked < Math.min(AHEAD, frames.size())) {
			ask();
		}
		ahead.forEach(PacedFrames::made);
	}

	private void ask() {
		int index = asked++;
		ahead.add(makers.submit(() -> frames.frame(index)));
	}

	private static Dataset made(Future<Dataset> future) {
		try {
			return future.get();
		} catch (ExecutionException e) {
			throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
	}

	@Override
	public int size() {
		return frames.size();
	}

	@Override
	public int rows() {
		return frames.rows();
	}

	@Override
	public int columns() {
		return frames.columns();
	}

	@Override
	public Dataset frame(int index) {
		Dataset frame = made(ahead.poll());
		if (asked < frames.size()) {
			ask();
		}
		pace.await(index);
		return frame;
	}

	/** @return the rate that was kept, frames per second */
	double kept() {
		return pace.kept();
	}

	@Override
	public void close() {
		makers.shutdownNow();
	}
}
