/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.ui.internal.Messages;

/**
 * Does work in a thread of its own. Where work comes faster than it is done, only the newest waits; what is being done is finished.
 */
public final class NewestFirst implements AutoCloseable {

	private final ExecutorService thread;
	private final AtomicReference<Runnable> waiting = new AtomicReference<>();
	private volatile boolean closed;

	/** @param name name of the thread */
	public NewestFirst(String name) {
		thread = Executors.newSingleThreadExecutor(work -> {
			Thread worker = new Thread(work, name);
			worker.setDaemon(true);
			return worker;
		});
	}

	/** Asks for work, in place of what waits. */
	public void submit(Runnable work) {
		if (waiting.getAndSet(work) == null && !closed) {
			thread.execute(() -> {
				Runnable newest = waiting.getAndSet(null);
				if (newest != null && !closed) {
					newest.run();
				}
			});
		}
	}

	/**
	 * Asks for work that may fail, in place of what waits.
	 *
	 * @param failed told in the worker's thread why the work has failed, in words for people; a mistake of the program is logged too
	 */
	public void submit(Runnable work, Consumer<String> failed) {
		submit(() -> {
			try {
				work.run();
			} catch (RampScopeException e) {
				failed.accept(e.getMessage());
			} catch (RuntimeException | LinkageError e) {
				failed.accept(NLS.bind(Messages.error_inBackgroundRemedy, e));
				Platform.getLog(NewestFirst.class).error(Messages.error_inBackground, e);
			}
		});
	}

	/** @param last done after what is being done; what waits is left out */
	public void close(Runnable last) {
		closed = true;
		thread.execute(last);
		thread.shutdown();
	}

	@Override
	public void close() {
		closed = true;
		thread.shutdown();
	}
}
