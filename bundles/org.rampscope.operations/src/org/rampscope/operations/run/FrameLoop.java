/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.MissingFrameException;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.internal.Awaited;

/** Takes frames or patterns through the operations that look at one at a time, several in parallel. */
final class FrameLoop {

	private final int threads;
	private final OnError onError;

	FrameLoop(int threads, OnError onError) {
		this.threads = threads;
		this.onError = onError;
	}

	/**
	 * @param chain what to do with each frame
	 * @param size how many frames
	 * @param source reads one frame
	 * @param task what people call it
	 */
	<T> PatternTable run(FrameChain<T> chain, int size, IntFunction<T> source, String task, Progress progress) {
		progress.begin(task, size);
		PatternTable table = new PatternTable(chain.axis(), size, new MeasureTable(chain.meters(), size));
		AtomicInteger next = new AtomicInteger();
		AtomicBoolean failed = new AtomicBoolean();
		int block = Math.max(1, Math.min(chain.preferredBatch(), (size + threads - 1) / threads));
		Callable<Void> worker = () -> {
			try {
				for (int i = next.getAndAdd(block); i < size && !failed.get(); i = next.getAndAdd(block)) {
					progress.checkCancelled();
					settle(i, chain.apply(readers(i, Math.min(size, i + block), source)), table);
					progress.worked(Math.min(block, size - i));
				}
				return null;
			} catch (RuntimeException | Error e) {
				failed.set(true);
				throw e;
			}
		};
		join(worker, Math.max(1, Math.min(threads, size)));
		progress.done();
		if (size > 0 && table.skipped().size() == size) {
			throw new AnalysisException("none of the " + size + " frames could be used: " + table.skipped().get(0), "Check the files");
		}
		return table;
	}

	private static <T> List<Supplier<T>> readers(int from, int to, IntFunction<T> source) {
		List<Supplier<T>> readers = new ArrayList<>();
		for (int i = from; i < to; i++) {
			int frame = i;
			readers.add(() -> source.apply(frame));
		}
		return readers;
	}

	private void settle(int first, List<FrameOutcome> outcomes, PatternTable table) {
		for (int k = 0; k < outcomes.size(); k++) {
			FrameOutcome outcome = outcomes.get(k);
			if (outcome.failure() == null) {
				table.set(first + k, outcome.pattern(), outcome.readings());
			} else if (ends(outcome.failure())) {
				throw outcome.failure();
			} else {
				table.skip(first + k, outcome.failure().getMessage());
			}
		}
	}

	private boolean ends(RuntimeException failure) {
		return failure instanceof CancelledException || onError == OnError.STOP && !(failure instanceof MissingFrameException);
	}

	private static void join(Callable<Void> worker, int workers) {
		ExecutorService pool = Executors.newFixedThreadPool(workers, r -> {
			Thread thread = new Thread(r, "rampscope-frames");
			thread.setDaemon(true);
			return thread;
		});
		List<Future<Void>> futures = new ArrayList<>();
		try {
			for (int i = 0; i < workers; i++) {
				futures.add(pool.submit(worker));
			}
			for (Future<Void> future : futures) {
				Awaited.result(future);
			}
		} finally {
			pool.shutdownNow();
		}
	}
}
