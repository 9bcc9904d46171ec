/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import org.rampscope.learning.internal.network.Layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;

/** Fully connected, every hidden layer normalised and rectified (thesis 5.1). */
final class FcnnNetwork extends NetworkType {

	private static final int[] WIDTHS = { 256, 512, 64 };

	FcnnNetwork() {
		super("fcnn", "1D FCNN", NetworkTypes.THESIS + 5, new TrainingPreset(300, 2e-3, 2e-5, 30, 2e-3));
	}

	@Override
	protected PatternNetwork network(NetworkSettings settings) {
		return new Network(settings);
	}

	@Override
	protected void initialize(InitialWeights tensor) {
		switch (tensor.type()) {
		case WEIGHT -> tensor.normal(1, 0.02);
		case BIAS -> tensor.constant(0);
		default -> tensor.pyTorch();
		}
	}

	private static final class Network extends PatternNetwork {

		Network(NetworkSettings settings) {
			super(settings);
			int width = settings.points();
			LayerNorm input = layer("fnnmodel.0", Layers.norm(), new Shape(1, width));
			Linear[] hidden = new Linear[WIDTHS.length];
			LayerNorm[] norms = new LayerNorm[WIDTHS.length];
			for (int i = 0; i < WIDTHS.length; i++) {
				// The rectifiers have numbers of their own in the released names.
				hidden[i] = layer("fnnmodel." + (3 * i + 1), Layers.linear(WIDTHS[i]), new Shape(1, width));
				width = WIDTHS[i];
				norms[i] = layer("fnnmodel." + (3 * i + 2), Layers.norm(), new Shape(1, width));
			}
			Linear output = layer("fnnmodel.10", Layers.linear(settings.outputs()), new Shape(1, width));
			segment(Segment.last((store, x, training) -> {
				NDArray state = Layers.apply(input, store, x.singletonOrThrow(), training);
				for (int i = 0; i < hidden.length; i++) {
					NDArray product = Layers.apply(hidden[i], store, state, training);
					state = Layers.rectify(Layers.apply(norms[i], store, product, training));
				}
				return new NDList(Layers.apply(output, store, state, training));
			}));
		}
	}
}
