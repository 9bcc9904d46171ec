/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.List;

import org.rampscope.learning.internal.network.Layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;

/** The feed-forward part behind the attention of ConvSC: normalised, widened and narrowed, added, normalised (thesis 5.6). */
final class FeedForwardLayers {

	private static final int HIDDEN = 1024;

	private final FeedForward use;
	private final LayerNorm before;
	private final Linear widening;
	private final Linear narrowing;
	private final LayerNorm behind;

	FeedForwardLayers(int width, PatternNetwork network) {
		use = network.settings().feedForward();
		before = network.layer("norm1", Layers.norm(), new Shape(1, width));
		widening = network.layer("linear1", Layers.linear(HIDDEN), new Shape(1, width));
		narrowing = network.layer("linear2", Layers.linear(width), new Shape(1, HIDDEN));
		behind = network.layer("norm2", Layers.norm(), new Shape(1, width));
		if (use == FeedForward.BYPASSED) {
			List.of(before, widening, narrowing, behind).forEach(layer -> layer.freezeParameters(true));
		}
	}

	NDArray apply(ParameterStore store, NDArray x, boolean training) {
		if (use == FeedForward.BYPASSED) {
			return x;
		}
		NDArray normalised = Layers.apply(before, store, x, training);
		NDArray hidden = Layers.rectify(Layers.apply(widening, store, normalised, training));
		return Layers.apply(behind, store, normalised.add(Layers.apply(narrowing, store, hidden, training)), training);
	}
}
