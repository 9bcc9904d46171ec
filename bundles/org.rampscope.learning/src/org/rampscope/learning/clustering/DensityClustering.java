/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hipparchus.clustering.Cluster;
import org.hipparchus.clustering.DBSCANClusterer;
import org.rampscope.core.error.SettingsException;

/**
 * Clusters of points that lie densely together (DBSCAN by Hipparchus; M. Ester et al., KDD 1996). The number of clusters
 * comes out, and points in thin regions belong to none.
 */
public final class DensityClustering {

	/** Label of points that belong to no cluster. */
	public static final int NOISE = -1;

	private final double radius;
	private final int fewestNeighbours;

	/**
	 * @param radius distance up to which points are neighbours, in units of the coordinates, above 0
	 * @param fewestNeighbours other points within that distance that make a point part of the core of a cluster; at least 1
	 */
	public DensityClustering(double radius, int fewestNeighbours) {
		if (!(radius > 0) || fewestNeighbours < 1) {
			throw new SettingsException("density", "radius " + radius + " with " + fewestNeighbours + " neighbours",
					"Give a radius above 0 and at least 1 neighbour");
		}
		this.radius = radius;
		this.fewestNeighbours = fewestNeighbours;
	}

	/**
	 * @param points one row per point, finite
	 * @return cluster per point, 0, 1, … by first member, or {@link #NOISE}
	 */
	public int[] cluster(double[][] points) {
		List<IndexedPoint> indexed = new ArrayList<>(points.length);
		for (int i = 0; i < points.length; i++) {
			indexed.add(new IndexedPoint(i, points[i]));
		}
		int[] labels = new int[points.length];
		Arrays.fill(labels, NOISE);
		int label = 0;
		for (Cluster<IndexedPoint> cluster : new DBSCANClusterer<IndexedPoint>(radius, fewestNeighbours).cluster(indexed)) {
			for (IndexedPoint p : cluster.getPoints()) {
				labels[p.index()] = label;
			}
			label++;
		}
		return labels;
	}
}
