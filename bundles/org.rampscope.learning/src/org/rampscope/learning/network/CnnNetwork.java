/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.rampscope.learning.internal.network.Layers;
import org.rampscope.learning.network.ReleasedWeights.NumpyTensor;
import org.rampscope.learning.network.Segment.Computed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;

/** Three convolutions with batch normalisation and pooling between two layer normalisations (thesis 5.2). */
final class CnnNetwork extends NetworkType {

	private static final int CHANNELS = 64;
	private static final int LAST_CHANNELS = 4;
	private static final double SPREAD = 0.05;

	CnnNetwork() {
		super("cnn", "CNN", NetworkTypes.THESIS + 5, new TrainingPreset(5, 2e-3, 2e-5, 10, 8e-3), Trait.CONVOLUTIONAL);
	}

	@Override
	public Set<String> ownSettings() {
		return Set.of("pool3", "exactStatistics");
	}

	@Override
	public List<Variant> variants(NetworkSettings plain) {
		return List.of(new Variant(plain, ""), new Variant(plain.withPool3(), "--set pool3=true, as in the released code"));
	}

	@Override
	protected PatternNetwork network(NetworkSettings settings) {
		return new Network(settings);
	}

	@Override
	protected void initialize(InitialWeights tensor) {
		if (tensor.type() == Parameter.Type.WEIGHT) {
			tensor.normal(0, SPREAD);
		} else {
			tensor.pyTorch();
		}
	}

	@Override
	protected Optional<NetworkSettings> recognize(ReleasedWeights weights, FeedForward feedForward) {
		NumpyTensor input = weights.tensors().get("LayerNorm.weight");
		NumpyTensor features = weights.tensors().get("fc1.0.weight");
		NumpyTensor output = weights.tensors().get("fc1.1.weight");
		if (!weights.tensors().containsKey("conv2.0.weight") || output == null || input == null) {
			return Optional.empty();
		}
		int outputs = (int) output.shape()[0];
		NetworkSettings plain = NetworkSettings.of(this, input.values().length, outputs == 1 ? 2 : outputs);
		boolean fits = features != null && features.values().length == new Network(plain).features;
		return Optional.of(fits ? plain : plain.withPool3());
	}

	private static final class Network extends PatternNetwork {

		/** Channels × positions in front of the last layer. */
		private final long features;

		Network(NetworkSettings settings) {
			super(settings);
			LayerNorm input = layer("LayerNorm", Layers.norm(), new Shape(1, settings.points()));
			Shape shape = new Shape(1, 1, settings.points());
			Conv1d first = layer("conv1.0", Layers.convolution(CHANNELS, 5, 2, 0, true), shape);
			shape = convolved(first, shape);
			BatchNormalization firstNorm = layer("conv1.1", new BatchNormalization(CHANNELS), shape);
			shape = pooled(shape, 2);
			Conv1d second = layer("conv2.0", Layers.convolution(CHANNELS, 3, 2, 0, true), shape);
			shape = convolved(second, shape);
			BatchNormalization secondNorm = layer("conv2.1", new BatchNormalization(CHANNELS), shape);
			int pool = settings.pool3() ? 3 : 2;
			shape = pooled(shape, pool);
			Conv1d third = layer("conv3.0", Layers.convolution(LAST_CHANNELS, 3, 1, 0, true), shape);
			shape = convolved(third, shape);
			BatchNormalization thirdNorm = layer("conv3.1", new BatchNormalization(LAST_CHANNELS), shape);
			features = pooled(shape, 2).size();
			LayerNorm outputNorm = layer("fc1.0", Layers.norm(), new Shape(1, features));
			Linear output = layer("fc1.1", Layers.linear(settings.outputs()), new Shape(1, features));

			segment(new Segment((store, x, training) -> {
				NDArray normalised = Layers.apply(input, store, x.singletonOrThrow(), training);
				return new NDList(Layers.apply(first, store, normalised.expandDims(1), training));
			}, List.of(firstNorm), pooling(2), Computed.AGAIN));
			segment(new Segment(applying(second), List.of(secondNorm), pooling(pool), Computed.LINKED));
			segment(new Segment(applying(third), List.of(thirdNorm), pooling(2), Computed.LINKED));
			segment(Segment.last((store, x, training) -> {
				NDArray flat = x.get(0).reshape(x.get(0).size(0), features);
				return new NDList(Layers.apply(output, store, Layers.apply(outputNorm, store, flat, training), training));
			}));
		}

		private static Segment.Step applying(Block block) {
			return (store, x, training) -> new NDList(Layers.apply(block, store, x.get(0), training));
		}

		private static Segment.Step pooling(int size) {
			return (store, x, training) -> new NDList(Layers.poolAndRectify(x.get(0), size));
		}
	}
}
