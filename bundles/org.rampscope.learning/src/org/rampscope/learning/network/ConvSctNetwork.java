/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rampscope.learning.internal.network.Layers;
import org.rampscope.learning.internal.network.MultiHeadAttention;
import org.rampscope.learning.internal.network.PositionalEncoding;
import org.rampscope.learning.network.Segment.Computed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;

/**
 * ConvSC with a branch of attention over the sequence of frames (thesis 5.7). No code or weights of the branch were released:
 * it is the one composition of the layers named in the text that gives the published count. That its embedding is linear
 * before normalised, and that it is rectified at its end, are assumptions.
 */
final class ConvSctNetwork extends NetworkType {

	private static final int HEADS = 8;
	private static final int WIDTH = ConvScLayers.Size.CLASSIFIER.width();

	ConvSctNetwork() {
		super("conv-sct", "ConvSCT", NetworkTypes.THESIS + 5, new TrainingPreset(5, 8e-3, 2e-4, 10, 8e-3), Trait.CONVOLUTIONAL,
				Trait.FRAME_ATTENTION);
	}

	@Override
	public Set<String> ownSettings() {
		return Set.of("feedForward", "exactStatistics", "grouping");
	}

	@Override
	protected PatternNetwork network(NetworkSettings settings) {
		return new Network(settings);
	}

	@Override
	protected void initialize(InitialWeights tensor) {
		ConvScLayers.initialize(tensor);
	}

	private static final class Network extends PatternNetwork {

		private final ConvScLayers attention;
		private final FeedForwardLayers feedForward;
		private final Linear output;
		private final Linear embedding;
		private final LayerNorm embeddingNorm;
		private final MultiHeadAttention temporal;
		private final Conv1d temporalConvolution;
		private final BatchNormalization temporalNorm;

		Network(NetworkSettings settings) {
			super(settings);
			attention = new ConvScLayers(ConvScLayers.Size.CLASSIFIER, this);
			output = layer("fc1.0", Layers.linear(settings.outputs()), new Shape(1, WIDTH));
			feedForward = new FeedForwardLayers(WIDTH, this);
			embedding = layer("temporal_embedding.0", Layers.linear(WIDTH), new Shape(1, settings.points()));
			embeddingNorm = layer("temporal_embedding.1", Layers.norm(), new Shape(1, WIDTH));
			temporal = layer("temporal_attention", new MultiHeadAttention(WIDTH, HEADS), new Shape(1, 1, WIDTH));
			temporalConvolution = layer("temporal_conv.0", Layers.convolution(1, 1, 1, 0, true), new Shape(1, 1, WIDTH));
			temporalNorm = layer("temporal_conv.1", new BatchNormalization(1), new Shape(1, 1, WIDTH));
			addSegments();
		}

		/** The temporal branch is ready after the first segment and travels beside the other as groups × 1 × (sequence · width). */
		private void addSegments() {
			segment(new Segment((store, x, training) -> {
				NDArray groups = x.singletonOrThrow();
				NDArray rows = groups.reshape(groups.size(0) * groups.size(1), groups.size(2));
				return new NDList(attention.first(store, rows, training), branch(store, groups, training));
			}, List.of(attention.firstNorm(), temporalNorm),
					(store, x, training) -> new NDList(Layers.poolAndRectify(x.get(0), 2), Layers.rectify(x.get(1))), Computed.AGAIN));
			segment(new Segment((store, x, training) -> new NDList(attention.second(store, x.get(0), training), x.get(1)),
					List.of(attention.secondNorm()), (store, x, training) -> new NDList(Layers.poolAndRectify(x.get(0), 2), x.get(1)),
					Computed.LINKED));
			segment(new Segment(
					(store, x, training) -> new NDList(attention.attended(store, attention.embedded(store, x.get(0), training), training),
							x.get(1)),
					List.of(attention.fusionNorm()), (store, x, training) -> {
						NDArray branch = x.get(1);
						NDArray features = Layers.rectify(x.get(0)).reshape(branch.size(0), -1, WIDTH);
						return new NDList(features.add(branch.reshape(branch.size(0), -1, WIDTH)));
					}, Computed.KEPT));
			segment(Segment.last((store, x, training) -> {
				NDArray features = feedForward.apply(store, x.get(0), training);
				return new NDList(Layers.apply(output, store, features, training));
			}));
		}

		private NDArray branch(ParameterStore store, NDArray groups, boolean training) {
			NDArray state = positioned(store, groups, training);
			NDArray attended = state.add(Layers.apply(temporal, store, state, training));
			return Layers.apply(temporalConvolution, store, attended.reshape(groups.size(0), 1, groups.size(1) * WIDTH), training);
		}

		private NDArray positioned(ParameterStore store, NDArray groups, boolean training) {
			NDArray embedded = Layers.apply(embeddingNorm, store, Layers.apply(embedding, store, groups, training), training);
			return embedded.add(PositionalEncoding.of(groups.getManager(), (int) groups.size(1), WIDTH, groups.getDataType()));
		}

		@Override
		public Map<String, NDArray> attention(ParameterStore store, NDArray rows) {
			Map<String, NDArray> weights = new LinkedHashMap<>(attention.weights(store, stateBefore(2, store, rows, false).get(0)));
			NDArray groups = rows.getShape().dimension() == 2 ? rows.expandDims(sequenceAxis()) : rows;
			weights.put("frame", temporal.attend(store, positioned(store, groups, false), false).weights().mean(new int[] { 1 }));
			return weights;
		}
	}
}
