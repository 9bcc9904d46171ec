/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import java.util.List;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.result.ResultType;

/**
 * All that is known of why a network decides as it does.
 *
 * @param importances gradients, in the forms that were asked for
 * @param attention who attends to whom; empty where the network has no attention
 * @param weights images of the weights; empty where they were not asked for
 * @param axis positions that the gradients belong to
 */
public record Attribution(List<FeatureImportance> importances, List<AttentionMap> attention, List<WeightImage> weights, RadialAxis axis) {

	/** The type of the result. */
	public static final ResultType<Attribution> TYPE = new ResultType<>("attribution", "Why the model decides so", 1, Attribution.class,
			new AttributionCodec());

	public Attribution {
		importances = List.copyOf(importances);
		attention = List.copyOf(attention);
		weights = List.copyOf(weights);
	}
}
