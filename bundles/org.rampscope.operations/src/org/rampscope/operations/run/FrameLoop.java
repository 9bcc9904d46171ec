/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.MissingFrameException;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.internal.Awaited;

/** Takes frames or patterns through the operations that look at one at a time, several in parallel. */
final class FrameLoop {

	private final int threads;
	private final Path folder;
	private final OnError onError;

	/**
	 * @param context how many threads, and where files of patterns go for which there is no room in memory
	 * @param onError what becomes of a frame that cannot be worked on
	 */
	FrameLoop(RunContext context, OnError onError) {
		this.threads = context.threads();
		this.folder = context.baseFolder();
		this.onError = onError;
	}

	/**
	 * @param chain what to do with each frame
	 * @param size how many frames
	 * @param source gives readers of frames, from a first one to another that is not among them
	 * @param together how many frames are worth reading together
	 * @param task what people call it
	 */
	<T> PatternTable run(FrameChain<T> chain, int size, BiFunction<Integer, Integer, List<Supplier<T>>> source, int together, String task, Progress progress) {
		progress.begin(task, size);
		PatternTable table = new PatternTable(chain.axis(), size, new MeasureTable(chain.meters(), size), folder);
		AtomicInteger next = new AtomicInteger();
		AtomicBoolean failed = new AtomicBoolean();
		int block = Math.max(1, Math.min(Math.max(together, chain.preferredBatch()), (size + threads - 1) / threads));
		Callable<Void> worker = () -> {
			try {
				for (int i = next.getAndAdd(block); i < size && !failed.get(); i = next.getAndAdd(block)) {
					progress.checkCancelled();
					settle(i, chain.apply(source.apply(i, Math.min(size, i + block))), table);
					progress.worked(Math.min(block, size - i));
				}
				return null;
			} catch (RuntimeException | Error e) {
				failed.set(true);
				throw e;
			}
		};
		try {
			join(worker, Math.max(1, Math.min(threads, size)));
		} catch (RuntimeException | Error e) {
			table.close();
			throw e;
		}
		progress.done();
		if (size > 0 && table.skipped().size() == size) {
			throw new AnalysisException("none of the " + size + " frames could be used: " + table.skipped().get(0), "Check the files");
		}
		return table;
	}

	/** @return readers of one frame each */
	static <T> BiFunction<Integer, Integer, List<Supplier<T>>> oneByOne(IntFunction<T> source) {
		return (from, to) -> IntStream.range(from, to).<Supplier<T>>mapToObj(frame -> () -> source.apply(frame)).toList();
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
