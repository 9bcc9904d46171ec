/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

/** A clock that moves when somebody waits, and tells a script of each wait: nothing sleeps. */
final class ScriptedClock implements LiveClock {

	private final Runnable[] script;
	private long now;
	private int waits;
	private final Thread owner = Thread.currentThread();

	/** @param script what happens during the first wait, the second, …; null for nothing */
	ScriptedClock(Runnable... script) {
		this.script = script;
	}

	@Override
	public long nanos() {
		// the script goes on as fast as it can: how long other threads take by it means nothing
		return Thread.currentThread() == owner ? now : 0;
	}

	@Override
	public void sleep(long nanos) {
		now += nanos;
		if (waits < script.length && script[waits] != null) {
			script[waits].run();
		}
		waits++;
	}

	@Override
	public long workNanos() {
		return 0;
	}

	int waits() {
		return waits;
	}
}
