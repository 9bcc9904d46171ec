/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

/**
 * Something that happens along a ramp, with why it is believed.
 *
 * @param cause why the patterns change
 * @param onsetFrame first frame that shows it
 * @param onsetSigmaFrames its standard uncertainty in frames
 * @param endFrame first frame from which on it is complete; −1 where it still goes on at the last frame
 * @param endSigmaFrames its standard uncertainty in frames; NaN where it still goes on
 * @param probability of being what it is called, by the kind of evidence: round numbers set after simulated ramps with trouble, not calibrated on others
 * @param description what changed, for people: one line
 */
public record RampChange(ChangeCause cause, int onsetFrame, double onsetSigmaFrames, int endFrame, double endSigmaFrames, double probability,
		String description) {

	/** @return whether the sample changes its structure */
	public boolean isTransition() {
		return cause == ChangeCause.STRUCTURE;
	}

	/** @return whether it still goes on at the last frame */
	public boolean goesOn() {
		return endFrame < 0;
	}
}
