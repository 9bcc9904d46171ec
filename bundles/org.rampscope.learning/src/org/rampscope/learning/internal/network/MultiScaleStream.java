/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.learning.network.BatchNormalization;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.pooling.Pool;

/**
 * One stream of the ResNet: three residual blocks with the same kernel, each halving the length. All convolutions pad by 1
 * whatever the kernel, so that wide kernels shorten the main path; the shortcut is cut at its end to that length.
 */
final class MultiScaleStream {

	/** Channels behind each block. */
	static final List<Integer> PLANES = List.of(64, 64, 8);
	static final int LAST_CHANNELS = 8;
	/** Points averaged at the end of the stream with the smallest kernel; the others average fewer, so that all end alike. */
	static final int POOLED_POINTS = 16;

	record ResidualBlock(Conv1d first, BatchNormalization firstNorm, Conv1d second, BatchNormalization secondNorm, Conv1d shortcut,
			BatchNormalization shortcutNorm) {
	}

	private final List<ResidualBlock> blocks = new ArrayList<>();
	private final int pooledPoints;

	MultiScaleStream(int points, int kernel, LayerRegistry layers) {
		int length = ConvolutionLengths.stem(points);
		int in = ResNetNetwork.STEM_CHANNELS;
		for (int block = 0; block < PLANES.size(); block++) {
			int out = PLANES.get(block);
			String name = "layer" + kernel + "x" + kernel + "_" + (block + 1) + ".0.";
			int strided = ConvolutionLengths.strided(length, kernel);
			Conv1d first = layers.layer(name + "conv1", Layers.convolution(out, kernel, 2, 1, false), new Shape(1, in, length));
			BatchNormalization firstNorm = layers.layer(name + "bn1", new BatchNormalization(out), new Shape(1, out, strided));
			Conv1d second = layers.layer(name + "conv2", Layers.convolution(out, kernel, 1, 1, false), new Shape(1, out, strided));
			BatchNormalization secondNorm = layers.layer(name + "bn2", new BatchNormalization(out), new Shape(1, out, strided));
			Conv1d shortcut = layers.layer(name + "downsample.0", Layers.convolution(out, 1, 2, 0, false), new Shape(1, in, length));
			BatchNormalization shortcutNorm = layers.layer(name + "downsample.1", new BatchNormalization(out), new Shape(1, out, strided));
			blocks.add(new ResidualBlock(first, firstNorm, second, secondNorm, shortcut, shortcutNorm));
			length = ConvolutionLengths.behind(strided, kernel, 1, 1);
			in = out;
		}
		pooledPoints = length - ConvolutionLengths.pooledStream(points) + 1;
	}

	ResidualBlock block(int number) {
		return blocks.get(number);
	}

	/** @return the rectified sum; the shortcut, whose statistics have been taken of all of it, loses what is beyond the main path */
	static NDArray joined(NDArray main, NDArray shortcut) {
		long length = main.size(2);
		NDArray kept = shortcut.size(2) == length ? shortcut : shortcut.get(new NDIndex(":, :, 0:" + length));
		return Layers.rectify(main.add(kept));
	}

	NDArray averaged(NDArray x) {
		return Pool.avgPool1d(x, new Shape(pooledPoints), new Shape(1), new Shape(0), false, false);
	}
}
