/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import java.util.List;
import java.util.Map;

import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.network.Segment;
import org.rampscope.learning.network.Segment.Computed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;

/** The encoder of self-supervised learning: ConvSC without feed-forward and classification, for any length (thesis 7.1). */
final class SpectrumEncoder extends PatternNetwork {

	private final ConvScLayers attention;

	SpectrumEncoder(NetworkSettings settings) {
		super(settings);
		attention = new ConvScLayers(settings.points(), ConvScPart.ENCODER, this::layer);
		segment(new Segment((store, x, training) -> new NDList(attention.first(store, x.singletonOrThrow(), training)),
				List.of(attention.firstNorm()), (store, x, training) -> new NDList(Layers.poolAndRectify(x.get(0), 2)), Computed.AGAIN));
		segment(new Segment((store, x, training) -> new NDList(attention.second(store, x.get(0), training)),
				List.of(attention.secondNorm()), (store, x, training) -> new NDList(Layers.poolAndRectify(x.get(0), 2)), Computed.LINKED));
		segment(new Segment(
				(store, x, training) -> new NDList(attention.attended(store, attention.embedded(store, x.get(0), training), training)),
				List.of(attention.fusionNorm()), (store, x, training) -> new NDList(Layers.rectify(x.get(0)).squeeze(1)),
				Computed.KEPT));
		segment(Segment.last(Segment.Step.NOTHING));
	}

	@Override
	public Map<String, NDArray> attention(ParameterStore store, NDArray rows) {
		return attention.weights(store, stateBefore(2, store, rows, false).get(0));
	}
}
