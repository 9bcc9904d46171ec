/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.Locale;

import org.rampscope.learning.transition.RampChange;
import org.rampscope.learning.transition.TransitionEstimate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Onset and end of a transition as commands print them with --json. */
final class TransitionJson {

	private TransitionJson() {
	}

	/**
	 * Adds all changes, onset and end where there is a transition, and their pressures where those are known.
	 *
	 * @param line to be added to
	 * @param estimate what was found
	 */
	static void put(ObjectNode line, TransitionEstimate estimate) {
		if (!estimate.changes().isEmpty()) {
			ArrayNode changes = line.putArray("changes");
			estimate.changes().forEach(c -> change(changes.addObject(), c));
		}
		if (!estimate.found()) {
			return;
		}
		line.put("onset_frame", estimate.transition().onsetFrame()).put("onset_frame_errors", estimate.onsetSigmaFrames());
		if (estimate.transition().endFrame() >= 0) {
			line.put("end_frame", estimate.transition().endFrame()).put("end_frame_errors", estimate.endSigmaFrames());
		}
		if (Double.isFinite(estimate.transition().onsetGPa())) {
			line.put("onset_gpa", estimate.transition().onsetGPa()).put("onset_gpa_errors", estimate.onsetSigmaGPa());
		}
		if (Double.isFinite(estimate.transition().endGPa())) {
			line.put("end_gpa", estimate.transition().endGPa()).put("end_gpa_errors", estimate.endSigmaGPa());
		}
	}

	private static void change(ObjectNode node, RampChange c) {
		node.put("cause", c.cause().name().toLowerCase(Locale.ROOT)).put("onset_frame", c.onsetFrame()).put("onset_frame_errors", c.onsetSigmaFrames());
		if (!c.goesOn()) {
			node.put("end_frame", c.endFrame()).put("end_frame_errors", c.endSigmaFrames());
		}
		node.put("probability", c.probability()).put("description", c.description());
	}
}
