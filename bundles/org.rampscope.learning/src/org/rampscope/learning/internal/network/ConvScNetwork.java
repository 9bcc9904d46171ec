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
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/** Convolutions with attention over positions and channels, then a classification (thesis 5.6). */
final class ConvScNetwork extends PatternNetwork {

	private final ConvScLayers attention;
	private final FeedForwardLayers feedForward;
	private final Linear output;

	ConvScNetwork(NetworkSettings settings) {
		super(settings);
		int width = ConvScPart.CLASSIFIER.width();
		attention = new ConvScLayers(settings.points(), ConvScPart.CLASSIFIER, this::layer);
		output = layer("fc1.0", Layers.linear(settings.outputs()), new Shape(1, width));
		feedForward = new FeedForwardLayers(width, settings.feedForward(), this::layer);
		segment(new Segment((store, x, training) -> new NDList(attention.first(store, x.singletonOrThrow(), training)),
				List.of(attention.firstNorm()), (store, x, training) -> new NDList(Layers.poolAndRectify(x.get(0), 2)), Computed.AGAIN));
		segment(new Segment((store, x, training) -> new NDList(attention.second(store, x.get(0), training)),
				List.of(attention.secondNorm()), (store, x, training) -> new NDList(Layers.poolAndRectify(x.get(0), 2)), Computed.LINKED));
		segment(new Segment(
				(store, x, training) -> new NDList(attention.attended(store, attention.embedded(store, x.get(0), training), training)),
				List.of(attention.fusionNorm()), (store, x, training) -> new NDList(Layers.rectify(x.get(0)).squeeze(1)),
				Computed.KEPT));
		segment(Segment.last((store, x, training) -> {
			NDArray features = feedForward.apply(store, x.get(0), training);
			return new NDList(Layers.apply(output, store, features, training));
		}));
	}

	@Override
	public Map<String, NDArray> attention(ParameterStore store, NDArray rows) {
		return attention.weights(store, stateBefore(2, store, rows, false).get(0));
	}
}
