/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import org.rampscope.core.error.SettingsException;
import org.rampscope.learning.training.NoiseCopies;

/**
 * How the end-to-end binned network is trained.
 *
 * @param bins number of bins
 * @param epochs steps at most, each on all rows
 * @param learningRate step size of Adam
 * @param weightDecay factor of the weights in the gradient
 * @param lossGoal training ends when the loss is below
 * @param accuracyGoal training ends when the share of rows judged right is above
 * @param copies noise copies of the training patterns
 * @param seed of the values the network starts from
 */
public record BinnedFcnnSettings(int bins, int epochs, double learningRate, double weightDecay, double lossGoal, double accuracyGoal,
		NoiseCopies copies, long seed) {

	/** As published: 15 bins, at most 550 epochs, until the loss is below 0.15 or 99 % of the rows are right. */
	public static final BinnedFcnnSettings PUBLISHED = new BinnedFcnnSettings(15, 550, 2e-3, 2e-5, 0.15, 0.99,
			new NoiseCopies(15, 1.0 / 12, NoiseCopies.Origin.OVERWRITTEN), 12345);

	public BinnedFcnnSettings {
		if (bins < 1 || epochs < 1 || !(learningRate > 0) || !(weightDecay >= 0)) {
			throw new SettingsException("binned-fcnn", bins + " bins, " + epochs + " epochs, learning rate " + learningRate
					+ ", weight decay " + weightDecay, "Give positive numbers; the weight decay may be 0");
		}
	}

	/** @return the same with another number of bins */
	public BinnedFcnnSettings withBins(int count) {
		return new BinnedFcnnSettings(count, epochs, learningRate, weightDecay, lossGoal, accuracyGoal, copies, seed);
	}

	/** @return the same with another number of steps at most */
	public BinnedFcnnSettings withEpochs(int most) {
		return new BinnedFcnnSettings(bins, most, learningRate, weightDecay, lossGoal, accuracyGoal, copies, seed);
	}

	/** @return the same started from other values */
	public BinnedFcnnSettings withSeed(long other) {
		return new BinnedFcnnSettings(bins, epochs, learningRate, weightDecay, lossGoal, accuracyGoal, copies, other);
	}
}
