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
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;

/** Three convolutions with batch normalisation and pooling between two layer normalisations (thesis 5.2). */
final class CnnNetwork extends PatternNetwork {

	static final int CHANNELS = 64;
	static final int LAST_CHANNELS = 4;

	CnnNetwork(NetworkSettings settings) {
		super(settings);
		int n = settings.points();
		LayerNorm input = layer("LayerNorm", Layers.norm(), new Shape(1, n));
		int length = n;
		Conv1d first = layer("conv1.0", Layers.convolution(CHANNELS, 5, 2, 0, true), new Shape(1, 1, length));
		length = ConvolutionLengths.behind(length, 5, 2, 0) / 2;
		BatchNormalization firstNorm = layer("conv1.1", new BatchNormalization(CHANNELS), new Shape(1, CHANNELS, length));
		Conv1d second = layer("conv2.0", Layers.convolution(CHANNELS, 3, 2, 0, true), new Shape(1, CHANNELS, length));
		BatchNormalization secondNorm = layer("conv2.1", new BatchNormalization(CHANNELS), new Shape(1, CHANNELS, length));
		int pool = settings.pool3() ? 3 : 2;
		length = ConvolutionLengths.behind(length, 3, 2, 0) / pool;
		Conv1d third = layer("conv3.0", Layers.convolution(LAST_CHANNELS, 3, 1, 0, true), new Shape(1, CHANNELS, length));
		BatchNormalization thirdNorm = layer("conv3.1", new BatchNormalization(LAST_CHANNELS), new Shape(1, LAST_CHANNELS, length));
		int features = ConvolutionLengths.cnnFeatures(n, settings.pool3());
		LayerNorm outputNorm = layer("fc1.0", Layers.norm(), new Shape(1, features));
		Linear output = layer("fc1.1", Layers.linear(settings.outputs()), new Shape(1, features));

		segment(new Segment((store, x, training) -> {
			NDArray normalised = Layers.apply(input, store, x.singletonOrThrow(), training);
			return new NDList(Layers.apply(first, store, normalised.expandDims(1), training));
		}, List.of(firstNorm), pooled(2), Computed.AGAIN));
		segment(new Segment(applying(second), List.of(secondNorm), pooled(pool), Computed.LINKED));
		segment(new Segment(applying(third), List.of(thirdNorm), pooled(2), Computed.LINKED));
		segment(Segment.last((store, x, training) -> {
			NDArray flat = x.get(0).reshape(x.get(0).size(0), features);
			return new NDList(Layers.apply(output, store, Layers.apply(outputNorm, store, flat, training), training));
		}));
	}

	private static Segment.Step applying(Block block) {
		return (store, x, training) -> new NDList(Layers.apply(block, store, x.get(0), training));
	}

	private static Segment.Step pooled(int size) {
		return (store, x, training) -> new NDList(Layers.poolAndRectify(x.get(0), size));
	}
}
