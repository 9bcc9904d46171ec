/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.Arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.BatchNorm;

/** Mean and variance per channel over all chunks of a training set, merged without loss (T. Chan et al., 1979), in float64. */
final class ChannelStatistics {

	private long count;
	private final double[] mean;
	private final double[] squares;

	ChannelStatistics(int channels) {
		mean = new double[channels];
		squares = new double[channels];
	}

	/** @param x second axis channels; not changed */
	void add(NDArray x) {
		NDManager manager = x.getManager();
		Shape shape = new Shape(mean.length);
		DataType type = x.getDataType();
		NDArray chunkMean = manager.zeros(shape, type, x.getDevice());
		NDArray chunkVariance = manager.ones(shape, type, x.getDevice());
		NDArray scale = manager.ones(shape, type, x.getDevice());
		NDArray shift = manager.zeros(shape, type, x.getDevice());
		// The engine's normalisation is the one fused pass to both; running statistics that forget at once are those of this chunk.
		BatchNorm.batchNorm(x, chunkMean, chunkVariance, scale, shift, 1, 0f, (float) BatchNormalization.EPSILON, true);
		long values = x.size() / mean.length;
		merge(values, doubles(chunkMean), doubles(chunkVariance));
	}

	private void merge(long values, double[] chunkMean, double[] chunkVariance) {
		double all = count + values;
		for (int c = 0; c < mean.length; c++) {
			double difference = chunkMean[c] - mean[c];
			double chunkSquares = values > 1 ? chunkVariance[c] * (values - 1) : 0;
			squares[c] += chunkSquares + difference * difference * count * values / all;
			mean[c] += difference * values / all;
		}
		count += values;
	}

	static double[] doubles(NDArray array) {
		return array.toType(DataType.FLOAT64, false).toDoubleArray();
	}

	long count() {
		return count;
	}

	double[] mean() {
		return mean;
	}

	/** @return mean squared deviation, which normalises */
	double[] variance() {
		return Arrays.stream(squares).map(s -> s / count).toArray();
	}

	/** @return the estimate that running statistics hold */
	double[] unbiasedVariance() {
		return Arrays.stream(squares).map(s -> s / Math.max(1, count - 1)).toArray();
	}
}
