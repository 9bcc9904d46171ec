/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.peaks;

import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.RampScan;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.powder.peaks.PeakTrack;

/** How tracks of peaks are kept with a ramp: one column per track, one row per frame, NaN where the track does not show. */
final class TrackTable {

	private static final int NO_PARENT = -1;

	private TrackTable() {
		// a function
	}

	static DataGroup toGroup(List<PeakTrack> tracks, RampScan scan) {
		int frames = scan.size();
		int n = tracks.size();
		double[] position = filled(frames * n);
		double[] positionErrors = filled(frames * n);
		double[] height = filled(frames * n);
		double[] fwhm = filled(frames * n);
		double[] shift = new double[n];
		int[] first = new int[n];
		int[] last = new int[n];
		int[] parent = new int[n];
		for (int t = 0; t < n; t++) {
			PeakTrack track = tracks.get(t);
			for (PeakTrack.Point point : track.points()) {
				int at = point.frame() * n + t;
				position[at] = point.peak().position();
				positionErrors[at] = point.peak().positionSigma();
				height[at] = point.peak().height();
				fwhm[at] = point.peak().fwhm();
			}
			shift[t] = track.shift();
			first[t] = track.firstFrame();
			last[t] = track.lastFrame();
			parent[t] = track.parent().orElse(NO_PARENT);
		}
		String unit = scan.axis().unit().nexusUnit();
		double[] pressure = scan.frames().pressureGPa();
		return DataGroup.plot("position", "frame", "track")
				.field("position", dataset(position, frames, n), unit).field("position_errors", dataset(positionErrors, frames, n), unit)
				.field("height", dataset(height, frames, n)).field("fwhm", dataset(fwhm, frames, n), unit)
				.field("frame", range(frames)).field("track", range(n)).field("first_frame", first).field("last_frame", last)
				.field("born_in_ramp", Arrays.stream(first).map(f -> f > 0 ? 1 : 0).toArray())
				.field("died_in_ramp", Arrays.stream(last).map(f -> f < frames - 1 ? 1 : 0).toArray()).field("split_from", parent)
				.field("shift", shift, unit).field("first_pressure", Arrays.stream(first).mapToDouble(f -> pressure[f]).toArray(), "GPa")
				.field("last_pressure", Arrays.stream(last).mapToDouble(f -> pressure[f]).toArray(), "GPa").build();
	}

	private static int[] range(int size) {
		int[] values = new int[size];
		Arrays.setAll(values, i -> i);
		return values;
	}

	private static double[] filled(int size) {
		double[] values = new double[size];
		Arrays.fill(values, Double.NaN);
		return values;
	}

	private static DoubleDataset dataset(double[] values, int... shape) {
		return values.length == 0 ? DatasetFactory.zeros(DoubleDataset.class, shape) : DatasetFactory.createFromObject(DoubleDataset.class, values, shape);
	}
}
