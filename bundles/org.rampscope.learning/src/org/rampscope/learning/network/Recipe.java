/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

/**
 * How a network was trained as published: Adam with L2 weight decay (added to the gradient, not AdamW), the whole training
 * set in every step, binary cross entropy.
 *
 * @param epochs steps, as published
 * @param settledEpochs passes over the training patterns in mini-batches with a falling learning rate, after which the judgement of single
 *            frames no longer wavers near the boundary
 * @param learningRate step size of Adam
 * @param weightDecay factor of the weights in the gradient
 */
public record Recipe(int epochs, int settledEpochs, double learningRate, double weightDecay) {

	/** A recipe that is followed to its published end. */
	Recipe(int epochs, double learningRate, double weightDecay) {
		this(epochs, epochs, learningRate, weightDecay);
	}
}
