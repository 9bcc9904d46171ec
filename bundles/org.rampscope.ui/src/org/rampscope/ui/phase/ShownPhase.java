/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.phase;

import org.rampscope.powder.phase.Phase;

/**
 * A phase of the list.
 *
 * @param phase the phase with its equation of state
 * @param visible whether its lines are drawn
 * @param argb colour of its lines
 */
public record ShownPhase(Phase phase, boolean visible, int argb) {

	/** @return this, drawn or not */
	public ShownPhase withVisible(boolean newVisible) {
		return new ShownPhase(phase, newVisible, argb);
	}

	/** @return this with another phase, such as the same with another equation of state */
	public ShownPhase withPhase(Phase newPhase) {
		return new ShownPhase(newPhase, visible, argb);
	}
}
