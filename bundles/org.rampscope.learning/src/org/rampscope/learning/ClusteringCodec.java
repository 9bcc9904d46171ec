/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import java.util.stream.IntStream;

import org.rampscope.core.Labels;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.core.tree.TreeCodec;
import org.rampscope.learning.clustering.SpectralClusters;
import org.rampscope.learning.decomposition.PrincipalComponents;

import org.rampscope.learning.metrics.ClassificationConfidence;

/** Layout of a clustering result as a NeXus tree: one NXdata per plot, so that any viewer shows it. */
final class ClusteringCodec implements TreeCodec<ClusteringResult> {

	@Override
	public DataGroup write(ClusteringResult result) {
		PrincipalComponents pca = result.pca();
		SpectralClusters clusters = result.clusters();
		int[] frame = IntStream.range(0, result.pressureGPa().length).toArray();
		int[] directions = IntStream.rangeClosed(1, pca.explainedVariance().length).toArray();
		DataGroup.Builder group = DataGroup.builder("NXprocess").attribute("default", "scores");
		group.group("settings", SettingsCodec.write(result.settings()));
		group.group("scores", DataGroup.plot("scores", "frame", "component").field("scores", pca.scores()).field("frame", frame)
				.field("component", IntStream.rangeClosed(1, pca.count()).toArray())
				.field("pressure", result.pressureGPa(), "GPa").build());
		group.group("labels", DataGroup.plot("labels", "frame").field("labels", result.labels()).field("frame", frame)
				.field("clusters_as_found", clusters.labels()).build());
		group.group("explained_variance", DataGroup.plot("explained_variance_ratio", "direction")
				.field("explained_variance_ratio", pca.explainedVarianceRatio()).field("explained_variance", pca.explainedVariance())
				.field("direction", directions).build());
		group.group("components", DataGroup.plot("components", "component", "bin").field("components", pca.components())
				.field("component", IntStream.rangeClosed(1, pca.count()).toArray())
				.field("bin", IntStream.range(0, pca.radialBins()).toArray()).field("mean", pca.mean())
				.field("used_bins", pca.usedColumns()).build());
		group.group("eigenvalues", DataGroup.plot("eigenvalues", "number").field("eigenvalues", clusters.eigenvalues())
				.field("number", IntStream.rangeClosed(1, clusters.eigenvalues().length).toArray()).build());
		group.group("embedding", DataGroup.plot("embedding", "frame", "vector").field("embedding", clusters.embedding()).field("frame", frame)
				.field("vector", IntStream.rangeClosed(1, clusters.clusterCount()).toArray())
				.field("connected_components", clusters.connectedComponents()).build());
		Labels classes = result.toLabels();
		DataGroup.Builder perFrame = DataGroup.plot("label", "frame").field("label", classes.codes()).field("frame", frame);
		if (classes.confidence().length > 0) {
			perFrame.field("confidence", classes.confidence());
		}
		// What other programs need first: one class per frame, coded as in the file's own labels.
		group.group("classes", perFrame.build());
		group.group("confidence", ClassificationConfidence.TREE.write(result.confidence()));
		result.transition().ifPresent(t -> group.group("transition", TransitionCodec.write(t, result.pressureGPa())));
		return group.build();
	}

	@Override
	public ClusteringResult read(GroupReader all) {
		GroupReader labels = all.child("labels");
		GroupReader embedding = all.child("embedding");
		GroupReader spectrum = all.child("explained_variance");
		GroupReader components = all.child("components");
		PrincipalComponents pca = new PrincipalComponents(components.integers("used_bins"), components.dataset("mean"),
				components.dataset("components"), all.child("scores").dataset("scores"), spectrum.numbers("explained_variance"),
				spectrum.numbers("explained_variance_ratio"));
		int[] found = labels.integers("clusters_as_found");
		SpectralClusters clusters = new SpectralClusters(found, embedding.dataset("embedding").getShapeRef()[1],
				all.child("eigenvalues").numbers("eigenvalues"), embedding.dataset("embedding"), embedding.integer("connected_components"));
		ClassificationConfidence confidence = ClassificationConfidence.TREE.read(all.child("confidence"));
		return new ClusteringResult(SettingsCodec.read(all.child("settings")), pca, clusters, labels.integers("labels"), confidence,
				all.optionalChild("transition").map(TransitionCodec::read), all.child("scores").numbers("pressure"));
	}
}
