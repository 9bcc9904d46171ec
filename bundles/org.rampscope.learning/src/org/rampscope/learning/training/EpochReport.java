/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

/**
 * How training stood after an epoch.
 *
 * @param epoch 1, 2, …
 * @param loss mean cross-entropy over the training patterns in that epoch, in nats
 * @param accuracy share of them judged right, 0 … 1
 * @param validationLoss the same loss over the validation patterns; NaN where there are none
 * @param validationAccuracy share of them judged right; NaN where there are none
 * @param learningRate learning rate in that epoch
 * @param seconds time taken
 */
public record EpochReport(int epoch, double loss, double accuracy, double validationLoss, double validationAccuracy, double learningRate,
		double seconds) {
}
