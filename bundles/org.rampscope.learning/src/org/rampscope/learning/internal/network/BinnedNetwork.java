/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import java.util.List;

import org.rampscope.learning.network.BatchNormalization;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.network.Segment;
import org.rampscope.learning.network.Segment.Computed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;

/**
 * A small network per bin and one layer that joins them, trained end to end (thesis 5.1). A row holds position and intensity of
 * one point of every bin: x₁, y₁, …, x_B, y_B.
 */
final class BinnedNetwork extends PatternNetwork {

	static final int HIDDEN = 150;

	BinnedNetwork(NetworkSettings settings) {
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
		}, List.of(joinedNorm), (store, x, training) -> new NDList(x.get(0).getNDArrayInternal().sigmoid()),
				Computed.LINKED));
		segment(Segment.last((store, x, training) -> {
			NDArray rows = x.get(0).squeeze(0).transpose();
			return new NDList(Layers.apply(output, store, rows, training));
		}));
	}
}
