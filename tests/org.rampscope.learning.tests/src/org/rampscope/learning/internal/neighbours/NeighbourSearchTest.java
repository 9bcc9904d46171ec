/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.neighbours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.rampscope.core.progress.Progress;

class NeighbourSearchTest {

	private static double[][] points(int count, int dimensions, long seed) {
		Random random = new Random(seed);
		double[][] points = new double[count][dimensions];
		for (double[] p : points) {
			Arrays.setAll(p, d -> random.nextGaussian());
		}
		return points;
	}

	@Test
	void exactNeighboursAreThoseOfASort() {
		double[][] points = points(200, 3, 1);
		int[][] found = new ExactNeighbours().nearest(points, 7, Progress.NONE);
		for (int i = 0; i < 200; i++) {
			int self = i;
			Integer[] order = new Integer[200];
			Arrays.setAll(order, j -> j);
			Arrays.sort(order, (a, b) -> Double.compare(ExactNeighbours.squaredDistance(points[self], points[a], 1e300),
					ExactNeighbours.squaredDistance(points[self], points[b], 1e300)));
			int[] expected = Arrays.stream(order).filter(j -> j != self).limit(7).mapToInt(j -> j).toArray();
			assertArrayEquals(expected, found[i]);
		}
	}

	@Test
	void approximateNeighboursAreNearlyAllRight() {
		for (int dimensions : new int[] { 2, 12 }) {
			double[][] points = points(4000, dimensions, 5);
			int[][] exact = new ExactNeighbours().nearest(points, 9, Progress.NONE);
			int[][] found = new ApproximateNeighbours(3).nearest(points, 9, Progress.NONE);
			int right = 0;
			for (int i = 0; i < points.length; i++) {
				Set<Integer> wanted = new HashSet<>();
				Arrays.stream(exact[i]).forEach(wanted::add);
				assertEquals(9, found[i].length);
				for (int j : found[i]) {
					assertTrue(j != i);
					right += wanted.remove(j) ? 1 : 0;
				}
			}
			assertTrue(right > 0.97 * 9 * points.length, dimensions + " dimensions: " + right / (9.0 * points.length));
		}
	}

	@Test
	void theSameSeedGivesTheSameNeighbours() {
		double[][] points = points(9000, 4, 8);
		assertArrayEquals(new ApproximateNeighbours(7).nearest(points, 5, Progress.NONE),
				new ApproximateNeighbours(7).nearest(points, 5, Progress.NONE));
	}

	@Test
	void equalPointsDoNotHinder() {
		double[][] points = new double[3000][2];
		int[][] found = new ApproximateNeighbours(7).nearest(points, 5, Progress.NONE);
		for (int[] neighbours : found) {
			assertEquals(5, neighbours.length);
		}
	}
}
