/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.Optional;

import org.rampscope.learning.metrics.ClassificationConfidence;

/**
 * One row of the published comparison.
 *
 * @param network id of the network
 * @param name name in the published table
 * @param parameters numbers it learns
 * @param epochs epochs trained
 * @param trainingSeconds time of training
 * @param peakBytes most memory of the process during training; empty where the system does not say it
 * @param trainingLoss mean cross-entropy of the training patterns after training, as single patterns are judged; NaN where it is not
 *            known
 * @param microsPerPattern time per pattern of judging the whole ramp
 * @param boundary boundary between the first class and the rest, with its confidence
 */
public record ComparedModel(String network, String name, long parameters, int epochs, double trainingSeconds, Optional<Long> peakBytes,
		double trainingLoss, double microsPerPattern, ClassificationConfidence boundary) {
}
