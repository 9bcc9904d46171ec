/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.rampscope.learning.internal.network.Layers;
import org.rampscope.learning.network.Segment.Computed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;

/** A stem and three streams of residual blocks with kernels of their own, added up at the end (thesis 5.3). */
final class ResNetNetwork extends NetworkType {

	private static final int STEM_CHANNELS = 64;
	private static final int STEM_POOLED = 5;
	private static final int DEAD_WIDTH = 512;
	private static final List<Integer> KERNELS = List.of(3, 5, 7);
	/** Channels behind each block of a stream. */
	private static final List<Integer> PLANES = List.of(64, 64, 8);
	/** Points averaged at the end of the stream with the smallest kernel; the others average fewer, so that all end alike. */
	private static final int POOLED_POINTS = 16;

	ResNetNetwork() {
		super("resnet", "ResNets", NetworkTypes.THESIS + 5, new TrainingPreset(4, 2e-3, 2e-5, 6, 8e-3), Trait.CONVOLUTIONAL);
	}

	@Override
	public Set<String> ownSettings() {
		return Set.of("deadLayer", "exactStatistics");
	}

	@Override
	public List<Variant> variants(NetworkSettings plain) {
		return List.of(new Variant(plain, ""),
				new Variant(plain.withDeadLayer(), "--set deadLayer=true, with the unused layer that the published count has"));
	}

	@Override
	protected PatternNetwork network(NetworkSettings settings) {
		return new Network(settings);
	}

	private static final class Network extends PatternNetwork {

		private final List<Stream> streams = new ArrayList<>();

		Network(NetworkSettings settings) {
			super(settings);
			Shape pattern = new Shape(1, settings.points());
			LayerNorm input = layer("LayerNorm", Layers.norm(), pattern);
			if (settings.deadLayer()) {
				layer("linear", Layers.linear(DEAD_WIDTH), pattern).freezeParameters(true);
			}
			Shape shape = new Shape(1, 1, settings.points());
			Conv1d stem = layer("conv1", Layers.convolution(STEM_CHANNELS, 7, 2, 3, false), shape);
			shape = convolved(stem, shape);
			BatchNormalization stemNorm = layer("bn1", new BatchNormalization(STEM_CHANNELS), shape);
			// The stem's pooling takes five points, every other one, one beyond either end.
			Shape pooledStem = new Shape(1, STEM_CHANNELS, Math.max(0, Math.floorDiv(shape.get(2) + 2 - STEM_POOLED, 2) + 1));
			KERNELS.forEach(kernel -> streams.add(new Stream(kernel, pooledStem, this)));
			long common = Math.max(0, streams.get(0).length - POOLED_POINTS + 1);
			streams.forEach(stream -> stream.pooledPoints = stream.length - common + 1);
			long features = PLANES.getLast() * common;
			LayerNorm outputNorm = layer("fc.0", Layers.norm(), new Shape(1, features));
			Linear output = layer("fc.1", Layers.linear(settings.outputs()), new Shape(1, features));

			segment(new Segment((store, x, training) -> {
				NDArray normalised = Layers.apply(input, store, x.singletonOrThrow(), training);
				return new NDList(Layers.apply(stem, store, normalised.expandDims(1), training));
			}, List.of(stemNorm), (store, x, training) -> {
				NDArray pooled = Layers.rectify(Pool.maxPool1d(x.get(0), new Shape(STEM_POOLED), new Shape(2), new Shape(1), false));
				return new NDList(pooled);
			}, Computed.AGAIN));
			for (int block = 0; block < PLANES.size(); block++) {
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
			List<ResidualBlock> blocks = streams.stream().map(s -> s.blocks.get(number)).toList();
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
					state.add(joined(x.get(i), x.get(count + i)));
				}
				return state;
			}, Computed.AGAIN));
		}

		/** @return what stream i starts from: the stem is shared by all of them */
		private static NDArray from(NDList before, int i) {
			return before.get(before.size() == 1 ? 0 : i);
		}

		/** @return the rectified sum; the shortcut, whose statistics have been taken of all of it, loses what is beyond the main path */
		private static NDArray joined(NDArray main, NDArray shortcut) {
			long length = main.size(2);
			NDArray kept = shortcut.size(2) == length ? shortcut : shortcut.get(new NDIndex(":, :, 0:" + length));
			return Layers.rectify(main.add(kept));
		}
	}

	private record ResidualBlock(Conv1d first, BatchNormalization firstNorm, Conv1d second, BatchNormalization secondNorm, Conv1d shortcut,
			BatchNormalization shortcutNorm) {
	}

	/**
	 * Three residual blocks with the same kernel, each halving the length. All convolutions pad by 1 whatever the kernel, so that wide
	 * kernels shorten the main path; the shortcut is cut at its end to that length.
	 */
	private static final class Stream {

		private final List<ResidualBlock> blocks = new ArrayList<>();
		/** Positions behind the blocks. */
		private final long length;
		/** Positions averaged at the end. */
		private long pooledPoints;

		Stream(int kernel, Shape stem, PatternNetwork network) {
			Shape shape = stem;
			for (int block = 0; block < PLANES.size(); block++) {
				int out = PLANES.get(block);
				String name = "layer" + kernel + "x" + kernel + "_" + (block + 1) + ".0.";
				Conv1d first = network.layer(name + "conv1", Layers.convolution(out, kernel, 2, 1, false), shape);
				Shape strided = PatternNetwork.convolved(first, shape);
				BatchNormalization firstNorm = network.layer(name + "bn1", new BatchNormalization(out), strided);
				Conv1d second = network.layer(name + "conv2", Layers.convolution(out, kernel, 1, 1, false), strided);
				Shape next = PatternNetwork.convolved(second, strided);
				BatchNormalization secondNorm = network.layer(name + "bn2", new BatchNormalization(out), next);
				Conv1d shortcut = network.layer(name + "downsample.0", Layers.convolution(out, 1, 2, 0, false), shape);
				BatchNormalization shortcutNorm = network.layer(name + "downsample.1", new BatchNormalization(out), next);
				blocks.add(new ResidualBlock(first, firstNorm, second, secondNorm, shortcut, shortcutNorm));
				shape = next;
			}
			length = shape.get(2);
		}

		NDArray averaged(NDArray x) {
			return Pool.avgPool1d(x, new Shape(pooledPoints), new Shape(1), new Shape(0), false, false);
		}
	}
}
