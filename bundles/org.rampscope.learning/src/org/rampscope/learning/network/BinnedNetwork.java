/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.List;
import java.util.Set;

import org.rampscope.learning.internal.network.GroupedLinear;
import org.rampscope.learning.internal.network.Layers;
import org.rampscope.learning.network.Segment.Computed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;

/**
 * A small network per bin and one layer that joins them, trained end to end (thesis 5.1). A row holds position and intensity of
 * one point of every bin: x₁, y₁, …, x_B, y_B.
 */
final class BinnedNetwork extends NetworkType {

	private static final int HIDDEN = 150;

	BinnedNetwork() {
		super("binned-fcnn", "Binned FCNN", NetworkTypes.THESIS + 5, new TrainingPreset(550, 2e-3, 2e-5), Trait.BINNED);
	}

	@Override
	public Set<String> ownSettings() {
		return Set.of("bins");
	}

	@Override
	public List<Variant> variants(NetworkSettings plain) {
		return List.of(new Variant(plain, plain.bins() + " bins"));
	}

	@Override
	public int inputWidth(NetworkSettings settings) {
		return 2 * settings.bins();
	}

	@Override
	protected PatternNetwork network(NetworkSettings settings) {
		return new Network(settings);
	}

	/** As PyTorch's layers; those of the bins are stacked, so that their inputs are the last axis: bins × outputs × inputs. */
	@Override
	protected void initialize(InitialWeights tensor) {
		if (tensor.type() == Parameter.Type.WEIGHT || tensor.type() == Parameter.Type.BIAS) {
			tensor.uniform(1 / Math.sqrt(tensor.weight().get(tensor.weight().dimension() - 1)));
		} else {
			tensor.pyTorch();
		}
	}

	private static final class Network extends PatternNetwork {

		Network(NetworkSettings settings) {
			super(settings);
			int bins = settings.bins();
			GroupedLinear widening = layer("bins.0", new GroupedLinear(bins, 2, HIDDEN), new Shape(bins, 2, 1));
			BatchNormalization hiddenNorm = layer("bins.1", new BatchNormalization(bins * HIDDEN), new Shape(1, (long) bins * HIDDEN, 1));
			GroupedLinear narrowing = layer("bins.3", new GroupedLinear(bins, HIDDEN, 2), new Shape(bins, HIDDEN, 1));
			BatchNormalization joinedNorm = layer("bins.4", new BatchNormalization(2 * bins), new Shape(1, 2L * bins, 1));
			Linear output = layer("fc", Layers.linear(settings.outputs()), new Shape(1, 2L * bins));
			segment(new Segment((store, x, training) -> {
				NDArray rows = x.singletonOrThrow();
				NDArray stacked = rows.transpose().reshape(bins, 2, rows.size(0));
				return new NDList(Layers.apply(widening, store, stacked, training).reshape(1, (long) bins * HIDDEN, rows.size(0)));
			}, List.of(hiddenNorm), (store, x, training) -> new NDList(Layers.rectify(x.get(0))), Computed.AGAIN));
			segment(new Segment((store, x, training) -> {
				NDArray stacked = x.get(0).reshape(bins, HIDDEN, x.get(0).size(2));
				return new NDList(Layers.apply(narrowing, store, stacked, training).reshape(1, 2L * bins, stacked.size(2)));
			}, List.of(joinedNorm), (store, x, training) -> new NDList(x.get(0).getNDArrayInternal().sigmoid()), Computed.LINKED));
			segment(Segment.last((store, x, training) -> {
				NDArray rows = x.get(0).squeeze(0).transpose();
				return new NDList(Layers.apply(output, store, rows, training));
			}));
		}
	}
}
