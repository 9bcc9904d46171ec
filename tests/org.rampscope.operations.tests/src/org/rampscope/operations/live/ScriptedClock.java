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

	/** @param script what happens during the first wait, the second, …; null for nothing */
	ScriptedClock(Runnable... script) {
		this.script = script;
	}

	@Override
	public long nanos() {
		return now;
	}

	@Override
	public void sleep(long nanos) {
		now += nanos;
		if (waits < script.length && script[waits] != null) {
			script[waits].run();
		}
		waits++;
	}

	int waits() {
		return waits;
	}
}
