/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import java.util.List;
import java.util.Locale;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.tree.DataGroup;

/**
 * All that is known of why a network decides as it does, for the result file.
 *
 * @param importances gradients, in the forms that were asked for
 * @param attention who attends to whom; empty where the network has no attention
 * @param weights images of the weights; empty where they were not asked for
 */
public record Attribution(List<FeatureImportance> importances, List<AttentionMap> attention, List<WeightImage> weights) {

	/** Name of the result in a file. */
	public static final String NAME = "attribution";

	public Attribution {
		importances = List.copyOf(importances);
		attention = List.copyOf(attention);
		weights = List.copyOf(weights);
	}

	/**
	 * @param axis of the patterns
	 * @return one group per kind, each of plots
	 */
	public DataGroup toGroup(RadialAxis axis) {
		DataGroup.Builder group = DataGroup.builder("NXprocess");
		for (FeatureImportance importance : importances) {
			group.group("gradient_of_" + importance.gradientOf().name().toLowerCase(Locale.ROOT), importance.toGroup(axis));
		}
		if (!attention.isEmpty()) {
			DataGroup.Builder maps = DataGroup.builder("NXcollection");
			attention.forEach(map -> maps.group(map.name(), map.toGroup()));
			group.group("attention", maps.build());
		}
		if (!weights.isEmpty()) {
			DataGroup.Builder images = DataGroup.builder("NXcollection");
			weights.forEach(image -> images.group(image.tensor().replace('.', '_'), image.toGroup()));
			group.group("weights", images.build());
		}
		return group.build();
	}
}
