/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

/**
 * How a network was trained as published: Adam with L2 weight decay (added to the gradient, not AdamW), the whole training
 * set in every step, binary cross entropy.
 *
 * @param epochs steps
 * @param learningRate step size of Adam
 * @param weightDecay factor of the weights in the gradient
 */
public record Recipe(int epochs, double learningRate, double weightDecay) {
}
