/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import org.rampscope.learning.internal.network.Layers;
import org.rampscope.learning.internal.network.LongShortTermMemory;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;

/** Two layers of long short-term memory over the sequence of frames, started from zero (thesis 5.4). */
final class LstmNetwork extends NetworkType {

	private static final int WIDTH = 512;
	private static final double BIAS = 0.01;

	LstmNetwork() {
		super("lstm", "LSTM", NetworkTypes.THESIS + 5, new TrainingPreset(25, 2e-3, 2e-5, 8, 2e-3), Trait.RECURRENT);
	}

	@Override
	protected PatternNetwork network(NetworkSettings settings) {
		return new Network(settings);
	}

	@Override
	protected void initialize(InitialWeights tensor) {
		if (tensor.name().startsWith("lstm.")) {
			tensor.uniform(1 / Math.sqrt(WIDTH));
			return;
		}
		switch (tensor.type()) {
		case WEIGHT -> tensor.glorot();
		case BIAS -> tensor.constant(BIAS);
		default -> tensor.pyTorch();
		}
	}

	private static final class Network extends PatternNetwork {

		Network(NetworkSettings settings) {
			super(settings);
			Shape pattern = new Shape(1, settings.points());
			Shape state = new Shape(1, WIDTH);
			LayerNorm input = layer("fc1_embd.0", Layers.norm(), pattern);
			Linear embedding = layer("fc1_embd.1", Layers.linear(WIDTH), pattern);
			LayerNorm embeddingNorm = layer("fc1_embd.2", Layers.norm(), state);
			LongShortTermMemory memory = layer("lstm", new LongShortTermMemory(WIDTH, 2), new Shape(1, 1, WIDTH));
			LayerNorm outputNorm = layer("fc1.0", Layers.norm(), state);
			Linear output = layer("fc1.1", Layers.linear(settings.outputs()), state);
			segment(Segment.last((store, x, training) -> {
				NDArray product = Layers.apply(embedding, store, Layers.apply(input, store, x.singletonOrThrow(), training), training);
				NDArray rectified = Layers.rectify(Layers.apply(embeddingNorm, store, product, training));
				NDArray remembered = Layers.apply(memory, store, rectified, training);
				return new NDList(Layers.apply(output, store, Layers.apply(outputNorm, store, remembered, training), training));
			}));
		}
	}
}
