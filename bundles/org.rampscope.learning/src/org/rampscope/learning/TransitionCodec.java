/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import java.util.stream.IntStream;

import org.rampscope.core.Transition;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.learning.transition.TransitionEstimate;

/** Layout of a transition: the membership along the ramp as a plot, the numbers beside it. */
public final class TransitionCodec {

	private TransitionCodec() {
	}

	/**
	 * @param e what was found
	 * @param pressureGPa pressure of every frame
	 * @return this as a NeXus tree
	 */
	public static DataGroup write(TransitionEstimate e, double[] pressureGPa) {
		Transition t = e.transition();
		return DataGroup.plot("membership", "frame")
				.field("membership", e.membership()).field("membership_errors", e.membershipSigma())
				.field("frame", IntStream.range(0, pressureGPa.length).toArray()).field("pressure", pressureGPa, "GPa")
				.field("onset_frame", t.onsetFrame()).field("onset_frame_errors", e.onsetSigmaFrames())
				.field("end_frame", t.endFrame()).field("end_frame_errors", e.endSigmaFrames())
				.field("onset_pressure", t.onsetGPa(), "GPa").field("onset_pressure_errors", e.onsetSigmaGPa(), "GPa")
				.field("end_pressure", t.endGPa(), "GPa").field("end_pressure_errors", e.endSigmaGPa(), "GPa")
				.field("crossing_frame", e.crossingFrame()).field("crossing_frame_errors", e.crossingSigmaFrames())
				.field("crossing_pressure", e.crossingGPa(), "GPa").field("confidence", t.confidence())
				.field("window_first", e.windowFirst()).field("window_last", e.windowLast()).field("misfit_ratio", e.misfitRatio()).build();
	}

	/**
	 * @param g as {@link #write} makes it
	 * @throws org.rampscope.core.error.RampScopeException where something is missing in it
	 */
	public static TransitionEstimate read(GroupReader g) {
		Transition t = new Transition(g.integer("onset_frame"), g.integer("end_frame"), g.number("onset_pressure"),
				g.number("end_pressure"), g.number("confidence"));
		return new TransitionEstimate(t, g.number("onset_frame_errors"), g.number("end_frame_errors"), g.number("onset_pressure_errors"),
				g.number("end_pressure_errors"), g.number("crossing_frame"), g.number("crossing_frame_errors"),
				g.number("crossing_pressure"), g.numbers("membership"), g.numbers("membership_errors"), g.integer("window_first"),
				g.integer("window_last"), g.number("misfit_ratio"));
	}
}
