/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import java.util.List;
import java.util.Map;

import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.units.Wavelength;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.Reading;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.powder.peaks.PeakWidths;
import org.rampscope.operations.powder.phase.PhaseList;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.peaks.PeakFinder;
import org.rampscope.powder.peaks.PeakFitter;
import org.rampscope.powder.pressure.CalibrantSettings;
import org.rampscope.powder.pressure.RampPressure;
import org.rampscope.powder.pressure.RampPressureFinder;

/**
 * Finds the pressure of each pattern from the lines of a marker, by itself: at once in a live run, and as a value of every frame in other
 * programs. The pressures of the ramp stay as they are; {@link CalibrantPressureOperation} sets them from all frames together, and may
 * tell lines of the marker from the sample's by what the neighbours show. Patterns must have their baseline subtracted.
 */
public final class PatternPressureOperation implements MeasureOperation<PatternPressureOperation.Settings> {

	/** The settings. NaN (null in JSON) means: not set. */
	public record Settings(
			@Setting(label = "Calibrants", help = "Names of pressure markers (Pt, Au, Ne, NaCl-B1, NaCl-B2, KCl-B2, MgO, W, Mo, Re, Ag, Cu, Al, …) or JCPDS files, separated by commas. Of several the weighted mean is taken.") String calibrants,
			@Setting(label = "Wavelength", unit = "angstrom", min = 1e-3, max = 100, help = "Wavelength of the photons. Not set: that of the ramp.") double wavelength,
			@Setting(label = "Smallest pressure", unit = "GPa", min = -20, max = 1000, help = "Smallest pressure looked at; a little below 0 allows for errors of the geometry.") double minimumGPa,
			@Setting(label = "Largest pressure", unit = "GPa", min = -20, max = 1000, help = "Largest pressure looked at.") double maximumGPa,
			@Setting(label = "Tolerance", min = 1e-6, max = 0.1, help = "Largest relative deviation of a line's spacing from that of the assumed volume.") double relativeTolerance,
			@Setting(label = "Weakest line", unit = "%", min = 0, max = 100, help = "Lines of the marker weaker than this, relative to its strongest, are not looked for: they are the first to drown in the sample's.") double leastIntensity,
			@Setting(label = "Significance of peaks", min = 2, max = 1000, help = "Smallest prominence of a peak in units of the noise. Lower it where the marker is faint.") double significance,
			@Setting(label = "Narrowest peak", unit = "%", min = 0.001, max = 5, help = "Of the pattern's length; what is narrower at half height is a spike.") double narrowestPeak,
			@Setting(label = "Fewest lines", min = 1, max = 20, help = "Patterns that show fewer lines of the marker get no pressure. A single line may be the sample's, and a pattern by itself has no neighbours to tell.") int fewestLines) {

		public static final Settings DEFAULT = new Settings("Pt", Double.NaN, -3, 150, 0.002, 20, 8, 0.3, 2);
	}

	/** Type of the result. */
	public static final ResultType<MeasuredValues> TYPE = MeasuredValues.type("pattern_pressure", "Pressure of each pattern");

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.pressure.pattern", List.of("pattern-pressure"), "1.0",
			"Pressure of each pattern", "Finds the pressure of each pattern by itself, from the lines of a pressure marker and its equation of state.",
			List.of("Y. Fei et al. (2007), PNAS 104, 9182, doi:10.1073/pnas.0609013104 (equations of state of Pt, Au, Ne, NaCl)"));

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public void check(Settings settings, RunContext context) {
		PressureMarkers.checkRange(INFO.id(), settings.minimumGPa(), settings.maximumGPa());
		PressureMarkers.of(INFO.id(), settings.calibrants(), context);
	}

	@Override
	public Meter prepare(Settings settings, RadialAxis axis, RampHeader header, RunContext context, Progress progress) {
		PhaseList markers = PressureMarkers.of(INFO.id(), settings.calibrants(), context);
		Wavelength wavelength = header.wavelength(settings.wavelength());
		// a pattern by itself makes no steps
		CalibrantSettings search = new CalibrantSettings(settings.minimumGPa(), settings.maximumGPa(), settings.relativeTolerance(),
				settings.leastIntensity(), CalibrantSettings.defaults().stepGPa());
		PeakFinder finder = PeakWidths.finder(settings.significance(), 0, settings.narrowestPeak(), PeakWidths.WIDEST_LINE_PERCENT, axis.size());
		return new PressureMeter(new RampPressureFinder(markers.phases(), wavelength, search, finder, PeakFitter.defaults()), settings.fewestLines(),
				markers.contentHashes());
	}

	private record PressureMeter(RampPressureFinder finder, int fewestLines, Map<String, String> contentHashes) implements Meter {

		@Override
		public String resultName() {
			return TYPE.name();
		}

		@Override
		public List<Quantity> quantities() {
			return List.of(Quantity.scalar("pressure", "GPa", "pressure from the marker's lines"),
					Quantity.scalar("pressure_errors", "GPa", "its standard uncertainty, that of the equation of state included"),
					Quantity.scalar("lines", "", "lines of the marker that were found"));
		}

		@Override
		public List<Reading> measure(List<Pattern> patterns) {
			return patterns.stream().map(this::reading).toList();
		}

		private Reading reading(Pattern pattern) {
			RampPressure found = finder.find(List.of(pattern), Progress.NONE);
			RampPressure given = found.requiringLines(fewestLines);
			return Reading.of(given.pressureGPa(), given.totalSigmaGPa(), new double[] { found.linesIn(0) });
		}
	}
}
