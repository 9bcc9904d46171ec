/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.List;
import java.util.TreeMap;

import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.model.ModelCard;
import org.rampscope.learning.network.Networks;

/**
 * How a training went, for the result of the ramp it was done on.
 *
 * @param card what came out
 * @param epochs epoch by epoch
 */
public record TrainingHistory(ModelCard card, List<EpochReport> epochs) {

	/** Name of the result in a file. */
	public static final String NAME = "training";

	public TrainingHistory {
		epochs = List.copyOf(epochs);
	}

	/** @return loss and accuracy by epoch as a plot, and what the model is; no times, so that the same training gives the same */
	public DataGroup toGroup() {
		DataGroup.Builder metrics = DataGroup.builder("NXcollection");
		new TreeMap<>(card.metrics()).forEach(metrics::field);
		return DataGroup.builder("NXprocess").attribute("default", "loss").field("network", card.network().type().id()).field("name", card.name())
				.field("parameters", Networks.parameterCount(card.network()))
				.group("loss", DataGroup.plot("loss", "epoch").attribute("auxiliary_signals", "accuracy")
						.field("loss", epochs.stream().mapToDouble(EpochReport::loss).toArray())
						.field("accuracy", epochs.stream().mapToDouble(EpochReport::accuracy).toArray())
						.field("epoch", epochs.stream().mapToInt(EpochReport::epoch).toArray()).build())
				.group("metrics", metrics.build()).build();
	}
}
