/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.learning.internal.network.MultiScaleStream.ResidualBlock;
import org.rampscope.learning.network.BatchNormalization;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.network.Segment;
import org.rampscope.learning.network.Segment.Computed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;

/** A stem and three streams of residual blocks with kernels of their own, added up at the end (thesis 5.3). */
final class ResNetNetwork extends PatternNetwork {

	static final int STEM_CHANNELS = 64;
	static final int DEAD_WIDTH = 512;
	static final List<Integer> KERNELS = List.of(3, 5, 7);

	private final List<MultiScaleStream> streams = new ArrayList<>();

	ResNetNetwork(NetworkSettings settings) {
		super(settings);
		int n = settings.points();
		LayerNorm input = layer("LayerNorm", Layers.norm(), new Shape(1, n));
		if (settings.deadLayer()) {
			layer("linear", Layers.linear(DEAD_WIDTH), new Shape(1, n)).freezeParameters(true);
		}
		Conv1d stem = layer("conv1", Layers.convolution(STEM_CHANNELS, 7, 2, 3, false), new Shape(1, 1, n));
		BatchNormalization stemNorm = layer("bn1", new BatchNormalization(STEM_CHANNELS), new Shape(1, STEM_CHANNELS, n));
		KERNELS.forEach(kernel -> streams.add(new MultiScaleStream(n, kernel, this::layer)));
		int features = MultiScaleStream.LAST_CHANNELS * ConvolutionLengths.pooledStream(n);
		LayerNorm outputNorm = layer("fc.0", Layers.norm(), new Shape(1, features));
		Linear output = layer("fc.1", Layers.linear(settings.outputs()), new Shape(1, features));

		segment(new Segment((store, x, training) -> {
			NDArray normalised = Layers.apply(input, store, x.singletonOrThrow(), training);
			return new NDList(Layers.apply(stem, store, normalised.expandDims(1), training));
		}, List.of(stemNorm), (store, x, training) -> {
			NDArray pooled = Layers.rectify(Pool.maxPool1d(x.get(0), new Shape(5), new Shape(2), new Shape(1), false));
			return new NDList(pooled);
		}, Computed.AGAIN));
		for (int block = 0; block < MultiScaleStream.PLANES.size(); block++) {
			residual(block);
		}
		segment(Segment.last((store, x, training) -> {
			NDArray sum = streams.get(0).averaged(x.get(0)).add(streams.get(1).averaged(x.get(1))).add(streams.get(2).averaged(x.get(2)));
			NDArray flat = sum.reshape(sum.size(0), features);
			return new NDList(Layers.apply(output, store, Layers.apply(outputNorm, store, flat, training), training));
		}));
	}

	/**
	 * One residual block of all streams: first convolutions, then second convolutions with the shortcuts and the sum. What the shortcuts
	 * start from goes through the first segment as it is, which costs no memory: nothing of them is held before it is needed. Second
	 * convolutions with shortcuts are large and computed again rather than held; so are the first ones of the longest block.
	 */
	private void residual(int number) {
		List<ResidualBlock> blocks = streams.stream().map(s -> s.block(number)).toList();
		int count = blocks.size();
		segment(new Segment((store, x, training) -> {
			NDList arrays = new NDList(count + x.size());
			for (int i = 0; i < count; i++) {
				arrays.add(Layers.apply(blocks.get(i).first(), store, from(x, i), training));
			}
			arrays.addAll(x);
			return arrays;
		}, blocks.stream().map(ResidualBlock::firstNorm).toList(), (store, x, training) -> {
			NDList state = new NDList(x.size());
			for (int i = 0; i < x.size(); i++) {
				state.add(i < count ? Layers.rectify(x.get(i)) : x.get(i));
			}
			return state;
		}, number == 0 ? Computed.AGAIN : Computed.LINKED));
		List<BatchNormalization> norms = new ArrayList<>();
		blocks.forEach(b -> norms.add(b.secondNorm()));
		blocks.forEach(b -> norms.add(b.shortcutNorm()));
		segment(new Segment((store, x, training) -> {
			NDList arrays = new NDList(2 * count);
			for (int i = 0; i < count; i++) {
				arrays.add(Layers.apply(blocks.get(i).second(), store, x.get(i), training));
			}
			NDList before = x.subNDList(count);
			for (int i = 0; i < count; i++) {
				arrays.add(Layers.apply(blocks.get(i).shortcut(), store, from(before, i), training));
			}
			return arrays;
		}, norms, (store, x, training) -> {
			NDList state = new NDList(count);
			for (int i = 0; i < count; i++) {
				state.add(MultiScaleStream.joined(x.get(i), x.get(count + i)));
			}
			return state;
		}, Computed.AGAIN));
	}

	/** @return what stream i starts from: the stem is shared by all of them */
	private static NDArray from(NDList before, int i) {
		return before.get(before.size() == 1 ? 0 : i);
	}
}
