/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.Wavelength;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.powder.baseline.Baselines;
import org.rampscope.operations.powder.peaks.PeakWidths;
import org.rampscope.operations.powder.phase.PhaseList;
import org.rampscope.powder.integration.WorkerPool;
import org.rampscope.powder.peaks.PeakFinder;
import org.rampscope.powder.peaks.PeakFitter;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.pressure.CalibrantDoubts;
import org.rampscope.powder.pressure.CalibrantSettings;
import org.rampscope.powder.pressure.PressureSmoother;
import org.rampscope.powder.pressure.RampPressure;
import org.rampscope.powder.pressure.RampPressureFinder;

/**
 * Finds the pressure of every frame from the lines of a marker in the cell. Where the patterns have their baseline still, one is
 * subtracted from a copy of them. Pressures that the ramp had before are replaced; they stay in the {@link PressureResult}.
 */
public final class CalibrantPressureOperation implements RampOperation<CalibrantPressureSettings> {

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.pressure.calibrant", List.of("pressure"), "1.2",
			"Pressure from calibrant lines", "Finds the pressure of each frame from the lines of a pressure marker and its equation of state.",
			List.of("Y. Fei et al. (2007), PNAS 104, 9182, doi:10.1073/pnas.0609013104 (equations of state of Pt, Au, Ne, NaCl)"));

	private static final String USUAL_BASELINE = "snip";
	private static final String NO_CALIBRANT = "no calibrant is named: pressures are those that the files bring, or unknown";

	/** Equations of state are isotherms of this temperature, in K. */
	private static final double ISOTHERM_K = 300;
	/** Further away the thermal pressure of metals is more than the uncertainty of their scales, about 0.6 GPa per 100 K; in K. */
	private static final double NEAR_K = 30;

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public CalibrantPressureSettings defaults() {
		return CalibrantPressureSettings.DEFAULT;
	}

	@Override
	public void check(CalibrantPressureSettings settings, RunContext context) {
		PressureMarkers.checkRange(INFO.id(), settings.minimumGPa(), settings.maximumGPa());
		if (!settings.calibrants().isBlank()) {
			PressureMarkers.of(INFO.id(), settings.calibrants(), context);
		}
		String baseline = settings.baseline();
		if (!baseline.equals(CalibrantPressureSettings.AUTO) && !baseline.equals(CalibrantPressureSettings.NONE) && Baselines.named(baseline, 1000).isEmpty()) {
			throw new SettingsException(INFO.id() + "/baseline", "there is no baseline '" + baseline + "'", "Give " + String.join(", ", Baselines.names())
					+ ", " + CalibrantPressureSettings.NONE + " or " + CalibrantPressureSettings.AUTO);
		}
	}

	@Override
	public Analysis prepare(CalibrantPressureSettings settings, RunContext context) {
		if (settings.calibrants().isBlank()) {
			return (scan, progress) -> scan.withProvenance(scan.provenance().withNote(NO_CALIBRANT));
		}
		PhaseList list = PressureMarkers.of(INFO.id(), settings.calibrants(), context);
		CalibrantSettings search = new CalibrantSettings(settings.minimumGPa(), settings.maximumGPa(), settings.relativeTolerance(),
				settings.leastIntensity(), settings.stepGPa());
		WorkerPool pool = new WorkerPool(ForkJoinPool.commonPool(), context.threads());
		return new PressureAnalysis(settings, list, search, pool);
	}

	private record PressureAnalysis(CalibrantPressureSettings settings, PhaseList markers, CalibrantSettings search,
			WorkerPool pool) implements Analysis {

		@Override
		public Map<String, String> contentHashes() {
			return markers.contentHashes();
		}

		@Override
		public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
			List<Phase> phases = markers.phases();
			Wavelength wavelength = scan.header().wavelength(settings.wavelength());
			PeakFinder finder = PeakWidths.finder(settings.significance(), 0, settings.narrowestPeak(), PeakWidths.WIDEST_LINE_PERCENT, scan.data().axis().size());
			List<Pattern> patterns = IntStream.range(0, scan.size()).mapToObj(i -> withoutBaseline(scan.data().pattern(i), scan.provenance())).toList();
			RampPressure measured = new RampPressureFinder(phases, wavelength, search, finder, PeakFitter.defaults())
					.find(patterns, pool, progress).requiringLines(settings.fewestLines());
			RampPressure given = settings.smoothing() > 0 ? new PressureSmoother(settings.smoothing()).smooth(measured) : measured;
			return scan.withFrames(scan.frames().withPressure(given.pressureGPa(), given.totalSigmaGPa()))
					.withMetadata(scan.metadata().withPressure(new RampMetadata.PressureDetermination("calibrant equation of state", "RampScope " + INFO.id(),
							INFO.version())))
					.withResult(PressureResult.TYPE, PressureResult.of(phases, measured, given, scan.frames().pressureGPa()))
					.withProvenance(noted(scan, measured, given).withNotes(new CalibrantDoubts(wavelength, scan.data().axis(), search).of(phases, measured)));
		}

		/** A baseline makes lines wide and strong that are not there; patterns without any value have none. */
		private Pattern withoutBaseline(Pattern pattern, Provenance provenance) {
			boolean asItIs = settings.baseline().equals(CalibrantPressureSettings.NONE)
					|| settings.baseline().equals(CalibrantPressureSettings.AUTO) && provenance.isBaselineSubtracted();
			double[] intensity = pattern.intensity().getData();
			if (asItIs || Arrays.stream(intensity).noneMatch(Double::isFinite)) {
				return pattern;
			}
			String name = settings.baseline().equals(CalibrantPressureSettings.AUTO) ? USUAL_BASELINE : settings.baseline();
			double[] difference = Baselines.named(name, intensity.length).orElseThrow().subtractFrom(intensity);
			return new Pattern(pattern.axis(), DatasetFactory.createFromObject(DoubleDataset.class, difference), pattern.sigma());
		}

		private Provenance noted(Ramp<Patterns> scan, RampPressure measured, RampPressure given) {
			Provenance provenance = scan.provenance();
			double kelvin = scan.metadata().sample().temperatureK();
			if (Math.abs(kelvin - ISOTHERM_K) > NEAR_K) {
				provenance = provenance.withNote(String.format(Locale.ROOT, "the sample is at %.0f K, but equations of state are isotherms of %.0f K: "
						+ "the thermal pressure of %s is missing in the pressures", kelvin, ISOTHERM_K, settings.calibrants()));
			}
			long unknown = Arrays.stream(measured.pressureGPa()).filter(Double::isNaN).count();
			if (unknown > 0) {
				provenance = provenance.withNote((settings.fewestLines() > 1 ? "fewer than " + settings.fewestLines() + " lines" : "no line")
						+ " of " + settings.calibrants() + " found in " + unknown + " of " + scan.size() + " frames: their pressure is unknown (NaN)");
			}
			long single = IntStream.range(0, scan.size()).filter(i -> measured.linesIn(i) == 1).count();
			if (single > 0 && settings.fewestLines() == 1) {
				provenance = provenance.withNote("the pressure of " + single + " of " + scan.size() + " frames rests on a single line taken for one of "
						+ settings.calibrants() + "; it may be the sample's: compare with fewestLines=2");
			}
			if (given.smoothed()) {
				long filled = Arrays.stream(given.pressureGPa()).filter(Double::isFinite).count() - (scan.size() - unknown);
				provenance = provenance.withNote("pressures are smoothed over ±" + settings.smoothing() + " frames"
						+ (filled > 0 ? "; " + filled + " frames without a line have that of their neighbours" : "")
						+ "; as measured they are in " + PressureResult.TYPE.name() + "/pressure_measured");
			}
			return provenance;
		}
	}
}
