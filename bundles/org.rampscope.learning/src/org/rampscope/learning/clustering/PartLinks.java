/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.rampscope.learning.internal.linalg.SparseSymmetricBuilder;
import org.rampscope.learning.internal.linalg.SparseSymmetricMatrix;

/**
 * Links a graph of too many unconnected parts, nearest parts first, until no more parts are left than clusters are
 * asked for. Without that, the smallest eigenvectors would be an arbitrary choice among the parts.
 */
final class PartLinks {

	/** Points per part that are compared; evenly chosen from larger parts. */
	private static final int SAMPLES_PER_PART = 400;

	/** As strong as a neighbour relation of one side only. */
	private static final double LINK = 0.5;

	private final SparseSymmetricMatrix graph;
	private final double[][] points;

	PartLinks(SparseSymmetricMatrix graph, double[][] points) {
		this.graph = graph;
		this.points = points;
	}

	/**
	 * @param largest number of parts that may be left
	 * @return the graph, with links where they were needed
	 */
	SparseSymmetricMatrix atMost(int largest) {
		SparseSymmetricMatrix linked = graph;
		int[] part = linked.connectedParts();
		int parts = Arrays.stream(part).max().orElse(-1) + 1;
		while (parts > largest) {
			linked = withNearestLinks(linked, part, parts, parts - largest);
			part = linked.connectedParts();
			parts = Arrays.stream(part).max().orElse(-1) + 1;
		}
		return linked;
	}

	/** One pair of points that are in different parts. */
	private record Link(int from, int to, double squaredDistance) {
	}

	/** Links parts with their nearest other part, shortest links first, but no more of them than allowed. */
	private SparseSymmetricMatrix withNearestLinks(SparseSymmetricMatrix current, int[] part, int parts, int allowed) {
		int[][] members = members(part, parts);
		Link[] links = IntStream.range(0, parts).parallel().mapToObj(p -> nearestOther(p, members)).toArray(Link[]::new);
		Arrays.sort(links, java.util.Comparator.comparingDouble(Link::squaredDistance).thenComparingInt(Link::from));
		SparseSymmetricBuilder builder = new SparseSymmetricBuilder(current.size());
		for (int i = 0; i < current.size(); i++) {
			for (int e = current.rowStart()[i]; e < current.rowStart()[i + 1]; e++) {
				if (current.column()[e] >= i) {
					builder.add(i, current.column()[e], current.value()[e]);
				}
			}
		}
		int[] joined = IntStream.range(0, parts).toArray();
		int added = 0;
		for (Link link : links) {
			int a = root(joined, part[link.from()]);
			int b = root(joined, part[link.to()]);
			if (a != b && added < allowed) {
				joined[a] = b;
				builder.add(link.from(), link.to(), LINK);
				added++;
			}
		}
		return builder.build();
	}

	private Link nearestOther(int own, int[][] members) {
		Link best = new Link(-1, -1, Double.POSITIVE_INFINITY);
		for (int other = 0; other < members.length; other++) {
			if (other != own) {
				for (int i : members[own]) {
					for (int j : members[other]) {
						double distance = AffinityGraph.squaredDistance(points[i], points[j]);
						if (distance < best.squaredDistance()) {
							best = new Link(i, j, distance);
						}
					}
				}
			}
		}
		return best;
	}

	private static int[][] members(int[] part, int parts) {
		int[][] members = new int[parts][];
		for (int p = 0; p < parts; p++) {
			int wanted = p;
			int[] all = IntStream.range(0, part.length).filter(i -> part[i] == wanted).toArray();
			int count = Math.min(all.length, SAMPLES_PER_PART);
			members[p] = IntStream.range(0, count).map(s -> all[(int) ((long) s * all.length / count)]).toArray();
		}
		return members;
	}

	private static int root(int[] joined, int p) {
		int root = p;
		while (joined[root] != root) {
			root = joined[root];
		}
		return root;
	}
}
