/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.Labels;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.LabelAgreement;
import org.rampscope.learning.transition.TransitionEstimate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Says what a model found, and how that compares with labels where there are some. */
final class ClassificationText {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Classification found;
	private final Optional<Labels> labels;

	/**
	 * @param found what the model said
	 * @param labels labels of the ramp
	 */
	ClassificationText(Classification found, Optional<Labels> labels) {
		this.found = found;
		this.labels = labels;
	}

	/** @return one line each */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (int c = 0; c < found.classes().size(); c++) {
			int number = c;
			lines.add(String.format(Locale.ROOT, "  %-24s %d frames", found.classes().get(c).name(),
					Arrays.stream(found.labels()).filter(l -> l == number).count()));
		}
		lines.add(String.format(Locale.ROOT, "  %-24s between frames %d and %d, confidence %.2f %%", "boundary", found.onset().lastBefore(),
				found.onset().firstAfter(), 100 * found.onset().confidence()));
		if (found.classes().size() > 2) {
			lines.add(String.format(Locale.ROOT, "  %-24s between frames %d and %d, confidence %.2f %%", "last boundary", found.end().lastBefore(),
					found.end().firstAfter(), 100 * found.end().confidence()));
		}
		found.transition().ifPresent(t -> lines.addAll(transition(t)));
		metrics().forEach((name, value) -> lines.add(String.format(Locale.ROOT, "  %-24s %.4f", name.replace('_', ' '), value)));
		return lines;
	}

	private static List<String> transition(TransitionEstimate t) {
		if (!t.found()) {
			return List.of("  the ramp does not go from the first class to the last");
		}
		return List.of(place("onset", t.transition().onsetFrame(), t.onsetSigmaFrames(), t.transition().onsetGPa(), t.onsetSigmaGPa()),
				place("end", t.transition().endFrame(), t.endSigmaFrames(), t.transition().endGPa(), t.endSigmaGPa()));
	}

	private static String place(String what, int frame, double sigmaFrames, double gPa, double sigmaGPa) {
		String text = String.format(Locale.ROOT, "  %-24s frame %d ± %.1f", what, frame, sigmaFrames);
		return Double.isFinite(gPa) ? text + String.format(Locale.ROOT, ", %.2f ± %.2f GPa", gPa, sigmaGPa) : text;
	}

	/** @return the same as JSON */
	ObjectNode json() {
		ObjectNode line = MAPPER.createObjectNode().put("confidence", found.onset().confidence())
				.put("last_before", found.onset().lastBefore()).put("first_after", found.onset().firstAfter());
		found.transition().ifPresent(t -> TransitionJson.put(line, t));
		line.set("metrics", MAPPER.valueToTree(metrics()));
		return line;
	}

	/** @return measures against the labels, by name; empty without labels of these classes */
	Map<String, Double> metrics() {
		return labels.flatMap(given -> LabelAgreement.of(found, given)).map(LabelAgreement::metrics).orElse(Map.of());
	}
}
