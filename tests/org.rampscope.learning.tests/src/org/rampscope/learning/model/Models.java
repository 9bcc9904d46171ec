/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.learning.inference.NetworkWeights;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.Torch;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/** Models for tests. */
public final class Models {

	private Models() {
	}

	/** @return all networks that learn the classes of patterns from labels */
	public static Stream<NetworkType> classifiers() {
		return NetworkTypes.all().stream().filter(NetworkType::classifiesPatterns);
	}

	/** @return a card of an untrained network of that many points, from 10° on in steps of 0.1° */
	public static ModelCard card(NetworkType kind, int points, int classes) {
		return card(NetworkSettings.of(kind, points, classes), RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 10, 0.1, points));
	}

	static ModelCard card(NetworkSettings network, RadialAxis axis) {
		TrainingRecord record = new TrainingRecord(List.of(new TrainingRecord.Source("ramp.nxs", "ab12", "0-10/1 20-30/1", 22)), Map.of("copies", "50"), 7, 5,
				1.5);
		return new ModelCard("a model", network, new ModelGrid(axis, 0.4828), InputScaling.MIN_MAX, ModelClass.numbered(network.classes()), 1.25, record,
				Map.of("training_accuracy", 1.0), Map.of("pytorch", "2.7.1"), "CC0-1.0", List.of("somebody (2026)"),
				OffsetDateTime.parse("2026-05-04T03:02:01Z"));
	}

	/** @return a model with the initial weights of its network */
	public static TrainedModel untrained(NetworkType kind, int points, int classes, long seed) {
		return untrained(card(kind, points, classes), seed);
	}

	/** @return a model of that card with the initial weights of its network */
	public static TrainedModel untrained(ModelCard card, long seed) {
		try (NDManager manager = Torch.get().newManager(Torch.get().device(DeviceChoice.CPU))) {
			PatternNetwork network = Networks.create(card.network());
			Networks.initialize(network, manager, DataType.FLOAT32, seed);
			return new TrainedModel(card, NetworkWeights.of(network));
		}
	}

	/** @return tensors of those sizes, by name, of random numbers */
	static Map<String, Tensor> random(RandomGenerator random, Map<String, long[]> shapes) {
		Map<String, Tensor> all = new LinkedHashMap<>();
		shapes.forEach((name, shape) -> {
			float[] values = new float[Math.toIntExact(Tensor.size(shape))];
			for (int i = 0; i < values.length; i++) {
				values[i] = (float) random.nextGaussian();
			}
			all.put(name, new Tensor(shape, values));
		});
		return all;
	}
}
