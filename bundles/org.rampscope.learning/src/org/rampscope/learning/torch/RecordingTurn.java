/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.torch;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;

/**
 * What records gradients, one thread after the other: DJL refuses a second collector in the process while one is open, and a person
 * asks why a frame was judged as it was while a network is being trained. Closed by the thread that opened it.
 */
final class RecordingTurn implements GradientCollector {

	private static final ReentrantLock TURN = new ReentrantLock(true);

	private final GradientCollector collector;

	/** @param opened opens the engine's collector, when it is this thread's turn */
	RecordingTurn(Supplier<GradientCollector> opened) {
		TURN.lock();
		try {
			collector = opened.get();
		} catch (RuntimeException | Error e) {
			TURN.unlock();
			throw e;
		}
	}

	@Override
	public void backward(NDArray target) {
		collector.backward(target);
	}

	@Override
	public void zeroGradients() {
		collector.zeroGradients();
	}

	@Override
	public void close() {
		try {
			collector.close();
		} finally {
			TURN.unlock();
		}
	}
}
