/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.rampscope.core.Transition;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.learning.transition.ChangeCause;
import org.rampscope.learning.transition.RampChange;
import org.rampscope.learning.transition.TransitionEstimate;

/** Layout of a transition: the membership along the ramp as a plot, the numbers beside it. */
public final class TransitionCodec {

	private static final String LINE = "\n";

	private TransitionCodec() {
	}

	/**
	 * @param e what was found
	 * @param pressureGPa pressure of every frame
	 * @return this as a NeXus tree
	 */
	public static DataGroup write(TransitionEstimate e, double[] pressureGPa) {
		Transition t = e.transition();
		DataGroup.Builder group = DataGroup.plot("membership", "frame")
				.field("membership", e.membership()).field("membership_errors", e.membershipSigma())
				.field("frame", IntStream.range(0, pressureGPa.length).toArray()).field("pressure", pressureGPa, "GPa")
				.field("onset_frame", t.onsetFrame()).field("onset_frame_errors", e.onsetSigmaFrames())
				.field("end_frame", t.endFrame()).field("end_frame_errors", e.endSigmaFrames())
				.field("onset_pressure", t.onsetGPa(), "GPa").field("onset_pressure_errors", e.onsetSigmaGPa(), "GPa")
				.field("end_pressure", t.endGPa(), "GPa").field("end_pressure_errors", e.endSigmaGPa(), "GPa")
				.field("crossing_frame", e.crossingFrame()).field("crossing_frame_errors", e.crossingSigmaFrames())
				.field("crossing_pressure", e.crossingGPa(), "GPa").field("confidence", t.confidence())
				.field("window_first", e.windowFirst()).field("window_last", e.windowLast()).field("misfit_ratio", e.misfitRatio());
		if (!e.changes().isEmpty()) {
			group.group("changes", changes(e.changes()));
		}
		return group.build();
	}

	/** One entry per change; texts in one, line by line, because not every writer of NeXus files has arrays of strings. */
	private static DataGroup changes(List<RampChange> changes) {
		return DataGroup.builder("NXcollection")
				.field("cause", changes.stream().map(c -> c.cause().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(LINE)))
				.field("description", changes.stream().map(c -> c.description().replace(LINE, " ")).collect(Collectors.joining(LINE)))
				.field("onset_frame", changes.stream().mapToInt(RampChange::onsetFrame).toArray())
				.field("onset_frame_errors", changes.stream().mapToDouble(RampChange::onsetSigmaFrames).toArray())
				.field("end_frame", changes.stream().mapToInt(RampChange::endFrame).toArray())
				.field("end_frame_errors", changes.stream().mapToDouble(RampChange::endSigmaFrames).toArray())
				.field("probability", changes.stream().mapToDouble(RampChange::probability).toArray()).build();
	}

	private static List<RampChange> changes(GroupReader g) {
		int[] onset = g.integers("onset_frame");
		int n = onset.length;
		String[] cause = g.text("cause").split(LINE, -1);
		String[] description = g.text("description").split(LINE, -1);
		if (cause.length != n || description.length != n) {
			throw g.wrong("cause", "does not hold one line per change");
		}
		double[] onsetErrors = g.numbers("onset_frame_errors", n);
		int[] end = g.integers("end_frame", n);
		double[] endErrors = g.numbers("end_frame_errors", n);
		double[] probability = g.numbers("probability", n);
		return IntStream.range(0, n).mapToObj(i -> new RampChange(cause(cause[i]), onset[i], onsetErrors[i], end[i], endErrors[i], probability[i],
				description[i])).toList();
	}

	/** A cause that a later version knows is undecided to this one. */
	private static ChangeCause cause(String name) {
		return Arrays.stream(ChangeCause.values()).filter(c -> c.name().equalsIgnoreCase(name)).findFirst().orElse(ChangeCause.UNDECIDED);
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
				g.integer("window_last"), g.number("misfit_ratio"), g.optionalChild("changes").map(TransitionCodec::changes).orElse(List.of()));
	}
}
