/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.feed;

import org.rampscope.core.error.CancelledException;

/** Lets work happen so many times a second, from the first time on. Used by one thread. */
final class Pace {

	private final double perSecond;
	private long start;
	private int last;

	Pace(double perSecond) {
		this.perSecond = perSecond;
	}

	/** Waits until it is time for a frame. */
	void await(int frame) {
		if (frame == 0) {
			start = System.nanoTime();
		}
		last = frame;
		long wait = start + (long) (frame * 1e9 / perSecond) - System.nanoTime();
		if (wait > 0) {
			try {
				Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancelledException();
			}
		}
	}

	/** @return the rate that was kept, frames per second */
	double kept() {
		return last / ((System.nanoTime() - start) / 1e9);
	}
}
