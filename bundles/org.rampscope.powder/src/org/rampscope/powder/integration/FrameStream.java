/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;

/**
 * Integrates frames as they come, any number of them: while one batch is integrated, the next is fetched, and results are handed on in the
 * order of the frames. At most two batches of frames are held at a time.
 *
 * <pre>{@code
 * FrameStream<IntegratedPattern> stream = new FrameStream<>(frames -> integrator.integrateTogether(frames, pool), 16, pool);
 * stream.run(frames, pattern -> sink.accept(pattern.pattern()), progress);
 * }</pre>
 *
 * @param <R> what becomes of a frame: a pattern or a cake
 */
public final class FrameStream<R> {

	private final Function<List<Dataset>, List<R>> integration;
	private final int framesPerBatch;
	private final WorkerPool pool;

	/**
	 * @param integration integrates a batch, result by result in the order of the frames
	 * @param framesPerBatch frames per batch, at least one; some 16 for stored frames, 1 where every frame should be seen at once
	 * @param pool runs the integration beside the fetching; with {@link WorkerPool#CALLER} they take turns
	 */
	public FrameStream(Function<List<Dataset>, List<R>> integration, int framesPerBatch, WorkerPool pool) {
		if (framesPerBatch < 1) {
			throw new SettingsException("powder.stream/framesPerBatch", "is " + framesPerBatch, "Give at least one");
		}
		this.integration = integration;
		this.framesPerBatch = framesPerBatch;
		this.pool = pool;
	}

	/**
	 * Works until there are no more frames. Fetching and results happen on the calling thread.
	 *
	 * @param frames where they come from; may block until there is one
	 * @param results takes the results in the order of the frames
	 * @param progress told of every frame; asked for cancel between batches, upon which results not yet handed on are dropped
	 * @return number of frames
	 */
	public long run(Iterator<? extends Dataset> frames, Consumer<? super R> results, Progress progress) {
		progress.begin("Integrating frames", 0);
		long done = 0;
		CompletableFuture<List<R>> running = CompletableFuture.completedFuture(List.of());
		try {
			while (true) {
				List<Dataset> batch = fetch(frames);
				progress.checkCancelled();
				List<R> ready = result(running);
				running = batch.isEmpty() ? CompletableFuture.completedFuture(List.of()) : start(batch);
				for (R one : ready) {
					results.accept(one);
				}
				done += ready.size();
				progress.worked(ready.size());
				if (batch.isEmpty()) {
					progress.done();
					return done;
				}
			}
		} finally {
			running.handle((ready, problem) -> null).join(); // frames must not be given up while somebody reads them
		}
	}

	private List<Dataset> fetch(Iterator<? extends Dataset> frames) {
		List<Dataset> batch = new ArrayList<>(framesPerBatch);
		while (batch.size() < framesPerBatch && frames.hasNext()) {
			batch.add(frames.next());
		}
		return batch;
	}

	private CompletableFuture<List<R>> start(List<Dataset> batch) {
		try {
			return CompletableFuture.supplyAsync(() -> integration.apply(batch), pool.executor());
		} catch (RejectedExecutionException e) {
			// a full or closed pool: the caller does the work itself
			return CompletableFuture.completedFuture(integration.apply(batch));
		}
	}

	private static <R> List<R> result(CompletableFuture<List<R>> running) {
		try {
			return running.join();
		} catch (CompletionException e) {
			if (e.getCause() instanceof RuntimeException problem) {
				throw problem;
			} else if (e.getCause() instanceof Error error) {
				throw error;
			}
			throw e;
		}
	}
}
