/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

/**
 * How a network is trained by default. As published: Adam with L2 weight decay (added to the gradient, not AdamW), the whole training set
 * in every step, binary cross entropy. And in mini-batches with a falling learning rate: what it takes until predictions of single frames
 * near the boundary no longer change with their noise.
 *
 * @param epochs steps, as published
 * @param learningRate step size of Adam, as published
 * @param weightDecay factor of the weights in the gradient, both ways
 * @param convergedEpochs passes in mini-batches
 * @param convergedLearningRate full step size of Adam in mini-batches
 */
public record TrainingPreset(int epochs, double learningRate, double weightDecay, int convergedEpochs, double convergedLearningRate) {

	/** The same both ways. */
	public TrainingPreset(int epochs, double learningRate, double weightDecay) {
		this(epochs, learningRate, weightDecay, epochs, learningRate);
	}
}
