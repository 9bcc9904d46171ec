/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import java.util.List;

import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.network.Segment;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;

/** Two layers of long short-term memory over the sequence of frames, started from zero (thesis 5.4). */
final class LstmNetwork extends PatternNetwork {

	static final int WIDTH = 512;

	LstmNetwork(NetworkSettings settings) {
		super(settings);
		int n = settings.points();
		LayerNorm input = layer("fc1_embd.0", Layers.norm(), new Shape(1, n));
		Linear embedding = layer("fc1_embd.1", Layers.linear(WIDTH), new Shape(1, n));
		LayerNorm embeddingNorm = layer("fc1_embd.2", Layers.norm(), new Shape(1, WIDTH));
		LongShortTermMemory memory = layer("lstm", new LongShortTermMemory(WIDTH, 2), new Shape(1, 1, WIDTH));
		LayerNorm outputNorm = layer("fc1.0", Layers.norm(), new Shape(1, WIDTH));
		Linear output = layer("fc1.1", Layers.linear(settings.outputs()), new Shape(1, WIDTH));
		segment(Segment.last((store, x, training) -> {
			NDArray product = Layers.apply(embedding, store, Layers.apply(input, store, x.singletonOrThrow(), training), training);
			NDArray state = Layers.rectify(Layers.apply(embeddingNorm, store, product, training));
			NDArray remembered = Layers.apply(memory, store, state, training);
			return new NDList(Layers.apply(output, store, Layers.apply(outputNorm, store, remembered, training), training));
		}));
	}

	@Override
	protected int sequenceAxis() {
		return 1;
	}
}
