/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.rampscope.learning.network.NetworkKind;
import org.rampscope.learning.network.NetworkSettings;

/** How many numbers each network learns, by arithmetic alone. */
public final class ParameterCounts {

	/** Length of the encoder's representation. */
	public static final int ENCODER_WIDTH = 128;

	private ParameterCounts() {
	}

	/** @return the number of learnt parameters; running statistics are not among them */
	public static long of(NetworkSettings s) {
		int n = s.points();
		int outputs = s.outputs();
		return switch (s.kind()) {
		case FCNN -> norm(n) + linear(n, 256) + norm(256) + linear(256, 512) + norm(512) + linear(512, 64) + norm(64) + linear(64, outputs);
		case CNN -> cnn(n, ConvolutionLengths.cnnFeatures(n, s.pool3()), outputs);
		case RESNET -> resNet(n, outputs) + (s.deadLayer() ? linear(n, ResNetNetwork.DEAD_WIDTH) : 0);
		case LSTM -> norm(n) + linear(n, 512) + norm(512) + 2 * (4L * 512 * (512 + 512 + 2)) + norm(512) + linear(512, outputs);
		case TRANSFORMER -> norm(n) + linear(n, 256) + norm(256) + 2 * (attention(256) + 2 * linear(256, 256) + 2 * norm(256))
				+ linear(256, outputs);
		case CONV_SC -> convSc(ConvScPart.CLASSIFIER, ConvolutionLengths.convScPositions(n)) + feedForward() + linear(256, outputs);
		case CONV_SCT -> convSc(ConvScPart.CLASSIFIER, ConvolutionLengths.convScPositions(n)) + feedForward() + linear(256, outputs)
				+ linear(n, 256) + norm(256) + attention(256) + convolution(1, 1, 1) + norm(1);
		case BINNED_FCNN -> s.bins() * (linear(2, 150) + norm(150) + linear(150, 2) + norm(2)) + linear(2 * s.bins(), outputs);
		case SPECTRUM_ENCODER -> convSc(ConvScPart.ENCODER, ConvScPart.ENCODER.positions(n));
		};
	}

	/** @return numbers that go into the last layer of a CNN */
	public static int cnnFeatures(NetworkSettings settings) {
		return ConvolutionLengths.cnnFeatures(settings.points(), settings.pool3());
	}

	/** @return the shortest pattern the network can take */
	public static int fewestPoints(NetworkKind kind) {
		return switch (kind) {
		case CNN -> first(n -> ConvolutionLengths.cnnFeatures(n, true) > 0);
		case RESNET -> first(n -> ConvolutionLengths.pooledStream(n) > 0 && ConvolutionLengths.stream(n, 7) > 0);
		case CONV_SC, CONV_SCT, SPECTRUM_ENCODER -> first(n -> ConvolutionLengths.convScPositions(n) > 0);
		case FCNN, LSTM, TRANSFORMER, BINNED_FCNN -> 1;
		};
	}

	private static int first(IntPredicate fits) {
		return IntStream.iterate(1, n -> n + 1).filter(fits).findFirst().orElseThrow();
	}

	private static long linear(long in, long out) {
		return in * out + out;
	}

	private static long norm(long width) {
		return 2 * width;
	}

	private static long convolution(long in, long out, long kernel) {
		return in * out * kernel + out;
	}

	private static long attention(long width) {
		return linear(width, 3 * width) + linear(width, width);
	}

	private static long cnn(int points, int features, int outputs) {
		return norm(points) + convolution(1, 64, 5) + norm(64) + convolution(64, 64, 3) + norm(64)
				+ convolution(64, CnnNetwork.LAST_CHANNELS, 3) + norm(CnnNetwork.LAST_CHANNELS) + norm(features) + linear(features, outputs);
	}

	private static long resNet(int points, int outputs) {
		long streams = 0;
		for (int kernel : ResNetNetwork.KERNELS) {
			int in = ResNetNetwork.STEM_CHANNELS;
			for (int out : MultiScaleStream.PLANES) {
				streams += (long) in * out * kernel + (long) out * out * kernel + (long) in * out + 3 * norm(out);
				in = out;
			}
		}
		long features = (long) MultiScaleStream.LAST_CHANNELS * ConvolutionLengths.pooledStream(points);
		return norm(points) + ResNetNetwork.STEM_CHANNELS * 7L + norm(ResNetNetwork.STEM_CHANNELS) + streams + norm(features)
				+ linear(features, outputs);
	}

	private static long convSc(ConvScPart part, int positions) {
		int channels = part.channels();
		int width = part.width();
		return convolution(1, 64, 5) + norm(64) + convolution(64, channels, 5) + norm(channels) + linear(positions, width) + norm(width)
				+ attention(channels) + 1 + norm(width) + convolution(channels, 1, 1) + norm(1);
	}

	private static long feedForward() {
		return norm(256) + linear(256, 1024) + linear(1024, 256) + norm(256);
	}
}
