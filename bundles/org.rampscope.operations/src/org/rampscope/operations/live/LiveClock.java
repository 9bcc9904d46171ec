/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.lang.management.ManagementFactory;

/** Time as the live runner sees it: counts forward, from an arbitrary start. */
public interface LiveClock {

	/** The clock of the machine. */
	LiveClock SYSTEM = new LiveClock() {

		@Override
		public long nanos() {
			return System.nanoTime();
		}

		@Override
		public void sleep(long nanos) throws InterruptedException {
			Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
		}

		@Override
		public long workNanos() {
			return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		}
	};

	/** @return nanoseconds since some moment; never less than before */
	long nanos();

	/** @param nanos how long to wait until the next look at the source */
	void sleep(long nanos) throws InterruptedException;

	/** @return nanoseconds that processors have worked for the calling thread; never less than before */
	long workNanos();
}
