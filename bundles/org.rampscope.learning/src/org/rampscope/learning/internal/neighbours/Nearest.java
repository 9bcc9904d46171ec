/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.neighbours;

/** The nearest few of many candidates, sorted by distance and then by index. */
final class Nearest {

	private final int[] index;
	private final double[] squaredDistance;
	private int size;

	Nearest(int capacity) {
		index = new int[capacity];
		squaredDistance = new double[capacity];
	}

	/** @return the distance that a candidate must not exceed to be of interest */
	double bound() {
		return size < index.length ? Double.POSITIVE_INFINITY : squaredDistance[size - 1];
	}

	/** Candidates must not be offered twice. */
	void offer(int candidate, double distance) {
		if (size == index.length && !before(distance, candidate, squaredDistance[size - 1], index[size - 1])) {
			return;
		}
		int slot = size < index.length ? size++ : size - 1;
		while (slot > 0 && before(distance, candidate, squaredDistance[slot - 1], index[slot - 1])) {
			squaredDistance[slot] = squaredDistance[slot - 1];
			index[slot] = index[slot - 1];
			slot--;
		}
		squaredDistance[slot] = distance;
		index[slot] = candidate;
	}

	private static boolean before(double distance, int candidate, double otherDistance, int other) {
		return distance < otherDistance || distance == otherDistance && candidate < other;
	}

	int[] indices() {
		return java.util.Arrays.copyOf(index, size);
	}
}
