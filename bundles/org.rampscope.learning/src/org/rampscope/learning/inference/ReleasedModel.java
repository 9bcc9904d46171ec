/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.learning.model.InputScaling;
import org.rampscope.learning.model.ModelCard;
import org.rampscope.learning.model.ModelClass;
import org.rampscope.learning.model.ModelGrid;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.model.TrainingRecord;
import org.rampscope.learning.model.TrainingRecord.Source;
import org.rampscope.learning.network.FeedForward;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.network.ReleasedWeights;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.torch.TorchWork;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/** Makes a model of weights that the authors of a network released. They say nothing of the grid that the patterns were on. */
public final class ReleasedModel {

	private ReleasedModel() {
		// a function
	}

	/**
	 * @param weights of a classifier
	 * @param sha256 hash of their file, hexadecimal
	 * @param grid of the patterns that they were trained on
	 * @param feedForward ConvSC: the use of its feed-forward part
	 * @param licence SPDX identifier; empty where nothing is said
	 * @return the model; it takes patterns as they are, as the released networks do
	 * @throws DataException where they are of no classifier, or damaged
	 * @throws AnalysisException where the grid has another number of points
	 */
	public static TrainedModel of(ReleasedWeights weights, String sha256, ModelGrid grid, FeedForward feedForward, String licence) {
		NetworkSettings settings = weights.settings(feedForward);
		NetworkType type = settings.type();
		if (!type.classifiesPatterns()) {
			throw new DataException(weights.file(), "", "holds the weights of an encoder, which tells no classes apart",
					"Give the weights of the CNN or of ConvSC");
		}
		if (grid.axis().size() != settings.points()) {
			throw new AnalysisException("the weights are for patterns of " + settings.points() + " points, and those of the ramp have " + grid.axis().size(),
					"Give a ramp on the grid that the network was trained on");
		}
		List<ModelClass> classes = switch (settings.classes()) {
			case 2 -> ModelClass.TWO;
			case 3 -> ModelClass.THREE;
			default -> ModelClass.numbered(settings.classes());
		};
		TrainingRecord record = new TrainingRecord(List.of(new Source(weights.file().getFileName().toString(), sha256, "released weights", 0)),
				Map.of("feedForward", feedForward.name()), 0, 0, 0);
		ModelCard card = new ModelCard(type.name() + ", released weights", settings, grid, InputScaling.NONE, classes, 1, record, Map.of(), Map.of(),
				licence, List.of(type.citation()), OffsetDateTime.now());
		Device device = Torch.get().device(DeviceChoice.CPU);
		return TorchWork.run(device, "reading released weights", () -> {
			try (NDManager manager = Torch.get().newManager(device)) {
				PatternNetwork network = Networks.create(settings);
				Networks.initialize(network, manager, DataType.FLOAT32, 0);
				weights.putInto(network);
				return new TrainedModel(card, NetworkWeights.of(network));
			}
		});
	}
}
