/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import org.hipparchus.random.MersenneTwister;

/**
 * The random numbers that Python's {@code random.seed(n)} and {@code random.random()} give, bit for bit: the Mersenne
 * Twister started by its array initialisation with the 32-bit digits of n, and 53 bits of two outputs per number
 * (M. Matsumoto and T. Nishimura, ACM TOMACS 8, 3 (1998)).
 */
public final class PythonRandom {

	private static final double TO_UNIT = 1.0 / (1L << 53);

	private final MersenneTwister twister;

	/** @param seed as given to {@code random.seed}; its sign does not matter, as in Python */
	public PythonRandom(long seed) {
		long magnitude = Math.absExact(seed);
		int low = (int) magnitude;
		int high = (int) (magnitude >>> 32);
		twister = new MersenneTwister(high == 0 ? new int[] { low } : new int[] { low, high });
	}

	/** @return the next number, 0 ≤ x < 1 */
	public double next() {
		long a = twister.nextInt() >>> 5;
		long b = twister.nextInt() >>> 6;
		return ((a << 26) + b) * TO_UNIT;
	}
}
