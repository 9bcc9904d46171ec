/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.network.Segment;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;

/** Two encoder layers over the sequence of frames (thesis 5.5). */
final class TransformerNetwork extends PatternNetwork {

	static final int WIDTH = 256;
	static final int HEADS = 8;
	static final int HIDDEN = 256;

	private final LayerNorm input;
	private final Linear embedding;
	private final LayerNorm embeddingNorm;
	private final List<EncoderLayer> layers;

	TransformerNetwork(NetworkSettings settings) {
		super(settings);
		int n = settings.points();
		input = layer("encoder.0", Layers.norm(), new Shape(1, n));
		embedding = layer("encoder.1", Layers.linear(WIDTH), new Shape(1, n));
		embeddingNorm = layer("encoder.2", Layers.norm(), new Shape(1, WIDTH));
		layers = List.of(new EncoderLayer("transformer_encoder.layers.0", WIDTH, HEADS, HIDDEN, this::layer),
				new EncoderLayer("transformer_encoder.layers.1", WIDTH, HEADS, HIDDEN, this::layer));
		Linear output = layer("decoder.0", Layers.linear(settings.outputs()), new Shape(1, WIDTH));
		segment(Segment.last((store, x, training) -> {
			NDArray state = embedded(store, x.singletonOrThrow(), training);
			for (EncoderLayer layer : layers) {
				state = layer.apply(store, state, training);
			}
			return new NDList(Layers.apply(output, store, state, training));
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
