/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.rampscope.core.progress.Progress;

/**
 * Progress on a terminal as a bar with rate and remaining time; elsewhere one line per task that took longer than a
 * second.
 */
final class ConsoleProgress implements Progress {

	private static final int BAR = 30;
	private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
	private static final long LONG_TASK_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final PrintWriter err;
	private final boolean terminal;

	private String task = "";
	private long total;
	private long worked;
	private long started;
	private long drawn;
	private int width;

	ConsoleProgress(PrintWriter err, boolean terminal) {
		this.err = err;
		this.terminal = terminal;
	}

	@Override
	public synchronized void begin(String newTask, long newTotal) {
		done();
		task = newTask;
		total = newTotal;
		worked = 0;
		started = System.nanoTime();
		drawn = started;
	}

	@Override
	public synchronized void worked(long amount) {
		worked += amount;
		long now = System.nanoTime();
		if (terminal && !task.isEmpty() && now - drawn > REDRAW_NANOS) {
			drawn = now;
			draw(line(now));
		}
	}

	@Override
	public synchronized void done() {
		if (task.isEmpty()) {
			return;
		}
		double seconds = (System.nanoTime() - started) / 1e9;
		if (terminal && width > 0) {
			draw("");
			err.print('\r');
		}
		if (System.nanoTime() - started > LONG_TASK_NANOS) {
			String rate = worked > 1 ? String.format(Locale.ROOT, ", %.1f per second", worked / seconds) : "";
			err.println(String.format(Locale.ROOT, "  %s: %.1f s%s", task, seconds, rate));
		}
		err.flush();
		task = "";
		width = 0;
	}

	@Override
	public boolean isCancelled() {
		return Thread.currentThread().isInterrupted();
	}

	private String line(long now) {
		double seconds = (now - started) / 1e9;
		if (total <= 0) {
			return String.format(Locale.ROOT, "  %s  %d  %.0f s", task, worked, seconds);
		}
		double part = Math.min(1, worked / (double) total);
		int filled = (int) Math.round(part * BAR);
		String remaining = worked > 0 ? String.format(Locale.ROOT, "%.0f s left", seconds * (1 - part) / part) : "";
		return String.format(Locale.ROOT, "  %s [%s%s] %d/%d  %.1f/s  %s", task, "#".repeat(filled), ".".repeat(BAR - filled), worked, total,
				worked / seconds, remaining);
	}

	private void draw(String line) {
		err.print('\r' + line + " ".repeat(Math.max(0, width - line.length())));
		err.flush();
		width = line.length();
	}
}
