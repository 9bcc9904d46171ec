/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Labels;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;

/** The truth as a group of plain arrays: lists of differing length become one long list with the frame of each peak. */
final class GroundTruthCodec {

	/** No name of a phase holds this; arrays of strings are avoided because not every writer of NeXus files has them. */
	private static final String SEPARATOR = ";";

	private GroundTruthCodec() {
	}

	static DataGroup toGroup(GroundTruth truth) {
		DataGroup.Builder group = DataGroup.builder("NXcollection")
				.field("pressure", truth.pressureGPa(), "GPa")
				.field("phase_fraction", truth.fraction())
				.field("label", new DataField(DataField.of(truth.labels()).values(), "", Map.of("scheme", Labels.SCHEME)))
				.field("onset_frame", truth.onsetFrame())
				.field("end_frame", truth.endFrame());
		addPeaks(group, truth.peaks());
		return group.build();
	}

	private static void addPeaks(DataGroup.Builder group, List<List<TruePeak>> peaks) {
		int n = peaks.stream().mapToInt(List::size).sum();
		if (n == 0) {
			return;
		}
		int[] frame = new int[n];
		int[] phase = new int[n];
		int[][] hkl = new int[n][];
		double[] position = new double[n];
		double[] fwhm = new double[n];
		double[] height = new double[n];
		Map<String, Integer> phases = new LinkedHashMap<>();
		int at = 0;
		for (int i = 0; i < peaks.size(); i++) {
			for (TruePeak peak : peaks.get(i)) {
				frame[at] = i;
				phase[at] = phases.computeIfAbsent(peak.phase(), name -> phases.size());
				hkl[at] = new int[] { peak.h(), peak.k(), peak.l() };
				position[at] = peak.positionDeg();
				fwhm[at] = peak.fwhmDeg();
				height[at] = peak.height();
				at++;
			}
		}
		group.field("phase_names", String.join(SEPARATOR, phases.keySet()))
				.field("peak_frame", frame)
				.field("peak_phase", phase)
				.field("peak_hkl", hkl)
				.field("peak_position", position, "deg")
				.field("peak_fwhm", fwhm, "deg")
				.field("peak_height", height);
	}

	static GroundTruth fromGroup(DataGroup group) {
		double[] pressure = doubles(group, "pressure", -1);
		int n = pressure.length;
		double[] fraction = doubles(group, "phase_fraction", n);
		int[] labels = ints(group, "label", n);
		List<List<TruePeak>> peaks = new ArrayList<>(n);
		for (int i = 0; i < n; i++) {
			peaks.add(new ArrayList<>());
		}
		if (group.values("peak_frame").isPresent()) {
			readPeaks(group, peaks);
		}
		return new GroundTruth(pressure, fraction, labels, peaks);
	}

	private static void readPeaks(DataGroup group, List<List<TruePeak>> peaks) {
		String[] names = require(group, "phase_names").getStringAbs(0).split(SEPARATOR);
		int[] frame = ints(group, "peak_frame", -1);
		int n = frame.length;
		int[] phase = ints(group, "peak_phase", n);
		int[] hkl = ints(group, "peak_hkl", 3 * n);
		double[] position = doubles(group, "peak_position", n);
		double[] fwhm = doubles(group, "peak_fwhm", n);
		double[] height = doubles(group, "peak_height", n);
		for (int i = 0; i < n; i++) {
			requireIndex("peak_frame", frame[i], peaks.size());
			requireIndex("peak_phase", phase[i], names.length);
			peaks.get(frame[i]).add(
					new TruePeak(names[phase[i]], hkl[3 * i], hkl[3 * i + 1], hkl[3 * i + 2], position[i], fwhm[i], height[i]));
		}
	}

	private static double[] doubles(DataGroup group, String name, int size) {
		Dataset values = require(group, name, size);
		double[] result = new double[values.getSize()];
		for (int i = 0; i < result.length; i++) {
			result[i] = values.getElementDoubleAbs(i);
		}
		return result;
	}

	private static int[] ints(DataGroup group, String name, int size) {
		Dataset values = require(group, name, size);
		int[] result = new int[values.getSize()];
		for (int i = 0; i < result.length; i++) {
			result[i] = Math.toIntExact(values.getElementLongAbs(i));
		}
		return result;
	}

	private static Dataset require(DataGroup group, String name, int size) {
		Dataset values = require(group, name);
		if (size >= 0 && values.getSize() != size) {
			throw new AnalysisException(GroundTruth.NAME + "/" + name + " has " + values.getSize() + " values instead of " + size,
					"Simulate the ramp again");
		}
		return values;
	}

	private static Dataset require(DataGroup group, String name) {
		return group.values(name).orElseThrow(
				() -> new AnalysisException(GroundTruth.NAME + "/" + name + " is missing", "Simulate the ramp again"));
	}

	private static void requireIndex(String name, int index, int size) {
		if (index < 0 || index >= size) {
			throw new AnalysisException(GroundTruth.NAME + "/" + name + " holds " + index + ", but there are " + size,
					"Simulate the ramp again");
		}
	}
}
