/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model: what it is, and its weights.
 *
 * @param card what it is
 * @param weights every tensor of the network by name, running statistics of normalisations among them
 */
public record TrainedModel(ModelCard card, Map<String, Tensor> weights) {

	/** What the names of model files end with. */
	public static final String EXTENSION = ".rampmodel";

	public TrainedModel {
		weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
	}
}
