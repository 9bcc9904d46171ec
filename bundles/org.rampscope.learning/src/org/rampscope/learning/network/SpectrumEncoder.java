/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;

/** The encoder of self-supervised learning: ConvSC without feed-forward and classification, for any length (thesis 7.1). */
final class SpectrumEncoder extends NetworkType {

	private static final int RELEASED_POINTS = 4020;

	/** Published with another training, by stochastic gradient descent. */
	SpectrumEncoder() {
		super("spec-rrmoco", "SpecRRMoco encoder", NetworkTypes.THESIS + 7, new TrainingPreset(800, 0.15, 1e-4), Trait.CONVOLUTIONAL, Trait.ENCODER);
	}

	@Override
	public List<String> aliases() {
		return List.of("spectrum-encoder");
	}

	@Override
	public int outputs(NetworkSettings settings) {
		return ConvScLayers.Size.ENCODER.width();
	}

	@Override
	protected PatternNetwork network(NetworkSettings settings) {
		return new Network(settings);
	}

	/** Batch normalisations start near zero as everything else does; layer normalisations do not. */
	@Override
	protected void initialize(InitialWeights tensor) {
		if (tensor.type() == Parameter.Type.GAMMA && tensor.name().contains("conv")) {
			tensor.normal(0, ConvScLayers.SPREAD);
		} else {
			ConvScLayers.initialize(tensor);
		}
	}

	@Override
	protected Optional<NetworkSettings> recognize(ReleasedWeights weights, FeedForward feedForward) {
		return weights.tensors().containsKey(releasedPrefix() + "embeding.0.weight") ? Optional.of(NetworkSettings.of(this, RELEASED_POINTS, 2))
				: Optional.empty();
	}

	@Override
	protected String releasedPrefix() {
		return "encoder.";
	}

	private static final class Network extends PatternNetwork {

		private final ConvScLayers attention;

		Network(NetworkSettings settings) {
			super(settings);
			attention = new ConvScLayers(ConvScLayers.Size.ENCODER, this);
			attention.segments().forEach(this::segment);
			segment(Segment.last(Segment.Step.NOTHING));
		}

		@Override
		public Map<String, NDArray> attention(ParameterStore store, NDArray rows) {
			return attention.weights(store, stateBefore(2, store, rows, false).get(0));
		}
	}
}
