/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

/**
 * How a network was trained as published: Adam with L2 weight decay (added to the gradient, not AdamW), the whole training
 * set in every step, binary cross entropy. And what it takes in mini-batches with a falling learning rate until the judgement of
 * single frames no longer wavers with their noise near the boundary.
 *
 * @param epochs steps, as published
 * @param learningRate step size of Adam, as published
 * @param weightDecay factor of the weights in the gradient, both ways
 * @param settledEpochs passes in mini-batches
 * @param settledLearningRate full step size of Adam in mini-batches
 */
public record Recipe(int epochs, double learningRate, double weightDecay, int settledEpochs, double settledLearningRate) {

	/** A recipe that is followed as published either way. */
	Recipe(int epochs, double learningRate, double weightDecay) {
		this(epochs, learningRate, weightDecay, epochs, learningRate);
	}
}
