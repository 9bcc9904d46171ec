/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.rampscope.core.Labels;
import org.rampscope.core.RampScan;
import org.rampscope.core.Transition;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.operations.live.LiveStatus;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a live run stands, as a line for people and as JSON for programs. */
final class StatusText {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private StatusText() {
		// functions
	}

	/** @return what a result says of the whole ramp, in brief: class, confidence, onset, pressure */
	static Map<String, Object> findings(RampScan scan) {
		Map<String, Object> found = new LinkedHashMap<>();
		if (scan.results().containsKey(ClusteringResult.NAME)) {
			ClusteringResult clusters = ClusteringResult.fromGroup(scan.results().get(ClusteringResult.NAME));
			int[] codes = clusters.toLabels().codes();
			double[] confidence = clusters.toLabels().confidence();
			found.put("class", className(codes[codes.length - 1]));
			if (confidence.length == codes.length) {
				found.put("confidence", confidence[codes.length - 1]);
			}
			clusters.transition().map(t -> t.transition()).filter(t -> t.onset().isPresent()).ifPresent(t -> transition(found, t));
		}
		double pressure = scan.frames().pressureGPa()[scan.size() - 1];
		if (Double.isFinite(pressure)) {
			found.put("pressure_GPa", pressure);
		}
		return found;
	}

	private static void transition(Map<String, Object> found, Transition t) {
		found.put("onset_frame", t.onsetFrame());
		found.put("end_frame", t.endFrame());
		if (Double.isFinite(t.onsetGPa())) {
			found.put("onset_GPa", t.onsetGPa());
		}
	}

	private static String className(int code) {
		return switch (code) {
		case Labels.BEFORE -> "before";
		case Labels.DURING -> "during";
		case Labels.AFTER -> "after";
		default -> "none";
		};
	}

	static String line(LiveStatus s) {
		StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s: frame %d, %d done, %.1f/s", s.state(), s.lastFrame(), s.frames(), s.framesPerSecond()));
		if (s.frames() > 0) {
			text.append(String.format(Locale.ROOT, ", latency %.0f ms (99 %%: %.0f ms)", 1000 * s.latencyMedianS(), 1000 * s.latencyP99S()));
		}
		text.append(", behind ").append(s.behind()).append(", skipped ").append(s.skipped());
		s.findings().forEach((name, value) -> text.append(", ").append(name.replace('_', ' ')).append(' ')
				.append(value instanceof Double d ? String.format(Locale.ROOT, "%.4g", d) : value));
		return text.toString();
	}

	static String json(LiveStatus s) {
		ObjectNode node = MAPPER.createObjectNode().put("state", s.state()).put("frames", s.frames()).put("last_frame", s.lastFrame())
				.put("frames_per_second", s.framesPerSecond()).put("behind", s.behind()).put("skipped", s.skipped())
				.put("snapshot_frames", s.snapshotFrames());
		if (s.frames() > 0) {
			node.put("latency_median_s", s.latencyMedianS()).put("latency_p99_s", s.latencyP99S());
		}
		node.set("findings", MAPPER.valueToTree(s.findings()));
		return node.toString();
	}
}
