/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.peaks;

import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.powder.peaks.Peak;
import org.rampscope.powder.peaks.PeakTrack;
import org.rampscope.powder.peaks.PeakTracker;

/**
 * Follows the fitted peaks through the ramp: where they are born, split, shift and die. Needs {@link PeakFitOperation} before it. The result is
 * {@link PeakTracks}.
 */
public final class PeakTrackOperation implements RampOperation<PeakTrackSettings> {

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.peaks.track", List.of("track-peaks"), "1.0", "Peaks through the ramp",
			"Follows fitted peaks from frame to frame: birth, death, splitting and shift.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public PeakTrackSettings defaults() {
		return PeakTrackSettings.DEFAULT;
	}

	@Override
	public Analysis prepare(PeakTrackSettings settings, RunContext context) {
		return (scan, progress) -> track(scan, settings, progress);
	}

	private static Ramp<Patterns> track(Ramp<Patterns> scan, PeakTrackSettings settings, Progress progress) {
		List<List<Peak>> peaks = PeakTable.read(scan, INFO.id());
		progress.checkCancelled();
		double[] widths = peaks.stream().flatMap(List::stream).mapToDouble(Peak::fwhm).filter(Double::isFinite).sorted().toArray();
		if (widths.length == 0) {
			return scan.withResult(PeakTracks.TYPE, PeakTracks.of(List.of(), scan))
					.withProvenance(scan.provenance().withNote("no peak was found in any frame: there are no tracks"));
		}
		double width = widths[widths.length / 2];
		List<PeakTrack> tracks = new PeakTracker(settings.largestStep() * width, settings.largestGap(), settings.splitDistance() * width,
				settings.fewestFrames()).track(peaks);
		return scan.withResult(PeakTracks.TYPE, PeakTracks.of(tracks, scan));
	}
}
