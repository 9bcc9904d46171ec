/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

/** How the learning rate changes with the epochs. */
public enum LearningRateSchedule {

	/** It does not, as published for the supervised models. */
	CONSTANT {
		@Override
		double factor(double progress) {
			return 1;
		}
	},

	/** Half a period of a cosine down to a thousandth, as published for the self-supervised ones. */
	COSINE {
		@Override
		double factor(double progress) {
			return SMALLEST + (1 - SMALLEST) * (1 + Math.cos(Math.PI * progress)) / 2;
		}
	},

	/** Straight down to a thousandth. */
	LINEAR {
		@Override
		double factor(double progress) {
			return 1 - (1 - SMALLEST) * progress;
		}
	};

	private static final double SMALLEST = 1e-3;

	/** @param progress 0 at the first epoch after the warm-up, towards 1 at the last */
	abstract double factor(double progress);

	/**
	 * @param epoch 0 … epochs − 1
	 * @param epochs number of epochs in all
	 * @param warmup first epochs, in which the rate rises evenly up to the full one
	 * @return share of the learning rate in that epoch, 0 … 1
	 */
	public double factor(int epoch, int epochs, int warmup) {
		if (epoch < warmup) {
			return (epoch + 1.0) / (warmup + 1);
		}
		return factor((epoch - warmup) / (double) Math.max(1, epochs - warmup));
	}
}
