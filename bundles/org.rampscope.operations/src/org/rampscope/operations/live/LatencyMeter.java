/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.util.Arrays;

/** Latencies and rate of the last thousand frames. Used by one thread. */
final class LatencyMeter {

	private static final int LAST = 1000;
	private static final long RATE_WINDOW_NANOS = 5_000_000_000L;

	private final long[] latencies = new long[LAST];
	private final long[] done = new long[LAST];
	private int count;

	void add(long latencyNanos, long nowNanos) {
		latencies[count % LAST] = latencyNanos;
		done[count % LAST] = nowNanos;
		count++;
	}

	/** @return the latency that the share of frames does not exceed, seconds; NaN before the first frame */
	double quantileS(double share) {
		int n = Math.min(count, LAST);
		if (n == 0) {
			return Double.NaN;
		}
		long[] sorted = Arrays.copyOf(latencies, n);
		Arrays.sort(sorted);
		return sorted[(int) Math.min(n - 1, Math.ceil(share * n) - 1 < 0 ? 0 : Math.ceil(share * n) - 1)] / 1e9;
	}

	/** @return frames per second of the last five seconds, or of the last thousand frames where these came faster */
	double rate(long nowNanos) {
		int n = 0;
		long oldest = nowNanos;
		for (int i = 0; i < Math.min(count, LAST); i++) {
			if (nowNanos - done[i] <= RATE_WINDOW_NANOS) {
				n++;
				oldest = Math.min(oldest, done[i]);
			}
		}
		return n < 2 ? 0 : (n - 1) / Math.max(1e-9, (nowNanos - oldest) / 1e9);
	}
}
