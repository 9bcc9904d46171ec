/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rampscope.learning.internal.network.Layers;
import org.rampscope.learning.internal.network.MultiHeadAttention;
import org.rampscope.learning.internal.network.PositionalEncoding;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;

/** Two encoder layers over the sequence of frames (thesis 5.5). */
final class TransformerNetwork extends NetworkType {

	private static final int WIDTH = 256;
	private static final int HEADS = 8;
	private static final int HIDDEN = 256;
	private static final double BIAS = 0.01;

	TransformerNetwork() {
		super("transformer", "Transformer", NetworkTypes.THESIS + 5, new TrainingPreset(30, 2e-3, 2e-5, 8, 2e-3), Trait.FRAME_ATTENTION);
	}

	@Override
	protected PatternNetwork network(NetworkSettings settings) {
		return new Network(settings);
	}

	@Override
	protected void initialize(InitialWeights tensor) {
		switch (tensor.type()) {
		case WEIGHT -> tensor.glorot();
		case BIAS -> {
			if (tensor.name().endsWith("in_proj_bias")) {
				tensor.constant(0);
			} else {
				tensor.constant(BIAS);
			}
		}
		default -> tensor.pyTorch();
		}
	}

	private static final class Network extends PatternNetwork {

		private final LayerNorm input;
		private final Linear embedding;
		private final LayerNorm embeddingNorm;
		private final List<EncoderLayer> layers;

		Network(NetworkSettings settings) {
			super(settings);
			Shape pattern = new Shape(1, settings.points());
			Shape state = new Shape(1, WIDTH);
			input = layer("encoder.0", Layers.norm(), pattern);
			embedding = layer("encoder.1", Layers.linear(WIDTH), pattern);
			embeddingNorm = layer("encoder.2", Layers.norm(), state);
			layers = List.of(new EncoderLayer("transformer_encoder.layers.0", this), new EncoderLayer("transformer_encoder.layers.1", this));
			Linear output = layer("decoder.0", Layers.linear(settings.outputs()), state);
			segment(Segment.last((store, x, training) -> {
				NDArray encoded = embedded(store, x.singletonOrThrow(), training);
				for (EncoderLayer layer : layers) {
					encoded = layer.apply(store, encoded, training);
				}
				return new NDList(Layers.apply(output, store, encoded, training));
			}));
		}

		private NDArray embedded(ParameterStore store, NDArray x, boolean training) {
			NDArray product = Layers.apply(embedding, store, Layers.apply(input, store, x, training), training);
			NDArray rectified = Layers.rectify(Layers.apply(embeddingNorm, store, product, training));
			return rectified.add(PositionalEncoding.of(x.getManager(), (int) x.size(1), WIDTH, x.getDataType()));
		}

		@Override
		public Map<String, NDArray> attention(ParameterStore store, NDArray rows) {
			Map<String, NDArray> weights = new LinkedHashMap<>();
			NDArray state = embedded(store, rows.getShape().dimension() == 2 ? rows.expandDims(sequenceAxis()) : rows, false);
			for (int i = 0; i < layers.size(); i++) {
				weights.put("frame_" + (i + 1), layers.get(i).weights(store, state).mean(new int[] { 1 }));
				state = layers.get(i).apply(store, state, false);
			}
			return weights;
		}
	}

	/** Attention and feed-forward, each with its residual and normalised behind it (A. Vaswani et al., NeurIPS 2017). */
	private static final class EncoderLayer {

		private final MultiHeadAttention attention;
		private final Linear widening;
		private final Linear narrowing;
		private final LayerNorm firstNorm;
		private final LayerNorm secondNorm;

		EncoderLayer(String name, PatternNetwork network) {
			attention = network.layer(name + ".self_attn", new MultiHeadAttention(WIDTH, HEADS), new Shape(1, 1, WIDTH));
			widening = network.layer(name + ".linear1", Layers.linear(HIDDEN), new Shape(1, WIDTH));
			narrowing = network.layer(name + ".linear2", Layers.linear(WIDTH), new Shape(1, HIDDEN));
			firstNorm = network.layer(name + ".norm1", Layers.norm(), new Shape(1, WIDTH));
			secondNorm = network.layer(name + ".norm2", Layers.norm(), new Shape(1, WIDTH));
		}

		NDArray apply(ParameterStore store, NDArray x, boolean training) {
			NDArray attended = Layers.apply(firstNorm, store, x.add(Layers.apply(attention, store, x, training)), training);
			NDArray hidden = Layers.rectify(Layers.apply(widening, store, attended, training));
			return Layers.apply(secondNorm, store, attended.add(Layers.apply(narrowing, store, hidden, training)), training);
		}

		/** @return who attends to whom: batch × heads × sequence × sequence */
		NDArray weights(ParameterStore store, NDArray x) {
			return attention.attend(store, x, false).weights();
		}
	}
}
