/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.clustering.Affinity;
import org.rampscope.learning.clustering.ClusterCount;
import org.rampscope.learning.clustering.LabelAssignment;
import org.rampscope.learning.clustering.SpectralSettings;
import org.rampscope.learning.decomposition.ComponentCount;
import org.rampscope.core.tree.GroupReader;

/** Layout of the settings of a clustering. */
final class SettingsCodec {

	private static final String NEIGHBOURS = "nearest_neighbors";
	private static final String RADIAL = "rbf";

	private SettingsCodec() {
	}

	static DataGroup write(ClusteringSettings settings) {
		SpectralSettings s = settings.spectral();
		DataGroup.Builder group = DataGroup.builder("NXcollection");
		group.field("component_count", settings.components().count());
		group.field("variance_fraction", settings.components().varianceFraction());
		group.field("clusters", s.clusters().number());
		group.field("clusters_by_eigengap", s.clusters().byEigengap() ? 1 : 0);
		switch (s.affinity()) {
		case Affinity.NearestNeighbours n -> group.field("affinity", NEIGHBOURS).field("neighbours", n.count());
		case Affinity.RadialBasis r -> group.field("affinity", RADIAL).field("gamma", r.gamma());
		}
		group.field("label_assignment", s.assignment().name().toLowerCase(java.util.Locale.ROOT));
		group.field("starts", s.starts()).field("seed", s.seed());
		return group.field("find_transition", settings.findTransition() ? 1 : 0).build();
	}

	static ClusteringSettings read(GroupReader group) {
		int count = group.integer("component_count");
		ComponentCount components = new ComponentCount(count, group.number("variance_fraction"));
		Affinity affinity = RADIAL.equals(group.text("affinity")) ? Affinity.radialBasis(group.number("gamma"))
				: Affinity.nearestNeighbours(group.integer("neighbours"));
		SpectralSettings spectral = new SpectralSettings(
				new ClusterCount(group.integer("clusters"), group.integer("clusters_by_eigengap") != 0), affinity,
				LabelAssignment.valueOf(group.text("label_assignment").toUpperCase(java.util.Locale.ROOT)), group.integer("starts"),
				group.longInteger("seed"));
		return new ClusteringSettings(components, spectral, group.integer("find_transition") != 0);
	}
}
