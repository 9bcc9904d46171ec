/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import java.util.Arrays;
import java.util.Comparator;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;

/**
 * Joins the nearest clusters until as many are left as are asked for, by the chain of nearest neighbours (F. Murtagh, Comput.
 * J. 26, 354 (1983)), which needs the square of the number of points in time and memory.
 */
public final class AgglomerativeClustering {

	/** What the distance of two clusters is. */
	public enum Linkage {
		/** Increase of the sum of squares within clusters when they are joined. */
		WARD,
		/** Mean distance of their points. */
		AVERAGE,
		/** Largest distance of their points. */
		COMPLETE,
		/** Smallest distance of their points: finds chains. */
		SINGLE
	}

	/** Distances of that many points fill 800 MB. */
	private static final int LARGEST = 10_000;

	private final Linkage linkage;

	/** @param linkage what the distance of two clusters is */
	public AgglomerativeClustering(Linkage linkage) {
		this.linkage = linkage;
	}

	/** Two clusters, named by a point of each, that were joined at a distance. */
	private record Merge(int first, int second, double distance) {
	}

	/**
	 * @param points one row per point, finite
	 * @param clusters number of clusters to leave, 1 … points
	 * @param progress counts joins and is asked for cancellation
	 * @return cluster per point, 0, 1, … by first member
	 * @throws AnalysisException for fewer points than clusters, or more than 10,000 points
	 */
	public int[] cluster(double[][] points, int clusters, Progress progress) {
		int n = points.length;
		if (n < clusters || n > LARGEST || clusters < 1) {
			throw new AnalysisException(n + " points into " + clusters + " clusters by joining",
					"Give at least as many points as clusters, and at most " + LARGEST);
		}
		Merge[] merges = merges(distances(points), progress);
		Arrays.sort(merges, Comparator.comparingDouble(Merge::distance));
		int[] parent = new int[n];
		Arrays.setAll(parent, i -> i);
		for (int m = 0; m < n - clusters; m++) {
			parent[root(parent, merges[m].first())] = root(parent, merges[m].second());
		}
		int[] number = new int[n];
		Arrays.fill(number, -1);
		int[] labels = new int[n];
		int next = 0;
		for (int i = 0; i < n; i++) {
			int root = root(parent, i);
			if (number[root] < 0) {
				number[root] = next++;
			}
			labels[i] = number[root];
		}
		return labels;
	}

	/** Squared distances for Ward's linkage, for which the update formula is exact, plain ones for the others. */
	private double[][] distances(double[][] points) {
		double[][] d = new double[points.length][points.length];
		for (int i = 0; i < points.length; i++) {
			for (int j = 0; j < i; j++) {
				double squared = AffinityGraph.squaredDistance(points[i], points[j]);
				d[i][j] = linkage == Linkage.WARD ? squared : Math.sqrt(squared);
				d[j][i] = d[i][j];
			}
		}
		return d;
	}

	/** Follows nearest neighbours until two clusters are each other's nearest, joins them, and goes on from there. */
	private Merge[] merges(double[][] d, Progress progress) {
		int n = d.length;
		int[] size = new int[n];
		Arrays.fill(size, 1);
		Merge[] merges = new Merge[n - 1];
		int[] chain = new int[n];
		int length = 0;
		progress.begin("joining clusters", n - 1L);
		for (int m = 0; m < merges.length; m++) {
			progress.checkCancelled();
			if (length == 0) {
				chain[length++] = firstLeft(size);
			}
			while (true) {
				int last = chain[length - 1];
				int before = length > 1 ? chain[length - 2] : -1;
				int nearest = nearest(d[last], size, last, before);
				if (nearest == before) {
					break;
				}
				chain[length++] = nearest;
			}
			int a = chain[--length];
			int b = chain[--length];
			merges[m] = new Merge(a, b, d[a][b]);
			join(d, size, a, b);
			progress.worked(1);
		}
		return merges;
	}

	private static int firstLeft(int[] size) {
		int i = 0;
		while (size[i] == 0) {
			i++;
		}
		return i;
	}

	/** Of equally near ones the one that the chain came from, or the chain would never end. */
	private static int nearest(double[] row, int[] size, int self, int preferred) {
		int best = preferred;
		for (int i = 0; i < row.length; i++) {
			if (size[i] > 0 && i != self && (best < 0 || row[i] < row[best])) {
				best = i;
			}
		}
		return best;
	}

	/** Lance and Williams' update: the joined cluster takes the place of b. */
	private void join(double[][] d, int[] size, int a, int b) {
		for (int k = 0; k < d.length; k++) {
			if (size[k] > 0 && k != a && k != b) {
				double joined = switch (linkage) {
				case WARD -> ((size[a] + size[k]) * d[a][k] + (size[b] + size[k]) * d[b][k] - size[k] * d[a][b])
						/ (size[a] + size[b] + size[k]);
				case AVERAGE -> (size[a] * d[a][k] + size[b] * d[b][k]) / (size[a] + size[b]);
				case COMPLETE -> Math.max(d[a][k], d[b][k]);
				case SINGLE -> Math.min(d[a][k], d[b][k]);
				};
				d[b][k] = joined;
				d[k][b] = joined;
			}
		}
		size[b] += size[a];
		size[a] = 0;
	}

	private static int root(int[] parent, int i) {
		int root = i;
		while (parent[root] != root) {
			parent[root] = parent[parent[root]];
			root = parent[root];
		}
		return root;
	}
}
