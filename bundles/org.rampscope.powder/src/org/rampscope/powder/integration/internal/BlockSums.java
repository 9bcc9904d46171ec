/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;

/** What one block of rows adds up. Signal and variance of a bin stand side by side, since they are always added to together. */
public final class BlockSums {

	/** Room beyond the last bin: one for pixels in no bin, or what a part of a split pixel does not fill. */
	private static final int BEYOND = SplitMap.PART;

	/** signal of bin k at 2k, variance at 2k + 1; the pairs beyond take what belongs to no bin */
	final double[] signalAndVariance;
	/** normalisation of bin k at 2k and count at 2k + 1 of pixels left out of this frame; allocated when the first one is met */
	private double[] removed;
	private boolean hasRemoved;

	public BlockSums(int bins) {
		signalAndVariance = new double[2 * (bins + BEYOND)];
	}

	/** Forgets everything. */
	public void clear() {
		Arrays.fill(signalAndVariance, 0);
		if (hasRemoved) {
			Arrays.fill(removed, 0);
			hasRemoved = false;
		}
	}

	/** @return sums of pixels left out, to be added to */
	double[] removed() {
		if (removed == null) {
			removed = new double[signalAndVariance.length];
		}
		hasRemoved = true;
		return removed;
	}

	/** @return whether pixels were left out */
	public boolean hasRemoved() {
		return hasRemoved;
	}

	/** Adds everything of another block to this one. */
	public void add(BlockSums other) {
		addTo(signalAndVariance, other.signalAndVariance);
		if (other.hasRemoved) {
			addTo(removed(), other.removed);
		}
	}

	private static void addTo(double[] target, double[] values) {
		for (int i = 0; i < target.length; i++) {
			target[i] += values[i];
		}
	}

	/** @return sum of the counts in a bin */
	public double signal(int bin) {
		return signalAndVariance[2 * bin];
	}

	/** @return sum of the variances in a bin */
	public double variance(int bin) {
		return signalAndVariance[2 * bin + 1];
	}

	/** @return normalisation to be taken off a bin */
	public double removedNormalization(int bin) {
		return hasRemoved ? removed[2 * bin] : 0;
	}

	/** @return count to be taken off a bin */
	public double removedCount(int bin) {
		return hasRemoved ? removed[2 * bin + 1] : 0;
	}
}
