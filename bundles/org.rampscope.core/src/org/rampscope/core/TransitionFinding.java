/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.Optional;

/**
 * A result that says for each frame of a ramp whether it lies before, during or after the transition. Whatever implements this is shown with
 * its classes and its transition in reports and in the window.
 */
public interface TransitionFinding {

	/** @return a class for each frame */
	Labels toLabels();

	/** @return onset and end; empty where no transition stands out, or nothing is said of it */
	default Optional<Transition> foundTransition() {
		return Optional.empty();
	}
}
