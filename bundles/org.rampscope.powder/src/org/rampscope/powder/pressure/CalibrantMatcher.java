/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.pressure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.eos.EquationOfState;
import org.rampscope.powder.peaks.Peak;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.Reflection;

/**
 * Finds out which peaks of a pattern may be lines of a calibrant. Every peak is tried as every strong line; each trial is a volume, at which
 * the other lines are expected. c/a of a calibrant that is not cubic is held.
 */
public final class CalibrantMatcher {

	private static final int MAX_HYPOTHESES = 12;
	private static final double MISSED = 0.5;
	/** Positions agree no better than this, relative: stress and geometry, not counting statistics, are the limit. */
	private static final double SYSTEMATIC = 1e-4;
	/**
	 * Lines at least this strong give the volume; weaker ones only help to find it. They are more easily overlapped, and those of other
	 * planes than 111 are shifted more by uniaxial stress (Singh 1993, J. Appl. Phys. 73, 4278).
	 */
	private static final double STRONG = 60;

	private final Phase calibrant;
	private final EquationOfState equation;
	private final double wavelengthAngstrom;
	private final CalibrantSettings settings;
	private final List<Reflection> reflections;

	/**
	 * @param calibrant a phase with an equation of state
	 * @param wavelength wavelength of the photons
	 * @param settings where to look
	 * @throws AnalysisException where the phase has no equation of state or no line strong enough
	 */
	public CalibrantMatcher(Phase calibrant, Wavelength wavelength, CalibrantSettings settings) {
		this.calibrant = calibrant;
		this.equation = calibrant.equationOfState().orElseThrow(() -> new AnalysisException(
				"calibrant " + calibrant.name() + " has no equation of state", "Give K0 and K0', or use another calibrant"));
		this.wavelengthAngstrom = wavelength.angstrom();
		this.settings = settings;
		this.reflections = calibrant.reflections().stream().filter(r -> r.intensity() >= settings.minimumIntensity()).toList();
		if (reflections.isEmpty()) {
			throw new AnalysisException("no line of " + calibrant.name() + " has an intensity of " + settings.minimumIntensity() + " %",
					"Allow weaker lines");
		}
	}

	/**
	 * @param unit unit of the peaks' positions
	 * @param lower lower end of the pattern in that unit
	 * @param upper upper end
	 * @param peaks fitted peaks
	 * @return what the pressure may be, the best agreement first; empty where no peak can be a line
	 */
	public List<FramePressure> hypotheses(RadialUnit unit, double lower, double upper, List<Peak> peaks) {
		List<FramePressure> hypotheses = new ArrayList<>();
		for (Peak peak : peaks) {
			for (Reflection reflection : reflections) {
				double compression = compression(unit, peak, reflection);
				if (isAllowed(compression)) {
					FramePressure hypothesis = evaluate(compression, unit, lower, upper, peaks);
					boolean isNew = hypotheses.stream().noneMatch(h -> h.lines().equals(hypothesis.lines()));
					if (hypothesis.isKnown() && hypothesis.score() > 0 && isNew) {
						hypotheses.add(hypothesis);
					}
				}
			}
		}
		hypotheses.sort(Comparator.comparingDouble(FramePressure::score).reversed());
		return List.copyOf(hypotheses.subList(0, Math.min(MAX_HYPOTHESES, hypotheses.size())));
	}

	private double compression(RadialUnit unit, Peak peak, Reflection reflection) {
		double ratio = spacing(unit, peak.position()) / ambientSpacing(reflection);
		return ratio * ratio * ratio;
	}

	private double spacing(RadialUnit unit, double position) {
		return RadialUnit.D_ANGSTROM.fromTwoThetaRad(unit.toTwoThetaRad(position, wavelengthAngstrom), wavelengthAngstrom);
	}

	private double ambientSpacing(Reflection r) {
		return calibrant.cell().spacing(r.h(), r.k(), r.l());
	}

	private boolean isAllowed(double compression) {
		if (!(compression > 0.3 && compression < 1.3)) {
			return false;
		}
		double pressure = equation.pressureGPa(compression);
		return pressure >= settings.minimumGPa() && pressure <= settings.maximumGPa();
	}

	private FramePressure evaluate(double compression, RadialUnit unit, double lower, double upper, List<Peak> peaks) {
		List<MatchedLine> lines = new ArrayList<>();
		double score = 0;
		for (Reflection reflection : reflections) {
			double expected = ambientSpacing(reflection) * Math.cbrt(compression);
			double position = unit.fromTwoThetaRad(RadialUnit.D_ANGSTROM.toTwoThetaRad(expected, wavelengthAngstrom), wavelengthAngstrom);
			if (position >= lower && position <= upper) {
				Peak nearest = nearest(unit, expected, peaks);
				if (nearest != null) {
					lines.add(line(unit, reflection, nearest));
				}
				score += (nearest != null ? 1 : -MISSED) * reflection.intensity() / 100;
			}
		}
		return lines.isEmpty() ? FramePressure.NONE : pressure(lines, score);
	}

	private Peak nearest(RadialUnit unit, double expected, List<Peak> peaks) {
		Peak nearest = null;
		double best = settings.relativeTolerance();
		for (Peak peak : peaks) {
			double deviation = Math.abs(spacing(unit, peak.position()) / expected - 1);
			if (deviation <= best) {
				best = deviation;
				nearest = peak;
			}
		}
		return nearest;
	}

	private MatchedLine line(RadialUnit unit, Reflection reflection, Peak peak) {
		double compression = compression(unit, peak, reflection);
		double spread = Math.abs(spacing(unit, peak.position() + peak.positionSigma()) - spacing(unit, peak.position()))
				/ spacing(unit, peak.position());
		return new MatchedLine(reflection, peak, compression, 3 * compression * Math.hypot(spread, SYSTEMATIC));
	}

	/**
	 * Weighted mean of the volumes of the strong lines. Its uncertainty grows where any of the lines found, weak ones too, lie further from
	 * it than their positions allow: in a cell under uniaxial stress every line tells another volume, and the mean is as uncertain as that.
	 */
	private FramePressure pressure(List<MatchedLine> matched, double score) {
		List<MatchedLine> strong = matched.stream().filter(line -> line.reflection().intensity() >= STRONG).toList();
		List<MatchedLine> lines = strong.isEmpty() ? matched : strong;
		double weights = 0;
		double sum = 0;
		for (MatchedLine line : lines) {
			double weight = 1 / (line.compressionSigma() * line.compressionSigma());
			weights += weight;
			sum += weight * line.compression();
		}
		double mean = sum / weights;
		double chi2 = 0;
		for (MatchedLine line : matched) {
			double pull = (line.compression() - mean) / line.compressionSigma();
			chi2 += pull * pull;
		}
		double inflation = matched.size() > 1 ? Math.max(1, chi2 / (matched.size() - 1)) : 1;
		double slope = equation.bulkModulusGPa(mean) / mean;
		double sigma = slope * Math.sqrt(inflation / weights);
		return new FramePressure(equation.pressureGPa(mean), sigma, equation.pressureSigmaGPa(mean, 0), mean, score, matched);
	}
}
