/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * Asks the UI thread for a sign of life again and again. Where it does not come soon, looks what the thread is doing and how much processor
 * time it takes: a thread that waits for a lock or a disk takes little, and one that waits for a busy machine takes little too.
 */
final class Watchdog implements AutoCloseable {

	private static final long BEAT_NS = 2_000_000L;
	/** Longer waits are looked at. */
	private static final long SUSPICIOUS_NS = 40_000_000L;
	private static final int DEPTH = 25;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	/**
	 * A time without a sign of life.
	 *
	 * @param phase what was going on
	 * @param wallMs how long it was
	 * @param processorMs how much of it the UI thread was computing
	 * @param doing what it was seen doing; empty where it came too soon
	 */
	record Block(String phase, double wallMs, double processorMs, String doing) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%s: %.0f ms, of them %.0f ms computing%s", phase, wallMs, processorMs, doing);
		}
	}

	private final List<Block> blocks = new CopyOnWriteArrayList<>();
	private final Display display = PlatformUI.getWorkbench().getDisplay();
	private final Thread watched = display.getThread();
	private final Thread thread = new Thread(this::watch, "watchdog");
	private volatile String phase;
	private volatile boolean stop;
	private volatile long answered;

	Watchdog(String firstPhase) {
		phase = firstPhase;
		thread.start();
	}

	/** @param next what is going on from now on */
	void phase(String next) {
		phase = next;
	}

	private void watch() {
		while (!stop) {
			long start = System.nanoTime();
			long computing = THREADS.getThreadCpuTime(watched.threadId());
			String during = phase;
			String doing = "";
			answered = 0;
			display.asyncExec(() -> answered = System.nanoTime());
			while (answered == 0 && !stop) {
				LockSupport.parkNanos(BEAT_NS);
				if (doing.isEmpty() && System.nanoTime() - start > SUSPICIOUS_NS) {
					doing = Arrays.stream(watched.getStackTrace()).limit(DEPTH).map(at -> "\n\tat " + at).collect(Collectors.joining());
				}
			}
			blocks.add(new Block(during, (System.nanoTime() - start) / 1e6,
					(THREADS.getThreadCpuTime(watched.threadId()) - computing) / 1e6, doing));
		}
	}

	/** @return the longest time without a sign of life of each phase, the longest first */
	List<Block> longest() {
		return blocks.stream().collect(Collectors.groupingBy(Block::phase, Collectors.maxBy(Comparator.comparingDouble(Block::wallMs))))
				.values().stream().flatMap(java.util.Optional::stream).sorted(Comparator.comparingDouble(Block::wallMs).reversed()).toList();
	}

	/** @return those during which the thread computed longest */
	List<Block> busiest() {
		return blocks.stream().sorted(Comparator.comparingDouble(Block::processorMs).reversed()).limit(5).toList();
	}

	@Override
	public void close() throws InterruptedException {
		stop = true;
		thread.join();
	}
}
