/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.neighbours;

import java.util.stream.IntStream;

import org.rampscope.core.progress.Progress;

/** Compares every point with every other: the reference, and the fastest way for some thousand points. */
public final class ExactNeighbours implements NeighbourSearch {

	@Override
	public int[][] nearest(double[][] points, int count, Progress progress) {
		int[][] neighbours = new int[points.length][];
		IntStream.range(0, points.length).parallel().forEach(i -> {
			progress.checkCancelled();
			double[] point = points[i];
			Nearest nearest = new Nearest(count);
			for (int j = 0; j < points.length; j++) {
				if (j != i) {
					double distance = squaredDistance(point, points[j], nearest.bound());
					if (distance <= nearest.bound()) {
						nearest.offer(j, distance);
					}
				}
			}
			neighbours[i] = nearest.indices();
			progress.worked(1);
		});
		return neighbours;
	}

	/**
	 * @param bound where the sum may stop
	 * @return the squared distance; a partial sum where that exceeds the bound
	 */
	static double squaredDistance(double[] a, double[] b, double bound) {
		double sum = 0;
		for (int d = 0; d < a.length; d++) {
			double difference = a[d] - b[d];
			sum += difference * difference;
			if (sum > bound) {
				return sum;
			}
		}
		return sum;
	}
}
