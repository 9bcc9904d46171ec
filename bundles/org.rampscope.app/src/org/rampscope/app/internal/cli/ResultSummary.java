/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rampscope.app.internal.report.TransitionText;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.learning.inference.Classification;
import org.rampscope.operations.powder.pressure.PressureResult;
import org.rampscope.simulation.GroundTruth;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Prints what a result holds. */
final class ResultSummary {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final PrintWriter out;

	ResultSummary(PrintWriter out) {
		this.out = out;
	}

	void print(Ramp<Patterns> result) {
		out.println(String.format(Locale.ROOT, "%d patterns of %d bins, %s %.4g to %.4g", result.size(), result.data().axis().size(),
				result.data().axis().unit().id(), result.data().axis().at(0), result.data().axis().at(result.data().axis().size() - 1)));
		pressures(result);
		Optional<GroundTruth> truth = result.result(GroundTruth.TYPE);
		result.result(ClusteringResult.TYPE)
				.ifPresent(c -> table(new TransitionText(result.frames(), c, truth), truth.isPresent()));
		classification(result).ifPresent(text -> {
			out.println("Classification by the trained model:");
			text.lines().forEach(out::println);
		});
		result.provenance().notes().forEach(n -> out.println("note: " + n));
	}

	private void pressures(Ramp<Patterns> result) {
		double[] known = knownPressures(result);
		if (known.length > 0) {
			String method = result.result(PressureResult.TYPE).map(PressureResult::method).orElse(result.metadata().pressure().method());
			out.println(String.format(Locale.ROOT, "Pressure of %d of %d frames: %.2f to %.2f GPa%s", known.length, result.size(), Arrays.stream(known).min().getAsDouble(),
					Arrays.stream(known).max().getAsDouble(), method.isEmpty() ? "" : " (" + method + ")"));
		}
	}

	private static double[] knownPressures(Ramp<Patterns> result) {
		return Arrays.stream(result.frames().pressureGPa()).filter(Double::isFinite).toArray();
	}

	/** @return the same as JSON */
	static ObjectNode json(Ramp<Patterns> result) {
		ObjectNode line = MAPPER.createObjectNode().put("frames", result.size()).put("bins", result.data().axis().size());
		double[] pressures = knownPressures(result);
		if (pressures.length > 0) {
			line.putObject("pressure").put("frames", pressures.length).put("min_GPa", Arrays.stream(pressures).min().getAsDouble())
					.put("max_GPa", Arrays.stream(pressures).max().getAsDouble());
		}
		result.result(ClusteringResult.TYPE).ifPresent(c -> {
			ObjectNode clusters = line.putObject("clustering").put("confidence", c.confidence().confidence())
					.put("last_before", c.confidence().lastBefore()).put("first_after", c.confidence().firstAfter());
			c.transition().ifPresent(t -> TransitionJson.put(clusters, t));
		});
		classification(result).ifPresent(text -> line.set("classification", text.json()));
		line.set("notes", MAPPER.valueToTree(result.provenance().notes()));
		return line;
	}

	private static Optional<ClassificationText> classification(Ramp<Patterns> result) {
		return result.result(Classification.TYPE).filter(Classification::saysAnything)
				.map(c -> new ClassificationText(c, result.labels()));
	}

	private void table(TransitionText text, boolean withTruth) {
		out.println(text.headline());
		if (withTruth) {
			out.println(String.format(Locale.ROOT, "  %-32s %-30s %-10s %s", "", "found", "truth", "difference"));
		}
		for (List<String> row : text.rows()) {
			out.println(String.format(Locale.ROOT, "  %-32s %-30s %-10s %s", row.get(0), row.get(1), row.get(2), row.get(3)).stripTrailing());
		}
	}
}
