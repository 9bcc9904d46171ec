/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

/** Of what the gradient by the pattern is taken. */
public enum GradientOf {
	/**
	 * The loss over all patterns with their labels, as published (thesis 5.8). Positive where more intensity would make the
	 * network more wrong. It vanishes as training converges.
	 */
	LOSS,
	/** The logit of the class asked for, which keeps its scale. Positive where more intensity speaks for the class. */
	LOGIT
}
