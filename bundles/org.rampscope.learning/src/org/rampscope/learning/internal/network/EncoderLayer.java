/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;

/** Attention and feed-forward, each with its residual and normalised behind it (A. Vaswani et al., NeurIPS 2017). */
final class EncoderLayer {

	private final MultiHeadAttention attention;
	private final Linear widening;
	private final Linear narrowing;
	private final LayerNorm firstNorm;
	private final LayerNorm secondNorm;

	EncoderLayer(String name, int width, int heads, int hidden, LayerRegistry layers) {
		attention = layers.layer(name + ".self_attn", new MultiHeadAttention(width, heads), new Shape(1, 1, width));
		widening = layers.layer(name + ".linear1", Layers.linear(hidden), new Shape(1, width));
		narrowing = layers.layer(name + ".linear2", Layers.linear(width), new Shape(1, hidden));
		firstNorm = layers.layer(name + ".norm1", Layers.norm(), new Shape(1, width));
		secondNorm = layers.layer(name + ".norm2", Layers.norm(), new Shape(1, width));
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
