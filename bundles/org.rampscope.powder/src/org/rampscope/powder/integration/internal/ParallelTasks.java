/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

import org.rampscope.powder.integration.WorkerPool;

/**
 * Runs numbered tasks on a pool. The caller works, too, and waits only for tasks that somebody has begun: a pool that is busy, or that
 * the caller itself is part of, makes this slower but never blocks it.
 */
public final class ParallelTasks {

	private final int tasks;
	private final IntConsumer task;
	private final AtomicInteger next = new AtomicInteger();
	private final CountDownLatch finished;
	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	private ParallelTasks(int tasks, IntConsumer task) {
		this.tasks = tasks;
		this.task = task;
		this.finished = new CountDownLatch(tasks);
	}

	/**
	 * @param pool threads to use
	 * @param tasks number of tasks
	 * @param task what to do with each number from 0; called once per number from any thread
	 */
	public static void run(WorkerPool pool, int tasks, IntConsumer task) {
		if (pool.threads() == 1 || tasks < 2) {
			for (int i = 0; i < tasks; i++) {
				task.accept(i);
			}
			return;
		}
		ParallelTasks run = new ParallelTasks(tasks, task);
		for (int i = 1; i < Math.min(pool.threads(), tasks); i++) {
			try {
				pool.executor().execute(run::work);
			} catch (RejectedExecutionException e) {
				// a full or closed pool: the caller does the work itself
				break;
			}
		}
		run.work();
		run.await();
	}

	private void work() {
		for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
			try {
				if (failure.get() == null) {
					task.accept(i);
				}
			} catch (RuntimeException | Error e) {
				failure.compareAndSet(null, e);
			} finally {
				finished.countDown();
			}
		}
	}

	private void await() {
		boolean interrupted = false;
		while (true) {
			try {
				finished.await();
				break;
			} catch (InterruptedException e) {
				interrupted = true; // the arrays of the tasks must not be given up while somebody writes to them
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		if (failure.get() instanceof RuntimeException e) {
			throw e;
		} else if (failure.get() instanceof Error e) {
			throw e;
		}
	}
}
