/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.List;

import org.rampscope.core.Transition;

/**
 * A transition with its uncertainty and the share of the new phase in every frame.
 *
 * @param transition onset and end; −1 in both where no transition stands out
 * @param onsetSigmaFrames standard uncertainty of the onset in frames, at least that of whole frames; NaN for none
 * @param endSigmaFrames the same of the end
 * @param onsetSigmaGPa standard uncertainty of the onset in GPa; NaN where the pressure is not known
 * @param endSigmaGPa the same of the end
 * @param crossingFrame where half of the sample has changed, in frames (a fraction between two frames); NaN for none
 * @param crossingSigmaFrames its standard uncertainty in frames
 * @param crossingGPa the same place in GPa; NaN where the pressure is not known
 * @param membership how far each frame's pattern has gone from the old to the new one: 0 before, 1 after, with noise;
 *        outside the window that was looked at, 0 or 1; NaN throughout where there is no transition
 * @param membershipSigma standard uncertainty of the membership; 0 outside the window
 * @param windowFirst first frame of the window that was looked at
 * @param windowLast last frame of it
 * @param misfitRatio how much better a mixture of two patterns describes the window than one smoothly changing pattern:
 *        the ratio of the mean squared misfits, 1 for not at all; NaN where that was not asked
 * @param changes everything that happens along the ramp, in order: this transition, others, and what is not of the sample
 */
public record TransitionEstimate(Transition transition, double onsetSigmaFrames, double endSigmaFrames, double onsetSigmaGPa,
		double endSigmaGPa, double crossingFrame, double crossingSigmaFrames, double crossingGPa, double[] membership,
		double[] membershipSigma, int windowFirst, int windowLast, double misfitRatio,
		List<RampChange> changes) {

	public TransitionEstimate {
		changes = List.copyOf(changes);
	}

	/** @return all transitions, in order */
	public List<RampChange> transitions() {
		return changes.stream().filter(RampChange::isTransition).toList();
	}

	/** @return what happens beside transitions, in order */
	public List<RampChange> others() {
		return changes.stream().filter(c -> !c.isTransition()).toList();
	}

	/** @return probability that there is no transition at all, as far as the answers on simulated ramps tell */
	public double noTransition() {
		return found() ? transitions().stream().mapToDouble(c -> 1 - c.probability()).reduce(1, (a, b) -> a * b) : 1 - TransitionEstimator.MISSED;
	}

	/** @return whether a transition stands out */
	public boolean found() {
		return transition.onset().isPresent();
	}
}
