/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;
import org.rampscope.learning.clustering.LabelAssignment;
import org.rampscope.learning.operations.ClusteringOperationSettings.AffinityKind;

/** Settings of {@link ClusteringShell}. Generated from those of the operation; a number that is null is not set. */
public class ClusteringModel extends AbstractOperationModel {

	@OperationModelField(label = "Explained variance", fieldPosition = 0, min = 0.01, max = 1.0,
			hint = "Share of the variance that the principal components kept must explain.")
	private Double explainedVariance = 0.99;

	@OperationModelField(label = "Clusters", fieldPosition = 1, min = 0.0, max = 50.0,
			hint = "Number of clusters. 0: chosen by the largest gap between eigenvalues.")
	private int clusters = 2;

	@OperationModelField(label = "Affinity", fieldPosition = 2,
			hint = "How alike two patterns are: by being among each other's nearest neighbours, or by distance (radial "
					+ "basis function).")
	private AffinityKind affinity = AffinityKind.NEAREST_NEIGHBOURS;

	@OperationModelField(label = "Neighbours", fieldPosition = 3, min = 2.0, max = 10000.0,
			hint = "Nearest neighbours of each pattern, itself among them.")
	private int neighbours = 10;

	@OperationModelField(label = "Gamma", fieldPosition = 4, min = 0.0,
			hint = "Radial basis function exp(−γ d²). Not set: taken from the median distance.")
	private Double gamma;

	@OperationModelField(label = "Labels by", fieldPosition = 5,
			hint = "How the embedding becomes labels: k-means or discretisation.")
	private LabelAssignment assignment = LabelAssignment.KMEANS;

	@OperationModelField(label = "Starts", fieldPosition = 6, min = 1.0, max = 1000.0,
			hint = "Starts of k-means; the best is kept.")
	private int starts = 10;

	@OperationModelField(label = "Seed", fieldPosition = 7,
			hint = "Seed of k-means: the same seed gives the same labels.")
	private long seed = 12345L;

	@OperationModelField(label = "Find onset and end", fieldPosition = 8,
			hint = "Also estimate where the transition begins and ends, with uncertainties.")
	private boolean findTransition = true;

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

	public AffinityKind getAffinity() {
		return affinity;
	}

	public void setAffinity(AffinityKind affinity) {
		firePropertyChange("affinity", this.affinity, this.affinity = affinity);
	}

	public int getNeighbours() {
		return neighbours;
	}

	public void setNeighbours(int neighbours) {
		firePropertyChange("neighbours", this.neighbours, this.neighbours = neighbours);
	}

	public Double getGamma() {
		return gamma;
	}

	public void setGamma(Double gamma) {
		firePropertyChange("gamma", this.gamma, this.gamma = gamma);
	}

	public LabelAssignment getAssignment() {
		return assignment;
	}

	public void setAssignment(LabelAssignment assignment) {
		firePropertyChange("assignment", this.assignment, this.assignment = assignment);
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

	public boolean isFindTransition() {
		return findTransition;
	}

	public void setFindTransition(boolean findTransition) {
		firePropertyChange("findTransition", this.findTransition, this.findTransition = findTransition);
	}
}
