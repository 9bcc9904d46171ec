/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.Map;
import java.util.function.Supplier;

import org.rampscope.learning.model.Tensor;

/** Remembers the weights after the epoch of the smallest validation loss, and says when to stop waiting for a better one. */
final class BestEpoch {

	private final int patience;
	private double loss = Double.POSITIVE_INFINITY;
	private int epoch;
	private int last;
	private Map<String, Tensor> weights = Map.of();

	/** @param patience epochs to wait; 0 waits for ever */
	BestEpoch(int patience) {
		this.patience = patience;
	}

	void offer(EpochReport report, Supplier<Map<String, Tensor>> current) {
		last = report.epoch();
		if (report.validationLoss() < loss) {
			loss = report.validationLoss();
			epoch = report.epoch();
			weights = current.get();
		}
	}

	void restore(TrainingCheckpoint checkpoint) {
		epoch = checkpoint.bestEpoch();
		last = checkpoint.epochsDone();
		weights = checkpoint.best();
		if (epoch > 0) {
			loss = checkpoint.history().get(epoch - 1).validationLoss();
		}
	}

	boolean isOver() {
		return patience > 0 && epoch > 0 && last - epoch >= patience;
	}

	/** @return 1, 2, …; 0 for none */
	int epoch() {
		return epoch;
	}

	/** @return empty where there was none */
	Map<String, Tensor> weights() {
		return weights;
	}
}
