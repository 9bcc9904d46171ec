/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.Tree;
import org.rampscope.learning.model.ModelCard;
import org.rampscope.learning.network.Networks;

/**
 * How a training went, for the result of the ramp it was done on; no times, so that the same training gives the same.
 *
 * @param network id of the network
 * @param name its name
 * @param parameters number of its parameters
 * @param loss epoch by epoch
 * @param metrics measures of the trained model by name
 */
@Tree(nexusClass = "NXprocess", shown = "loss")
public record TrainingHistory(String network, String name, long parameters, Epochs loss, Map<String, Double> metrics) {

	/** The type of the result. */
	public static final ResultType<TrainingHistory> TYPE = ResultType.of("training", "Training", TrainingHistory.class);

	/**
	 * Epochs one after the other.
	 *
	 * @param loss mean cross-entropy over the training patterns in nats
	 * @param accuracy share of them judged right, 0 … 1
	 * @param epoch 1, 2, …
	 */
	@Tree(signal = "loss", axes = "epoch", auxiliary = "accuracy")
	public record Epochs(double[] loss, double[] accuracy, int[] epoch) {
	}

	/**
	 * @param card what came out
	 * @param epochs epoch by epoch
	 */
	public static TrainingHistory of(ModelCard card, List<EpochReport> epochs) {
		return new TrainingHistory(card.network().type().id(), card.name(), Networks.parameterCount(card.network()),
				new Epochs(epochs.stream().mapToDouble(EpochReport::loss).toArray(), epochs.stream().mapToDouble(EpochReport::accuracy).toArray(),
						epochs.stream().mapToInt(EpochReport::epoch).toArray()),
				new TreeMap<>(card.metrics()));
	}
}
