/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.live;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Transition;
import org.rampscope.core.TransitionFinding;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.MostProbable;
import org.rampscope.operations.live.LiveStatus;
import org.rampscope.operations.live.NewestReading;
import org.rampscope.operations.live.SnapshotStatus;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a live run stands, as a line for people and as JSON for programs. */
public final class StatusText {

	static final String ONSET_FRAME = "onset_frame";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private StatusText() {
		// functions
	}

	/** @return what a result says of the whole ramp, in brief: class, confidence, onset, pressure */
	public static Map<String, Object> findings(Ramp<Patterns> scan) {
		Map<String, Object> found = new LinkedHashMap<>();
		scan.result(ClusteringResult.TYPE).ifPresent(clusters -> finding(found, clusters));
		// what a trained model says counts more than what the ramp says of itself; where no frame could be judged, it says nothing
		scan.result(Classification.TYPE).filter(Classification::saysAnything).ifPresent(classes -> finding(found, classes));
		double pressure = scan.frames().pressureGPa()[scan.size() - 1];
		if (Double.isFinite(pressure)) {
			found.put("pressure_GPa", pressure);
		}
		return found;
	}

	private static void finding(Map<String, Object> found, TransitionFinding finding) {
		last(found, finding.toLabels());
		finding.foundTransition().ifPresent(t -> transition(found, t));
	}

	private static void last(Map<String, Object> found, Labels labels) {
		int newest = labels.size() - 1;
		found.put("class", className(labels.codes()[newest]));
		if (labels.confidence().length == labels.size() && Double.isFinite(labels.confidence()[newest])) {
			found.put("confidence", labels.confidence()[newest]);
		}
	}

	private static void transition(Map<String, Object> found, Transition t) {
		found.put(ONSET_FRAME, t.onsetFrame());
		if (t.endFrame() >= 0) {
			found.put("end_frame", t.endFrame());
		}
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

	/** @return one line for people */
	public static String line(LiveStatus s) {
		StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s: frame %d, %d done, %.1f/s", s.state(), s.lastFrame(), s.frames(), s.framesPerSecond()));
		if (s.frames() > 0) {
			text.append(String.format(Locale.ROOT, ", latency %.0f ms (99 %%: %.0f ms)", 1000 * s.latencyMedianS(), 1000 * s.latencyP99S()));
		}
		text.append(", behind ").append(s.behind()).append(", skipped ").append(s.skipped());
		current(s).forEach((name, value) -> text.append(", ").append(name.replace('_', ' ')).append(' ')
				.append(value instanceof Double d ? String.format(Locale.ROOT, "%.4g", d) : value));
		SnapshotStatus snapshot = s.snapshot();
		if (snapshot.frames() > 0) {
			text.append(String.format(Locale.ROOT, ", result of %d frames %.0f s old (took %.1f s)", snapshot.frames(), snapshot.ageS(), snapshot.costS()));
		}
		if (s.state().equals("writing")) {
			text.append(snapshot.written() > 0 ? String.format(Locale.ROOT, ", %.0f %% of the result written", 100 * snapshot.written())
					: ", the ramp as a whole is looked at");
		}
		if (!snapshot.problem().isEmpty()) {
			text.append(", NOT WRITTEN: ").append(snapshot.problem());
		}
		if (!snapshot.notice().isEmpty()) {
			text.append(", NOTE: ").append(snapshot.notice());
		}
		return text.toString();
	}

	/** @return what the last snapshot says of the ramp, with class and pressure of the newest frame where these are measured frame by frame */
	private static Map<String, Object> current(LiveStatus s) {
		Map<String, Object> current = new LinkedHashMap<>(s.findings());
		for (NewestReading reading : s.newest()) {
			double[] values = reading.values();
			if (reading.quantity().length() == 0 && Double.isFinite(values[0])) {
				current.put(reading.quantity().name() + (reading.quantity().unit().isEmpty() ? "" : "_" + reading.quantity().unit()), values[0]);
			} else if (reading.quantity().name().equals("probability") && Double.isFinite(values[0])) {
				int best = MostProbable.of(values);
				current.put("class", reading.quantity().elements().isEmpty() ? best : reading.quantity().elements().get(best));
				current.put("confidence", values[best]);
			}
		}
		return current;
	}

	/** @return one line of JSON */
	static String json(Map<String, Object> values) {
		return MAPPER.valueToTree(values).toString();
	}

	/** @return one line of JSON */
	public static String json(LiveStatus s) {
		ObjectNode node = MAPPER.createObjectNode().put("state", s.state()).put("frames", s.frames()).put("last_frame", s.lastFrame())
				.put("frames_per_second", s.framesPerSecond()).put("behind", s.behind()).put("skipped", s.skipped())
				.put("snapshot_frames", s.snapshot().frames());
		if (s.snapshot().frames() > 0) {
			node.put("snapshot_age_s", s.snapshot().ageS()).put("snapshot_cost_s", s.snapshot().costS());
		}
		if (Double.isFinite(s.snapshot().written())) {
			node.put("snapshot_written", s.snapshot().written());
		}
		if (s.frames() > 0) {
			node.put("latency_median_s", s.latencyMedianS()).put("latency_p99_s", s.latencyP99S());
		}
		node.set("findings", MAPPER.valueToTree(current(s)));
		if (!s.snapshot().problem().isEmpty()) {
			node.put("problem", s.snapshot().problem());
		}
		if (!s.snapshot().notice().isEmpty()) {
			node.put("notice", s.snapshot().notice());
		}
		return node.toString();
	}
}
