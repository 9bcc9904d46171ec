/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rampscope.learning.internal.network.Layers;
import org.rampscope.learning.network.ReleasedWeights.NumpyTensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/** Convolutions with attention over positions and channels, then a classification (thesis 5.6). */
final class ConvScNetwork extends NetworkType {

	private static final int RELEASED_POINTS = 4023;

	ConvScNetwork() {
		super("conv-sc", "ConvSC", NetworkTypes.THESIS + 5, new TrainingPreset(8, 8e-3, 2e-4, 10, 8e-3), Trait.CONVOLUTIONAL);
	}

	@Override
	public Set<String> ownSettings() {
		return Set.of("feedForward", "exactStatistics");
	}

	@Override
	protected PatternNetwork network(NetworkSettings settings) {
		return new Network(settings);
	}

	@Override
	protected void initialize(InitialWeights tensor) {
		ConvScLayers.initialize(tensor);
	}

	@Override
	protected Optional<NetworkSettings> recognize(ReleasedWeights weights, FeedForward feedForward) {
		NumpyTensor output = weights.tensors().get("fc1.0.weight");
		if (!weights.tensors().containsKey("embeding.0.weight") || output == null) {
			return Optional.empty();
		}
		int outputs = (int) output.shape()[0];
		return Optional.of(NetworkSettings.of(this, RELEASED_POINTS, outputs == 1 ? 2 : outputs).withFeedForward(feedForward));
	}

	private static final class Network extends PatternNetwork {

		private final ConvScLayers attention;

		Network(NetworkSettings settings) {
			super(settings);
			attention = new ConvScLayers(ConvScLayers.Size.CLASSIFIER, this);
			int width = ConvScLayers.Size.CLASSIFIER.width();
			Linear output = layer("fc1.0", Layers.linear(settings.outputs()), new Shape(1, width));
			FeedForwardLayers feedForward = new FeedForwardLayers(width, this);
			attention.segments().forEach(this::segment);
			segment(Segment.last((store, x, training) -> {
				NDArray features = feedForward.apply(store, x.get(0), training);
				return new NDList(Layers.apply(output, store, features, training));
			}));
		}

		@Override
		public Map<String, NDArray> attention(ParameterStore store, NDArray rows) {
			return attention.weights(store, stateBefore(2, store, rows, false).get(0));
		}
	}
}
