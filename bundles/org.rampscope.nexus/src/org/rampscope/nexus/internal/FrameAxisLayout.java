/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;

/** Time, pressure, numbers and labels of frames in a file. */
final class FrameAxisLayout {

	private static final String PRESSURE_PATH = "/sample/pressure";

	private FrameAxisLayout() {
		// functions
	}

	/** Puts the pressure into the sample. */
	static void writePressure(TreeFields sample, FrameAxis axis, String entryPath) {
		String target = entryPath + PRESSURE_PATH;
		sample.put("pressure", new DataField(DataField.of(axis.pressureGPa()).values(), "GPa", Map.of(TreeWriter.TARGET, target)));
		if (Arrays.stream(axis.pressureSigmaGPa()).anyMatch(s -> !Double.isNaN(s))) {
			sample.put("pressure_errors", DataField.of(axis.pressureSigmaGPa(), "GPa"));
		}
	}

	/** Puts time, frame number and a link to the pressure into the NXdata. */
	static void writeAxes(TreeFields data, FrameAxis axis, String entryPath) {
		data.put("time", DataField.of(axis.timeS(), "s")).put("frame_number", DataField.of(axis.frameNumber()));
		data.put("pressure", new DataField(DataField.of(axis.pressureGPa()).values(), "GPa", Map.of(TreeWriter.TARGET,
				entryPath + PRESSURE_PATH)));
		data.attribute("time_indices", 0).attribute("pressure_indices", 0).attribute("frame_number_indices", 0);
	}

	/** @return the axis that viewers shall use: the first one that is known for all frames */
	static String plotAxis(FrameAxis axis) {
		boolean times = Arrays.stream(axis.timeS()).allMatch(Double::isFinite);
		return times ? "time" : "frame_number";
	}

	static FrameAxis read(GroupView entry, GroupView data, int frames) {
		double[] time = orUnknown(data, "time", data.numbers("time", "s"), frames);
		GroupView sample = entry.in("sample");
		double[] pressure = orUnknown(sample, "pressure", sample.numbers("pressure", "GPa"), frames);
		double[] sigma = orUnknown(sample, "pressure_errors", sample.numbers("pressure_errors", "GPa"), frames);
		double[] numbers = data.numbers("frame_number", "");
		int[] frameNumber = new int[frames];
		if (numbers.length != frames && numbers.length != 0) {
			throw data.wrong("frame_number", "has " + numbers.length + " values for " + frames + " frames", "Write one per frame");
		}
		Arrays.setAll(frameNumber, i -> numbers.length == 0 ? i : (int) numbers[i]);
		return new FrameAxis(time, pressure, sigma, frameNumber);
	}

	private static double[] orUnknown(GroupView group, String name, double[] values, int frames) {
		if (values.length == frames) {
			return values;
		}
		if (values.length > 1) {
			throw group.wrong(name, "has " + values.length + " values for " + frames + " frames", "Write one per frame");
		}
		double[] all = new double[frames];
		Arrays.fill(all, values.length == 1 ? values[0] : Double.NaN);
		return all;
	}

	static void writeLabels(TreeFields entry, Optional<Labels> labels, int frames, OffsetDateTime now) {
		if (labels.isEmpty()) {
			return;
		}
		Labels l = labels.get();
		if (l.size() != frames) {
			throw new AnalysisException(l.size() + " labels for " + frames + " frames", "Give one label per frame");
		}
		TreeFields data = new TreeFields("NXdata").attribute("signal", "label").put("label", DataField.of(l.codes()));
		if (l.confidence().length > 0) {
			data.put("confidence", DataField.of(l.confidence()));
		}
		DataGroup annotation = new TreeFields("NXprocess").requiredText("annotator", l.author().map(Labels.Author::name).orElse(""))
				.text("date", TreeFields.iso(l.author().map(Labels.Author::date).orElse(now)))
				.text("label_scheme", Labels.SCHEME).group("labels", data.build()).build();
		entry.group("annotation", annotation);
	}

	/** @param author who gave them, where that is known already; else what the annotation says */
	static Optional<Labels> readLabels(GroupView entry, Optional<Labels.Author> author, int frames) {
		GroupView labels = entry.in("annotation").in("labels");
		if (!labels.has("label")) {
			return Optional.empty();
		}
		double[] codes = labels.numbers("label", "");
		if (codes.length != frames) {
			throw labels.wrong("label", "has " + codes.length + " values for " + frames + " frames", "Write one per frame");
		}
		return Optional.of(new Labels(Arrays.stream(codes).mapToInt(c -> (int) c).toArray(), labels.numbers("confidence", ""),
				author.or(() -> annotator(entry.in("annotation")))));
	}

	private static Optional<Labels.Author> annotator(GroupView annotation) {
		String name = annotation.knownText("annotator");
		try {
			return name.isEmpty() ? Optional.empty() : annotation.time("date").map(date -> new Labels.Author(name, date));
		} catch (RampScopeException e) {
			// a date that nobody can read is as good as none
			return Optional.empty();
		}
	}
}
