/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

/** Lengths of what convolutions and poolings give, as PyTorch counts them. */
final class ConvolutionLengths {

	private ConvolutionLengths() {
	}

	/** @return length behind a kernel with that stride and padding at both ends; 0 where the kernel does not fit */
	static int behind(int length, int kernel, int stride, int padding) {
		int room = length + 2 * padding - kernel;
		return room < 0 ? 0 : room / stride + 1;
	}

	/** @return channels × positions in front of the last layer of the CNN */
	static int cnnFeatures(int points, boolean pool3) {
		int first = behind(points, 5, 2, 0) / 2;
		int second = behind(first, 3, 2, 0) / (pool3 ? 3 : 2);
		return CnnNetwork.LAST_CHANNELS * (behind(second, 3, 1, 0) / 2);
	}

	/** @return positions behind the stem of the ResNet */
	static int stem(int points) {
		return behind(behind(points, 7, 2, 3), 5, 2, 1);
	}

	/** @return positions behind the first convolution of a residual block */
	static int strided(int length, int kernel) {
		return behind(length, kernel, 2, 1);
	}

	/** @return positions behind the three residual blocks with that kernel */
	static int stream(int points, int kernel) {
		int length = stem(points);
		for (int block = 0; block < 3; block++) {
			length = behind(strided(length, kernel), kernel, 1, 1);
		}
		return length;
	}

	/** @return positions that all streams have in common behind their average pooling; fewer than 1 where the pattern is too short */
	static int pooledStream(int points) {
		return stream(points, 3) - MultiScaleStream.POOLED_POINTS + 1;
	}

	/** @return positions behind the convolutions of ConvSC */
	static int convScPositions(int points) {
		return behind(behind(points, 5, 2, 0) / 2, 5, 1, 0) / 2;
	}
}
