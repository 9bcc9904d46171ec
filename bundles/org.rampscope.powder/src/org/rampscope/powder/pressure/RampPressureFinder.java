/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.pressure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.integration.WorkerPool;
import org.rampscope.powder.integration.internal.ParallelTasks;
import org.rampscope.powder.peaks.Peak;
import org.rampscope.powder.peaks.PeakCandidate;
import org.rampscope.powder.peaks.PeakFinder;
import org.rampscope.powder.peaks.PeakFitter;
import org.rampscope.powder.phase.Phase;

/** From baseline-subtracted patterns of a ramp to its pressures: peaks are found and fitted, matched with calibrants, and a path chosen. */
public final class RampPressureFinder {

	private final List<Phase> calibrants;
	private final Wavelength wavelength;
	private final CalibrantSettings settings;
	private final PeakFinder finder;
	private final PeakFitter fitter;

	/**
	 * @param calibrants at least one phase with an equation of state
	 * @param wavelength wavelength of the photons
	 * @param settings where to look
	 * @param finder finds the peaks
	 * @param fitter fits them
	 */
	public RampPressureFinder(List<Phase> calibrants, Wavelength wavelength, CalibrantSettings settings, PeakFinder finder,
			PeakFitter fitter) {
		if (calibrants.isEmpty()) {
			throw new AnalysisException("no calibrant is given", "Name at least one, for instance Pt");
		}
		this.calibrants = List.copyOf(calibrants);
		this.wavelength = wavelength;
		this.settings = settings;
		this.finder = finder;
		this.fitter = fitter;
	}

	/** @return a finder with default settings */
	public static RampPressureFinder of(Wavelength wavelength, Phase... calibrants) {
		return new RampPressureFinder(List.of(calibrants), wavelength, CalibrantSettings.defaults(), PeakFinder.defaults(),
				PeakFitter.defaults());
	}

	/** As {@link #find(List, WorkerPool, Progress)} on the calling thread. */
	public RampPressure find(List<Pattern> patterns, Progress progress) {
		return find(patterns, WorkerPool.CALLER, progress);
	}

	/**
	 * @param patterns baseline-subtracted patterns in the order of the ramp
	 * @param pool threads that share the frames; the result does not depend on them
	 * @param progress told of every frame, from any of the threads
	 * @return their pressures; of several calibrants the weighted mean, see {@link PressureMean}
	 */
	public RampPressure find(List<Pattern> patterns, WorkerPool pool, Progress progress) {
		progress.begin("Pressure from " + String.join(", ", calibrants.stream().map(Phase::name).toList()), patterns.size());
		List<CalibrantMatcher> matchers = calibrants.stream().map(c -> new CalibrantMatcher(c, wavelength, settings)).toList();
		List<List<List<FramePressure>>> hypotheses = new ArrayList<>(Collections.nCopies(patterns.size(), null));
		ParallelTasks.run(pool, patterns.size(), frame -> {
			progress.checkCancelled();
			hypotheses.set(frame, hypotheses(patterns.get(frame), matchers));
			progress.worked(1);
		});
		PressurePath path = new PressurePath(settings.stepGPa());
		List<List<FramePressure>> perCalibrant = new ArrayList<>();
		for (int c = 0; c < calibrants.size(); c++) {
			int calibrant = c;
			perCalibrant.add(path.choose(hypotheses.stream().map(frame -> frame.get(calibrant)).toList()));
		}
		progress.done();
		return combined(perCalibrant, patterns.size());
	}

	/** @return for each calibrant what the peaks of one pattern may mean */
	private List<List<FramePressure>> hypotheses(Pattern pattern, List<CalibrantMatcher> matchers) {
		RadialAxis axis = pattern.axis();
		double first = axis.at(0);
		double last = axis.at(axis.size() - 1);
		List<Peak> peaks = peaks(pattern);
		return matchers.stream().map(m -> m.hypotheses(axis.unit(), Math.min(first, last), Math.max(first, last), peaks)).toList();
	}

	private List<Peak> peaks(Pattern pattern) {
		double[] intensity = pattern.intensity().getData();
		if (Arrays.stream(intensity).allMatch(Double::isNaN)) {
			return List.of();
		}
		List<PeakCandidate> candidates = finder.find(intensity);
		return fitter.fit(pattern.axis(), intensity, pattern.sigma().map(s -> s.getData()).orElse(null), candidates);
	}

	private RampPressure combined(List<List<FramePressure>> perCalibrant, int frames) {
		double[] pressure = new double[frames];
		double[] sigma = new double[frames];
		double[] scale = new double[frames];
		for (int i = 0; i < frames; i++) {
			int frame = i;
			PressureMean mean = PressureMean.of(perCalibrant.stream().map(calibrant -> calibrant.get(frame)).toList());
			pressure[i] = mean.pressureGPa();
			sigma[i] = mean.sigmaGPa();
			scale[i] = mean.scaleSigmaGPa();
		}
		String method = String.join("; ", calibrants.stream().map(RampPressureFinder::describe).toList());
		return new RampPressure(pressure, sigma, scale, false, method, perCalibrant);
	}

	private static String describe(Phase calibrant) {
		return calibrant.name() + " lines, " + calibrant.equationOfState().map(eos -> eos.form().label() + " (" + eos.reference() + ")")
				.orElse("no equation of state");
	}
}
