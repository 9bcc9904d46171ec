/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rampscope.core.Labels;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.core.tree.TreeCodec;

/** The truth as a group of plain arrays: lists of differing length become one long list with the frame of each peak. */
final class GroundTruthCodec implements TreeCodec<GroundTruth> {

	/** No name of a phase holds this; arrays of strings are avoided because not every writer of NeXus files has them. */
	private static final String SEPARATOR = ";";

	@Override
	public DataGroup write(GroundTruth truth) {
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

	@Override
	public GroundTruth read(GroupReader group) {
		double[] pressure = group.numbers("pressure");
		int n = pressure.length;
		double[] fraction = group.numbers("phase_fraction", n);
		int[] labels = group.integers("label", n);
		List<List<TruePeak>> peaks = new ArrayList<>(n);
		for (int i = 0; i < n; i++) {
			peaks.add(new ArrayList<>());
		}
		if (group.has("peak_frame")) {
			readPeaks(group, peaks);
		}
		return new GroundTruth(pressure, fraction, labels, peaks);
	}

	private static void readPeaks(GroupReader group, List<List<TruePeak>> peaks) {
		String[] names = group.text("phase_names").split(SEPARATOR);
		int[] frame = group.integers("peak_frame");
		int n = frame.length;
		int[] phase = group.integers("peak_phase", n);
		int[] hkl = group.integers("peak_hkl", 3 * n);
		double[] position = group.numbers("peak_position", n);
		double[] fwhm = group.numbers("peak_fwhm", n);
		double[] height = group.numbers("peak_height", n);
		for (int i = 0; i < n; i++) {
			requireIndex(group, "peak_frame", frame[i], peaks.size());
			requireIndex(group, "peak_phase", phase[i], names.length);
			peaks.get(frame[i]).add(
					new TruePeak(names[phase[i]], hkl[3 * i], hkl[3 * i + 1], hkl[3 * i + 2], position[i], fwhm[i], height[i]));
		}
	}

	private static void requireIndex(GroupReader group, String name, int index, int size) {
		if (index < 0 || index >= size) {
			throw group.wrong(name, "holds " + index + ", but there are " + size);
		}
	}
}
