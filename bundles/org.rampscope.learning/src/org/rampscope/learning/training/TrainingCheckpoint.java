/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.List;
import java.util.Map;

import org.rampscope.learning.model.Tensor;

/**
 * A training stopped between two epochs, from which it goes on as if it had never stopped.
 *
 * @param fingerprint of the settings and the training data: a checkpoint goes on with nothing else
 * @param epochsDone epochs done
 * @param stepsDone steps of the optimiser done
 * @param weights of the network
 * @param moments of the optimiser
 * @param bestEpoch epoch of the smallest validation loss, 1, 2, …; 0 where there is none
 * @param best weights after it; empty where there is none
 * @param history report of every epoch
 */
record TrainingCheckpoint(String fingerprint, int epochsDone, int stepsDone, Map<String, Tensor> weights, Map<String, Tensor> moments, int bestEpoch,
		Map<String, Tensor> best, List<EpochReport> history) {
}
