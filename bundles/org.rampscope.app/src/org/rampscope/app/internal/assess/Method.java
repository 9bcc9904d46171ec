/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.assess;

import java.util.List;
import java.util.function.Function;

import org.rampscope.app.internal.assess.Answer.Span;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.transition.TransitionEstimate;
import org.rampscope.learning.transition.TransitionEstimator;

/** A way to find transitions that is assessed. */
public enum Method {

	/** The estimator of aligned patterns. */
	RAMPSCOPE("RampScope", Method::rampScope),
	/** One change point. */
	ONE_CHANGE("one change point", Peers::oneChangePoint),
	/** Changes of the mean of principal components. */
	PELT("PELT on principal components", Peers::pelt),
	/** Angle between patterns. */
	COSINE("novelty by cosine", Peers::cosineNovelty);

	private final String title;
	private final Function<Ramp<Patterns>, Answer> answer;

	Method(String title, Function<Ramp<Patterns>, Answer> answer) {
		this.title = title;
		this.answer = answer;
	}

	/** @return its name for people */
	public String title() {
		return title;
	}

	/**
	 * @param scan a ramp
	 * @return what it says
	 */
	public Answer of(Ramp<Patterns> scan) {
		return answer.apply(scan);
	}

	private static Answer rampScope(Ramp<Patterns> scan) {
		TransitionEstimate e = new TransitionEstimator().estimate(scan.data().axis(), scan.frames(), scan.data().intensity(), scan.metadata().beam().wavelength(), Progress.NONE);
		return new Answer(e.transitions().stream().map(c -> new Span(c.onsetFrame(), c.onsetSigmaFrames(), c.goesOn() ? Double.NaN : c.endFrame(), c.endSigmaFrames())).toList(),
				e.changes().stream().map(c -> c.onsetFrame() + " " + c.cause().title() + ": " + c.description()).toList(), false);
	}
}
