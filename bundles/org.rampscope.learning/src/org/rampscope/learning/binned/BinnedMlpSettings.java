/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import org.rampscope.core.error.SettingsException;
import org.rampscope.learning.training.NoiseCopies;

/**
 * How the binned networks are trained.
 *
 * @param bins number of bins
 * @param hidden width of the hidden layer
 * @param epochs steps per bin, each on all points of the bin
 * @param learningRate step size of Adam
 * @param weightDecay factor of the weights in the gradient
 * @param copies noise copies of the training patterns
 * @param seed of the values the networks start from
 */
public record BinnedMlpSettings(int bins, int hidden, int epochs, double learningRate, double weightDecay, NoiseCopies copies, long seed) {

	/** As published: 18 bins, 150 hidden values, 700 epochs. */
	public static final BinnedMlpSettings PUBLISHED = new BinnedMlpSettings(18, 150, 700, 8e-3, 2e-5, NoiseCopies.PUBLISHED_BINNED, 12345);

	public BinnedMlpSettings {
		if (bins < 1 || hidden < 1 || epochs < 1 || !(learningRate > 0) || !(weightDecay >= 0)) {
			throw new SettingsException("binned-mlp", bins + " bins, " + hidden + " hidden values, " + epochs + " epochs, learning rate "
					+ learningRate + ", weight decay " + weightDecay, "Give positive numbers; the weight decay may be 0");
		}
	}

	/** @return the same with another number of bins */
	public BinnedMlpSettings withBins(int count) {
		return new BinnedMlpSettings(count, hidden, epochs, learningRate, weightDecay, copies, seed);
	}

	/** @return the same started from other values */
	public BinnedMlpSettings withSeed(long other) {
		return new BinnedMlpSettings(bins, hidden, epochs, learningRate, weightDecay, copies, other);
	}

	/** @return the same with another number of steps */
	public BinnedMlpSettings withEpochs(int count) {
		return new BinnedMlpSettings(bins, hidden, count, learningRate, weightDecay, copies, seed);
	}

	/** @return numbers learnt per bin for that many classes; 752 as published */
	public long parametersPerBin(int classes) {
		return 3L * hidden + (long) classes * hidden + classes;
	}
}
