/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.ParameterStore;

/**
 * A batch normalisation over a whole training set as what it is once the statistics are known, x · a + b with a = γ/√(v + ε)
 * and b = β − μ a, and the way back from gradients of a and b to those of γ, β and, through μ and v, of every x.
 */
final class NormalizationGradient {

	private final BatchNormalization layer;
	private final ChannelStatistics statistics;
	private final double[] weight;
	private final double[] inverseDeviation;
	private final NDArray scale;
	private final NDArray shift;

	NormalizationGradient(BatchNormalization layer, ChannelStatistics statistics, ParameterStore store, NDManager manager) {
		this.layer = layer;
		this.statistics = statistics;
		Device device = manager.getDevice();
		NDArray gamma = store.getValue(layer.weight(), device, false);
		weight = ChannelStatistics.doubles(gamma);
		double[] bias = ChannelStatistics.doubles(store.getValue(layer.bias(), device, false));
		double[] variance = statistics.variance();
		inverseDeviation = new double[weight.length];
		double[] a = new double[weight.length];
		double[] b = new double[weight.length];
		for (int c = 0; c < weight.length; c++) {
			inverseDeviation[c] = 1 / Math.sqrt(variance[c] + BatchNormalization.EPSILON);
			a[c] = weight[c] * inverseDeviation[c];
			b[c] = bias[c] - statistics.mean()[c] * a[c];
		}
		scale = array(manager, a, gamma.getDataType());
		shift = array(manager, b, gamma.getDataType());
	}

	private static NDArray array(NDManager manager, double[] values, DataType type) {
		return manager.create(values).toType(type, false);
	}

	/** @return the arrays a and b, to be held as long as this is used */
	NDList arrays() {
		return new NDList(scale, shift);
	}

	NDArray apply(NDArray x) {
		return BatchNormalization.affine(x, scale, shift);
	}

	/** From now on applying leaves gradients of a and b behind. */
	void watch() {
		scale.setRequiresGradient(true);
		shift.setRequiresGradient(true);
	}

	/**
	 * To be called when all chunks have gone back through {@link #apply}.
	 *
	 * @return factor and summand per channel: through the statistics, every x gets x · factor + summand added to its gradient;
	 *         then the gradients of γ and β
	 */
	NDList towardsStatistics(NDManager manager) {
		double[] da = ChannelStatistics.doubles(scale.getGradient());
		double[] db = ChannelStatistics.doubles(shift.getGradient());
		double[] mean = statistics.mean();
		double n = statistics.count();
		int channels = weight.length;
		double[] factor = new double[channels];
		double[] summand = new double[channels];
		double[] dWeight = new double[channels];
		for (int c = 0; c < channels; c++) {
			double r = inverseDeviation[c];
			double throughScale = da[c] - db[c] * mean[c];
			dWeight[c] = throughScale * r;
			double dMean = -db[c] * weight[c] * r;
			double dVariance = -0.5 * throughScale * weight[c] * r * r * r;
			factor[c] = 2 * dVariance / n;
			summand[c] = dMean / n - factor[c] * mean[c];
		}
		DataType type = scale.getDataType();
		return new NDList(array(manager, factor, type), array(manager, summand, type), array(manager, dWeight, type),
				array(manager, db, type));
	}

	BatchNormalization layer() {
		return layer;
	}
}
