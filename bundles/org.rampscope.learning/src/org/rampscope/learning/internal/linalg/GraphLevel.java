/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.linalg;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A weighted graph with masses on its nodes, the Laplacian of which is looked at, and how its nodes are joined in the next
 * coarser graph.
 *
 * @param weights links between nodes, diagonal ignored
 * @param degree sum of the links of every node
 * @param mass of every node; on the finest level the degree
 * @param aggregate node of the coarser graph that every node becomes part of
 * @param coarseSize number of nodes of the coarser graph
 */
record GraphLevel(SparseSymmetricMatrix weights, double[] degree, double[] mass, int[] aggregate, int coarseSize) {

	/** Joins every node with its free neighbours, strongest nodes first, and leftovers with their strongest neighbour. */
	static GraphLevel of(SparseSymmetricMatrix weights, double[] mass) {
		int n = weights.size();
		double[] degree = weights.degrees();
		int[] aggregate = new int[n];
		Arrays.fill(aggregate, -1);
		Integer[] order = new Integer[n];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.comparingInt(i -> weights.rowStart()[i] - weights.rowStart()[i + 1]));
		int count = 0;
		for (int i : order) {
			if (aggregate[i] < 0 && !touchesAggregate(weights, aggregate, i)) {
				aggregate[i] = count;
				for (int e = weights.rowStart()[i]; e < weights.rowStart()[i + 1]; e++) {
					aggregate[weights.column()[e]] = count;
				}
				count++;
			}
		}
		int[] seeds = aggregate.clone();
		for (int i = 0; i < n; i++) {
			if (aggregate[i] < 0) {
				int strongest = strongestNeighbour(weights, seeds, i);
				aggregate[i] = strongest < 0 ? count++ : seeds[strongest];
			}
		}
		return new GraphLevel(weights, degree, mass, aggregate, count);
	}

	private static boolean touchesAggregate(SparseSymmetricMatrix weights, int[] aggregate, int i) {
		for (int e = weights.rowStart()[i]; e < weights.rowStart()[i + 1]; e++) {
			if (aggregate[weights.column()[e]] >= 0) {
				return true;
			}
		}
		return false;
	}

	private static int strongestNeighbour(SparseSymmetricMatrix weights, int[] seeds, int i) {
		int best = -1;
		double strength = 0;
		for (int e = weights.rowStart()[i]; e < weights.rowStart()[i + 1]; e++) {
			if (weights.column()[e] != i && seeds[weights.column()[e]] >= 0 && weights.value()[e] > strength) {
				strength = weights.value()[e];
				best = weights.column()[e];
			}
		}
		return best;
	}

	int size() {
		return mass.length;
	}

	/** @return links between aggregates: sums of the links between their nodes */
	SparseSymmetricMatrix coarseWeights() {
		SparseSymmetricBuilder builder = new SparseSymmetricBuilder(coarseSize);
		for (int i = 0; i < size(); i++) {
			for (int e = weights.rowStart()[i]; e < weights.rowStart()[i + 1]; e++) {
				int j = weights.column()[e];
				if (j > i && aggregate[i] != aggregate[j]) {
					builder.add(aggregate[i], aggregate[j], weights.value()[e]);
				}
			}
		}
		return builder.build();
	}

	/** @return sums over aggregates */
	double[] restricted(double[] fine) {
		double[] coarse = new double[coarseSize];
		for (int i = 0; i < fine.length; i++) {
			coarse[aggregate[i]] += fine[i];
		}
		return coarse;
	}

	/** @return the value of its aggregate for every node */
	double[] prolonged(double[] coarse) {
		double[] fine = new double[size()];
		Arrays.setAll(fine, i -> coarse[aggregate[i]]);
		return fine;
	}

	/** @return (D − W) x */
	double[] laplacian(double[] x) {
		double[] result = new double[x.length];
		weights.multiply(x, result);
		for (int i = 0; i < x.length; i++) {
			result[i] = degree[i] * x[i] - result[i];
		}
		return result;
	}
}
