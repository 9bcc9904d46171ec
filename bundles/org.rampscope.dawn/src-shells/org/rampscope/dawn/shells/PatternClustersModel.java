/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;
import org.rampscope.learning.clustering.AgglomerativeClustering.Linkage;
import org.rampscope.learning.operations.PatternClustersSettings.Method;

/** Settings of {@link PatternClustersShell}. Generated from those of the operation; a number that is null is not set. */
public class PatternClustersModel extends AbstractOperationModel {

	@OperationModelField(label = "Method", fieldPosition = 0,
			hint = "k-means, joining the nearest clusters, density above a threshold (DBSCAN), or density at all "
					+ "thresholds (HDBSCAN).")
	private Method method = Method.HDBSCAN;

	@OperationModelField(label = "Explained variance", fieldPosition = 1, min = 0.01, max = 1.0,
			hint = "Share of the variance that the principal components kept must explain.")
	private Double explainedVariance = 0.99;

	@OperationModelField(label = "Clusters", fieldPosition = 2, min = 1.0, max = 1000.0,
			hint = "Number of clusters, for k-means and joining.")
	private int clusters = 2;

	@OperationModelField(label = "Linkage", fieldPosition = 3,
			hint = "Distance of clusters, for joining.")
	private Linkage linkage = Linkage.WARD;

	@OperationModelField(label = "Radius", fieldPosition = 4, min = 0.0,
			hint = "Distance up to which patterns are neighbours, for DBSCAN, in units of intensity.")
	private Double radius = 10.0;

	@OperationModelField(label = "Neighbours", fieldPosition = 5, min = 1.0, max = 10000.0,
			hint = "Patterns in the neighbourhood that make it dense, for DBSCAN and HDBSCAN.")
	private int neighbours = 5;

	@OperationModelField(label = "Smallest cluster", fieldPosition = 6, min = 2.0, max = 100000.0,
			hint = "Fewest patterns of a cluster, for HDBSCAN.")
	private int smallest = 10;

	@OperationModelField(label = "Starts", fieldPosition = 7, min = 1.0, max = 1000.0,
			hint = "Starts of k-means; the best is kept.")
	private int starts = 10;

	@OperationModelField(label = "Seed", fieldPosition = 8,
			hint = "Seed of k-means: the same seed gives the same labels.")
	private long seed = 12345L;

	public Method getMethod() {
		return method;
	}

	public void setMethod(Method method) {
		firePropertyChange("method", this.method, this.method = method);
	}

	public Double getExplainedVariance() {
		return explainedVariance;
	}

	public void setExplainedVariance(Double explainedVariance) {
		firePropertyChange("explainedVariance", this.explainedVariance, this.explainedVariance = explainedVariance);
	}

	public int getClusters() {
		return clusters;
	}

	public void setClusters(int clusters) {
		firePropertyChange("clusters", this.clusters, this.clusters = clusters);
	}

	public Linkage getLinkage() {
		return linkage;
	}

	public void setLinkage(Linkage linkage) {
		firePropertyChange("linkage", this.linkage, this.linkage = linkage);
	}

	public Double getRadius() {
		return radius;
	}

	public void setRadius(Double radius) {
		firePropertyChange("radius", this.radius, this.radius = radius);
	}

	public int getNeighbours() {
		return neighbours;
	}

	public void setNeighbours(int neighbours) {
		firePropertyChange("neighbours", this.neighbours, this.neighbours = neighbours);
	}

	public int getSmallest() {
		return smallest;
	}

	public void setSmallest(int smallest) {
		firePropertyChange("smallest", this.smallest, this.smallest = smallest);
	}

	public int getStarts() {
		return starts;
	}

	public void setStarts(int starts) {
		firePropertyChange("starts", this.starts, this.starts = starts);
	}

	public long getSeed() {
		return seed;
	}

	public void setSeed(long seed) {
		firePropertyChange("seed", this.seed, this.seed = seed);
	}
}
