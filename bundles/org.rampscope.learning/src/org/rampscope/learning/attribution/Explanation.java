/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

/** How much is said of why a network decides as it does. */
public enum Explanation {
	/** Nothing. */
	NONE,
	/** Gradients by position, of the loss and of the logit, and who attends to whom. */
	REASONS,
	/** These, and the weights of all layers as images. */
	REASONS_AND_WEIGHTS
}
