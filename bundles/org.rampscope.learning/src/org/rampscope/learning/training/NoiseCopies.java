/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import org.rampscope.core.error.SettingsException;

/**
 * Training patterns as published: the originals, then copy 1 of all of them, copy 2 of all of them, … Every point of a copy
 * gets a uniform random number from 0 up to the amplitude added. The noise is thus never negative, whatever the text says of
 * "Gaussian-like". Python's generator is seeded anew with a thousand times the number of the copy and then runs through the
 * originals in order, point by point.
 *
 * @param copies copies per original, at least 0; 50 published for whole patterns, 10 or 15 for binned ones
 * @param amplitude upper end of the noise; 1/6 published for whole patterns, 1/12 for binned ones
 * @param origin what the copies are made of
 */
public record NoiseCopies(int copies, double amplitude, Origin origin) {

	/** What copies are made of. */
	public enum Origin {
		/** The patterns as they are; they are part of the result. */
		CLEAN,
		/**
		 * What the released code for binned models does: the first copy is written over the original, so that the result is
		 * x + r₁ twice and then x + r₁ + r₂, x + r₁ + r₃, …
		 */
		OVERWRITTEN
	}

	/** Of the one-dimensional models: 31 originals become 1581. */
	public static final NoiseCopies PUBLISHED = new NoiseCopies(50, 1.0 / 6, Origin.CLEAN);

	/** Of the binned networks: 4 originals become 44. */
	public static final NoiseCopies PUBLISHED_BINNED = new NoiseCopies(10, 1.0 / 12, Origin.OVERWRITTEN);

	private static final long SEED_STEP = 1000;

	public NoiseCopies {
		if (copies < 0 || !(amplitude >= 0)) {
			throw new SettingsException("copies", copies + " copies with noise up to " + amplitude, "Give numbers of at least 0");
		}
	}

	/**
	 * @param originals one pattern per row, not changed
	 * @return (copies + 1) × originals rows, originals first
	 */
	public double[][] of(double[][] originals) {
		int count = originals.length;
		double[][] all = new double[count * (copies + 1)][];
		for (int i = 0; i < count; i++) {
			all[i] = originals[i].clone();
		}
		for (int copy = 1; copy <= copies; copy++) {
			PythonRandom random = new PythonRandom(copy * SEED_STEP);
			for (int i = 0; i < count; i++) {
				double[] noisy = all[i].clone();
				for (int j = 0; j < noisy.length; j++) {
					noisy[j] += random.next() * amplitude;
				}
				all[copy * count + i] = noisy;
				if (copy == 1 && origin == Origin.OVERWRITTEN) {
					all[i] = noisy.clone();
				}
			}
		}
		return all;
	}

	/**
	 * @param labels one per original
	 * @return one per row of {@link #of}
	 */
	public int[] labels(int[] labels) {
		int[] all = new int[labels.length * (copies + 1)];
		for (int i = 0; i < all.length; i++) {
			all[i] = labels[i % labels.length];
		}
		return all;
	}
}
