/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.neighbours;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.rampscope.core.progress.Progress;

/**
 * Nearest neighbours of many points, nearly all of them right: candidates from a forest of random projection trees
 * (Dasgupta and Freund, STOC 2008), improved by looking at neighbours of neighbours (Dong, Moses and Li, WWW 2011). The
 * same seed gives the same neighbours, whatever the number of threads.
 */
public final class ApproximateNeighbours implements NeighbourSearch {

	private static final int TREES = 12;
	private static final int LEAF = 48;
	private static final int DESCENTS = 3;
	private static final int REVERSE = 16;
	private static final int POINTS_PER_TASK = 4096;

	private final long seed;

	/** @param seed of the random projections */
	public ApproximateNeighbours(long seed) {
		this.seed = seed;
	}

	@Override
	public int[][] nearest(double[][] points, int count, Progress progress) {
		int[][][] leaves = new int[TREES][][];
		IntStream.range(0, TREES).parallel().forEach(t -> {
			progress.checkCancelled();
			leaves[t] = leafOfEveryPoint(points, new SplittableRandom(seed + t), Math.max(LEAF, 3 * count));
		});
		int[][] neighbours = improved(points, count, progress, (i, candidates) -> {
			for (int[][] tree : leaves) {
				candidates.offerAll(tree[i]);
			}
		});
		for (int round = 0; round < DESCENTS; round++) {
			int[][] known = neighbours;
			int[][] reverse = reversed(known);
			neighbours = improved(points, count, progress, (i, candidates) -> {
				candidates.offerAll(known[i]);
				candidates.offerAll(reverse[i]);
				for (int j : known[i]) {
					candidates.offerAll(known[j]);
					candidates.offerAll(reverse[j]);
				}
				for (int j : reverse[i]) {
					candidates.offerAll(known[j]);
				}
			});
		}
		progress.worked(points.length);
		return neighbours;
	}

	/** Names candidates for a point. */
	private interface CandidateSource {
		void candidates(int point, Candidates candidates);
	}

	/** Takes candidates of one point after the other; each is looked at once per point. */
	private static final class Candidates {

		private final double[][] points;
		private final int[] seenFor;
		private int point;
		private Nearest nearest;

		Candidates(double[][] points) {
			this.points = points;
			seenFor = new int[points.length];
			Arrays.fill(seenFor, -1);
		}

		void start(int newPoint, int count) {
			point = newPoint;
			nearest = new Nearest(count);
			seenFor[newPoint] = newPoint;
		}

		void offerAll(int[] candidates) {
			for (int j : candidates) {
				if (seenFor[j] != point) {
					seenFor[j] = point;
					nearest.offer(j, ExactNeighbours.squaredDistance(points[point], points[j], nearest.bound()));
				}
			}
		}
	}

	private static int[][] improved(double[][] points, int count, Progress progress, CandidateSource source) {
		int[][] neighbours = new int[points.length][];
		int tasks = (points.length + POINTS_PER_TASK - 1) / POINTS_PER_TASK;
		IntStream.range(0, tasks).parallel().forEach(t -> {
			Candidates candidates = new Candidates(points);
			for (int i = t * POINTS_PER_TASK; i < Math.min(points.length, (t + 1) * POINTS_PER_TASK); i++) {
				progress.checkCancelled();
				candidates.start(i, count);
				source.candidates(i, candidates);
				neighbours[i] = candidates.nearest.indices();
			}
		});
		return neighbours;
	}

	/** Of whom a point is a neighbour; a few of them where there are many. */
	private static int[][] reversed(int[][] neighbours) {
		int[] counts = new int[neighbours.length];
		int[][] reverse = new int[neighbours.length][REVERSE];
		for (int i = 0; i < neighbours.length; i++) {
			for (int j : neighbours[i]) {
				if (counts[j] < REVERSE) {
					reverse[j][counts[j]++] = i;
				}
			}
		}
		for (int i = 0; i < reverse.length; i++) {
			reverse[i] = Arrays.copyOf(reverse[i], counts[i]);
		}
		return reverse;
	}

	/** Halves the points along the line between two of them until few are left; returns for every point its leaf. */
	private static int[][] leafOfEveryPoint(double[][] points, SplittableRandom random, int leafSize) {
		int[][] leafOf = new int[points.length][];
		split(points, IntStream.range(0, points.length).toArray(), random, leafSize, leafOf);
		return leafOf;
	}

	private static void split(double[][] points, int[] members, SplittableRandom random, int leafSize, int[][] leafOf) {
		if (members.length <= leafSize) {
			for (int i : members) {
				leafOf[i] = members;
			}
			return;
		}
		double[] from = points[members[random.nextInt(members.length)]];
		double[] to = points[members[random.nextInt(members.length)]];
		double[] projection = new double[members.length];
		for (int m = 0; m < members.length; m++) {
			double[] p = points[members[m]];
			for (int d = 0; d < p.length; d++) {
				projection[m] += p[d] * (to[d] - from[d]);
			}
		}
		double[] sorted = projection.clone();
		Arrays.sort(sorted);
		double middle = sorted[sorted.length / 2];
		int[] left = new int[members.length];
		int[] right = new int[members.length];
		int lefts = 0;
		int rights = 0;
		for (int m = 0; m < members.length; m++) {
			// points that fall on the border, such as equal ones, fill up the left half
			if (projection[m] < middle || projection[m] == middle && lefts < members.length / 2) {
				left[lefts++] = members[m];
			} else {
				right[rights++] = members[m];
			}
		}
		split(points, Arrays.copyOf(left, lefts), random, leafSize, leafOf);
		split(points, Arrays.copyOf(right, rights), random, leafSize, leafOf);
	}
}
