/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.random;

import java.util.SplittableRandom;

/**
 * Random numbers that depend on the recipe's seed, the purpose and the frame alone, never on which thread asks first: so
 * one frame can be made without those before it, and any number of threads gives the same ramp.
 */
public final class RandomStreams {

	/** What the numbers are used for: one use does not disturb another. Add new ones at the end, for the place enters. */
	public enum Purpose {
		PATTERN_NOISE, TEXTURE, PIXEL_DEFECTS, DIAMOND_SPOTS, FRAME_NOISE
	}

	private final long seed;

	/** @param seed the recipe's seed */
	public RandomStreams(long seed) {
		this.seed = seed;
	}

	/**
	 * @param purpose what the numbers are used for
	 * @param frame frame, or 0 for what belongs to the whole ramp
	 * @return numbers of its own; the generator belongs to the caller
	 */
	public SplittableRandom of(Purpose purpose, int frame) {
		// every step goes through the generator's mixer: seeds that differ by one bit give unrelated streams
		long bySeed = new SplittableRandom(seed).nextLong();
		long byPurpose = new SplittableRandom(bySeed ^ purpose.ordinal()).nextLong();
		return new SplittableRandom(new SplittableRandom(byPurpose ^ frame).nextLong());
	}
}
