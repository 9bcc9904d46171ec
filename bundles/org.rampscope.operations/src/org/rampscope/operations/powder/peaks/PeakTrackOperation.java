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
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.peaks.Peak;
import org.rampscope.powder.peaks.PeakTrack;
import org.rampscope.powder.peaks.PeakTracker;

/**
 * Follows the fitted peaks through the ramp: where they are born, split, shift and die. Needs {@link PeakFitOperation} before it. The result is
 * {@link PeakTracks}.
 */
public final class PeakTrackOperation implements RampOperation<PeakTrackOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Largest step", unit = "widths", min = 0.01, max = 100, help = "How far from where its track leads a peak may lie in the next frame, in typical widths of the ramp's peaks.") double largestStep,
			@Setting(label = "Largest gap", unit = "frames", min = 0, max = 10000, help = "For how many frames a peak may be missed before its track ends.") int largestGap,
			@Setting(label = "Split distance", unit = "widths", min = 0, max = 100, help = "A track born this near to another one is said to have split from it.") double splitDistance,
			@Setting(label = "Fewest frames", unit = "frames", min = 1, max = 100000, help = "Tracks seen in fewer frames are dropped.") int fewestFrames) {

		public static final Settings DEFAULT = new Settings(0.6, 3, 2.5, 4);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.peaks.track", List.of("track-peaks"), "1.0", "Peaks through the ramp",
			"Follows fitted peaks from frame to frame: birth, death, splitting and shift.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public Analysis prepare(Settings settings, RunContext context) {
		return (scan, progress) -> track(scan, settings, progress);
	}

	private static Ramp<Patterns> track(Ramp<Patterns> scan, Settings settings, Progress progress) {
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
