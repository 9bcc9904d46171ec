/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/**
 * Cross-entropy of rows, from logits: for two classes from one logit z as ln(1 + eᶻ) − y z, else from the logarithm of the
 * softmax. Every row's share is its weight over the sum of the weights of all rows of the whole batch, so that the shares of
 * its chunks add up to the mean over the batch.
 */
final class ClassificationLoss {

	private final NDArray target;
	private final NDArray weight;
	private final boolean binary;
	private final int rows;

	/**
	 * @param labels class per row
	 * @param classes number of classes
	 * @param shares weight per class over the sum of all rows' weights
	 * @param manager holds the targets
	 */
	ClassificationLoss(int[] labels, int classes, double[] shares, NDManager manager) {
		rows = labels.length;
		binary = classes == 2;
		float[] targets = new float[binary ? rows : rows * classes];
		float[] weights = new float[rows];
		for (int r = 0; r < rows; r++) {
			weights[r] = (float) shares[labels[r]];
			if (binary) {
				targets[r] = labels[r];
			} else {
				targets[r * classes + labels[r]] = 1;
			}
		}
		target = manager.create(targets, binary ? new Shape(rows) : new Shape(rows, classes));
		weight = manager.create(weights, new Shape(rows));
	}

	/**
	 * @param logits of these rows, in any shape that holds them in order
	 * @return their share of the loss, one number
	 */
	NDArray of(NDArray logits) {
		NDArray z = logits.reshape(target.getShape());
		NDArray perRow = binary ? Activation.softPlus(z).sub(z.mul(target)) : z.logSoftmax(-1).mul(target).sum(new int[] { 1 }).neg();
		return perRow.mul(weight).sum();
	}

	/**
	 * @param logits of these rows
	 * @return how many of them are judged right
	 */
	long right(NDArray logits) {
		NDArray z = logits.reshape(target.getShape());
		NDArray same = binary ? z.gt(0).toType(DataType.FLOAT32, false).eq(target) : z.argMax(1).eq(target.argMax(1));
		return same.toType(DataType.INT64, false).sum().getLong();
	}

	/** @return number of rows */
	int rows() {
		return rows;
	}
}
