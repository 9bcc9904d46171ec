/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.peaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.ResultType;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.Reading;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.peaks.Peak;
import org.rampscope.powder.peaks.PeakCandidate;
import org.rampscope.powder.peaks.PeakFinder;
import org.rampscope.powder.peaks.PeakFitter;

/**
 * Finds and fits the peaks of each pattern, whose baseline must have been subtracted: pseudo-Voigt profiles with uncertainties from the
 * covariance. Peaks are kept by rising position, filled up with NaN.
 */
public final class PeakFitOperation implements MeasureOperation<PeakFitOperation.Settings> {

	/** The settings. NaN (null in JSON) means: not set. */
	public record Settings(
			@Setting(label = "From", help = "Smallest position looked at, in the unit of the axis. Not set: the beginning.") double lower,
			@Setting(label = "To", help = "Largest position looked at. Not set: the end.") double upper,
			@Setting(label = "Significance", min = 2, max = 1000, help = "Smallest prominence of a peak in units of the noise.") double significance,
			@Setting(label = "Smallest prominence", min = 0, max = 1e12, help = "Smallest prominence in the pattern's own units; 0: none.") double minimumProminence,
			@Setting(label = "Narrowest peak", unit = "%", min = 0.001, max = 5, help = "Of the pattern's length; what is narrower at half height is a spike.") double narrowest,
			@Setting(label = "Widest peak", unit = "%", min = 0.01, max = 50, help = "Of the pattern's length; what is wider at half height is background.") double widest,
			@Setting(label = "Window", unit = "widths", min = 0.5, max = 20, help = "How far a fit reaches to either side of a peak, in its widths at half height. Peaks whose windows overlap are fitted together.") double window,
			@Setting(label = "Fitted together", min = 1, max = 20, help = "Most peaks fitted together.") int together,
			@Setting(label = "Most peaks", min = 1, max = 1000, help = "How many peaks of a pattern are kept: the highest ones. Patterns with fewer are filled with NaN.") int mostPeaks) {

		public static final Settings DEFAULT = new Settings(Double.NaN, Double.NaN, 8, 0, 0.3, 6, 2, 6, 40);
	}

	/** Type of the result. */
	public static final ResultType<MeasuredValues> TYPE = MeasuredValues.type("peaks", "Peaks");

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.peaks.fit", List.of("peaks"), "1.0", "Peaks",
			"Finds and fits the peaks of each pattern: position, height, width and their uncertainties.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public void check(Settings s, RunContext context) {
		if (s.lower() >= s.upper()) {
			throw new SettingsException(INFO.id() + "/lower", "is " + s.lower() + " and upper is " + s.upper(), "Give the smaller one first");
		}
		if (s.narrowest() >= s.widest()) {
			throw new SettingsException(INFO.id() + "/narrowest", "is " + s.narrowest() + " and widest is " + s.widest(), "Give the smaller one first");
		}
	}

	@Override
	public Meter prepare(Settings settings, RadialAxis axis, RampHeader header, RunContext context, Progress progress) {
		PeakFinder finder = PeakWidths.finder(settings.significance(), settings.minimumProminence(), settings.narrowest(), settings.widest(),
				axis.size());
		return new PeakMeter(settings, axis, finder, new PeakFitter(settings.window(), settings.together()));
	}

	private record PeakMeter(Settings settings, RadialAxis axis, PeakFinder finder, PeakFitter fitter) implements Meter {

		@Override
		public String resultName() {
			return TYPE.name();
		}

		@Override
		public List<Quantity> quantities() {
			return PeakTable.quantities(axis.unit(), settings.mostPeaks());
		}

		@Override
		public List<Reading> measure(List<Pattern> patterns) {
			return patterns.stream().map(p -> PeakTable.reading(peaks(p), settings.mostPeaks())).toList();
		}

		private List<Peak> peaks(Pattern pattern) {
			double[] intensity = pattern.intensity().getData();
			if (Arrays.stream(intensity).allMatch(Double::isNaN)) {
				return List.of();
			}
			List<PeakCandidate> candidates = finder.find(intensity).stream().filter(c -> isInside(axis.at(c.bin()))).toList();
			List<Peak> peaks = new ArrayList<>(fitter.fit(axis, intensity, pattern.sigma().map(s -> s.getData()).orElse(null), candidates));
			peaks.sort(Comparator.comparingDouble(Peak::height).reversed());
			List<Peak> kept = new ArrayList<>(peaks.subList(0, Math.min(settings.mostPeaks(), peaks.size())));
			kept.sort(Comparator.comparingDouble(Peak::position));
			return kept;
		}

		private boolean isInside(double position) {
			return !(position < settings.lower()) && !(position > settings.upper());
		}
	}
}
