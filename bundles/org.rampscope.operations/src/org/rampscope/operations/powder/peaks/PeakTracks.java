/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.peaks;

import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.Field;
import org.rampscope.core.tree.Tree;
import org.rampscope.powder.peaks.PeakTrack;

/**
 * Tracks of peaks through a ramp: tables have one column per track, one row per frame, NaN where the track does not show; lists have one
 * entry per track.
 *
 * @param position position of the peak
 * @param positionErrors its standard uncertainty
 * @param height height above the background
 * @param fwhm full width at half maximum
 * @param firstFrame the frame in which it is born
 * @param lastFrame the last frame in which it shows
 * @param bornInRamp 1 where it is not there from the first frame on, else 0
 * @param diedInRamp 1 where it does not last to the last frame, else 0
 * @param splitFrom the track it split from; −1 for none
 * @param shift how far it moved from birth to death
 * @param firstPressure pressure of the first frame in GPa; NaN where unknown
 * @param lastPressure pressure of the last frame in GPa; NaN where unknown
 * @param unit unit of positions and widths as NeXus writes it
 */
@Tree(signal = "position", axes = { "frame", "track" }, indicesBehind = "fwhm")
public record PeakTracks(@Field(unit = Field.UNIT_OF_RECORD) DoubleDataset position, @Field(unit = Field.UNIT_OF_RECORD) DoubleDataset positionErrors,
		DoubleDataset height, @Field(unit = Field.UNIT_OF_RECORD) DoubleDataset fwhm, int[] firstFrame, int[] lastFrame, int[] bornInRamp,
		int[] diedInRamp, int[] splitFrom, @Field(unit = Field.UNIT_OF_RECORD) double[] shift, @Field(unit = "GPa") double[] firstPressure,
		@Field(unit = "GPa") double[] lastPressure, String unit) {

	/** The type of the result. */
	public static final ResultType<PeakTracks> TYPE = ResultType.of("peak_tracks", "Peaks through the ramp", PeakTracks.class);

	private static final int NO_PARENT = -1;

	static PeakTracks of(List<PeakTrack> tracks, Ramp<Patterns> scan) {
		int frames = scan.size();
		int n = tracks.size();
		DoubleDataset position = unknown(frames, n);
		DoubleDataset positionErrors = unknown(frames, n);
		DoubleDataset height = unknown(frames, n);
		DoubleDataset fwhm = unknown(frames, n);
		for (int t = 0; t < n; t++) {
			for (PeakTrack.Point point : tracks.get(t).points()) {
				position.set(point.peak().position(), point.frame(), t);
				positionErrors.set(point.peak().positionSigma(), point.frame(), t);
				height.set(point.peak().height(), point.frame(), t);
				fwhm.set(point.peak().fwhm(), point.frame(), t);
			}
		}
		int[] first = tracks.stream().mapToInt(PeakTrack::firstFrame).toArray();
		int[] last = tracks.stream().mapToInt(PeakTrack::lastFrame).toArray();
		double[] pressure = scan.frames().pressureGPa();
		return new PeakTracks(position, positionErrors, height, fwhm, first, last, Arrays.stream(first).map(f -> f > 0 ? 1 : 0).toArray(),
				Arrays.stream(last).map(f -> f < frames - 1 ? 1 : 0).toArray(), tracks.stream().mapToInt(t -> t.parent().orElse(NO_PARENT)).toArray(),
				tracks.stream().mapToDouble(PeakTrack::shift).toArray(), Arrays.stream(first).mapToDouble(f -> pressure[f]).toArray(),
				Arrays.stream(last).mapToDouble(f -> pressure[f]).toArray(), scan.data().axis().unit().nexusUnit());
	}

	private static DoubleDataset unknown(int frames, int tracks) {
		DoubleDataset table = DatasetFactory.zeros(DoubleDataset.class, frames, tracks);
		Arrays.fill(table.getData(), Double.NaN);
		return table;
	}

	/** @return the number of tracks */
	public int size() {
		return firstFrame.length;
	}
}
