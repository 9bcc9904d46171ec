/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.rampscope.core.FrameStack;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampScan;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.PatternOperation;

/** Takes frames or patterns through the operations that look at one at a time, several in parallel. */
final class FrameLoop {

	private final int threads;
	private final OnError onError;

	FrameLoop(int threads, OnError onError) {
		this.threads = threads;
		this.onError = onError;
	}

	PatternTable reduce(FrameStack frames, FrameChain chain, Progress progress) {
		progress.begin("Integrating frames", frames.size());
		return loop(frames.size(), chain.axis(), i -> chain.apply(frames.frame(i)), progress);
	}

	PatternTable filter(RampScan scan, PatternOperation.Filter filter, Progress progress) {
		progress.begin("Working on patterns", scan.size());
		return loop(scan.size(), filter.axis(), i -> filter.apply(scan.pattern(i)), progress);
	}

	private PatternTable loop(int size, RadialAxis axis, IntFunction<Pattern> source, Progress progress) {
		PatternTable table = new PatternTable(axis, size);
		AtomicInteger next = new AtomicInteger();
		AtomicBoolean failed = new AtomicBoolean();
		Callable<Void> worker = () -> {
			for (int i = next.getAndIncrement(); i < size && !failed.get(); i = next.getAndIncrement()) {
				progress.checkCancelled();
				try {
					table.set(i, source.apply(i));
				} catch (CancelledException e) {
					failed.set(true);
					throw e;
				} catch (RampScopeException e) {
					if (onError == OnError.STOP) {
						failed.set(true);
						throw e;
					}
					table.skip(i, e.getMessage());
				} catch (RuntimeException | Error e) {
					failed.set(true);
					throw e;
				}
				progress.worked(1);
			}
			return null;
		};
		join(worker, Math.max(1, Math.min(threads, size)));
		progress.done();
		if (size > 0 && table.skipped().size() == size) {
			throw new AnalysisException("none of the " + size + " frames could be used: " + table.skipped().get(0), "Check the files");
		}
		return table;
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
				future.get();
			}
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			if (e.getCause() instanceof Error cause) {
				throw cause;
			}
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		} finally {
			pool.shutdownNow();
		}
	}
}
