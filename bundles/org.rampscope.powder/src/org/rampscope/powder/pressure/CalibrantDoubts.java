/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.pressure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.peaks.Peak;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.Reflection;

/**
 * What speaks against the calibrant that somebody named although its lines were found. Positions alone cannot tell two materials of one
 * structure apart: the lines of platinum at 5 GPa are those of gold at 33 GPa. What they can tell is that a ramp then starts far above
 * where another material would have it, that the pressure jumps in the first frames, and that lines are not as strong as they should be.
 */
public final class CalibrantDoubts {

	/** Frames at the start that are looked at. */
	private static final int FIRST = 10;
	/** Cells are loaded to less than this before a ramp begins, as a rule; in GPa. */
	private static final double USUAL_START_GPA = 10;
	/** Zero is known no better than this, in GPa: errors of the geometry. */
	private static final double ZERO_GPA = 2;
	/** Softer materials, neon and salts, are media: nearly every cubic metal has their lines at some low pressure; in GPa. */
	private static final double SOFT_GPA = 50;
	/** How well another material must explain the lines, of what the named one does. */
	private static final double AS_WELL = 0.9;
	/** A step is a jump where it is so many times the usual one, and so many times its uncertainty, and at least so many GPa. */
	private static final double JUMP_STEPS = 10;
	private static final double JUMP_SIGMAS = 5;
	private static final double JUMP_GPA = 2;
	/** A line that should be weaker than this, of the strongest … */
	private static final double WEAKER = 0.6;
	/** … and is stronger than this is not where it belongs. Texture alone seldom turns the order round so far. */
	private static final double STRONGER = 2;

	private final Wavelength wavelength;
	private final RadialAxis axis;
	private final CalibrantSettings settings;

	/**
	 * @param wavelength wavelength of the photons
	 * @param axis axis of the patterns
	 * @param settings where lines were looked for
	 */
	public CalibrantDoubts(Wavelength wavelength, RadialAxis axis, CalibrantSettings settings) {
		this.wavelength = wavelength;
		this.axis = axis;
		this.settings = settings;
	}

	/**
	 * @param calibrants the materials that were named
	 * @param found what their lines gave
	 * @return one line for people per doubt; empty for none
	 */
	public List<String> of(List<Phase> calibrants, RampPressure found) {
		List<String> doubts = new ArrayList<>();
		for (int c = 0; c < calibrants.size(); c++) {
			List<FramePressure> frames = found.frames().get(c);
			anotherMaterial(calibrants.get(c), frames, doubts);
			jumps(calibrants.get(c), frames, doubts);
			intensities(calibrants.get(c), frames, doubts);
		}
		return doubts;
	}

	private record Other(Phase phase, double pressureGPa) {
	}

	/** Says which other materials have the same lines at a pressure at which a ramp rather starts. */
	private void anotherMaterial(Phase calibrant, List<FramePressure> frames, List<String> doubts) {
		List<FramePressure> first = frames.stream().filter(f -> f.lines().size() >= 2).limit(FIRST).toList();
		double start = median(first.stream().mapToDouble(FramePressure::pressureGPa).toArray());
		if (!(start > USUAL_START_GPA)) {
			return;
		}
		List<Other> others = new ArrayList<>();
		for (Phase phase : Calibrants.forPressure()) {
			boolean stiff = phase.equationOfState().filter(eos -> eos.k0GPa() > SOFT_GPA).isPresent();
			if (stiff && !isScaleOf(phase.name(), calibrant.name())) {
				double pressure = median(asWell(phase, first));
				if (Math.abs(pressure) < start / 2 && others.stream().noneMatch(o -> isScaleOf(phase.name(), o.phase.name()))) {
					others.add(new Other(phase, pressure));
				}
			}
		}
		others.sort(Comparator.comparingDouble(o -> Math.abs(o.pressureGPa)));
		if (!others.isEmpty()) {
			doubts.add(String.format(Locale.ROOT, "the ramp would start at %.1f GPa by %s, and the same lines are those of %s: make sure what is in the cell", start,
					calibrant.name(), String.join(" or ", others.stream().map(o -> String.format(Locale.ROOT, "%s at %.1f GPa", o.phase.name(), o.pressureGPa)).toList())));
		}
	}

	/** @return whether both names are those of one material, on scales of several authors */
	private static boolean isScaleOf(String one, String other) {
		String scale = "-[A-Z][a-z]+[0-9]{4}$";
		return one.replaceFirst(scale, "").equalsIgnoreCase(other.replaceFirst(scale, ""));
	}

	/** @return the pressure of every frame by that material; empty where it explains half of them, or more, less well */
	private double[] asWell(Phase phase, List<FramePressure> frames) {
		CalibrantMatcher matcher = new CalibrantMatcher(phase, wavelength, new CalibrantSettings(-ZERO_GPA, settings.maximumGPa(), settings.relativeTolerance(),
				settings.minimumIntensity(), settings.stepGPa()));
		double low = Math.min(axis.at(0), axis.at(axis.size() - 1));
		double high = Math.max(axis.at(0), axis.at(axis.size() - 1));
		List<Double> pressures = new ArrayList<>();
		for (FramePressure frame : frames) {
			List<Peak> peaks = frame.lines().stream().map(MatchedLine::peak).toList();
			matcher.hypotheses(axis.unit(), low, high, peaks).stream().filter(h -> h.lines().size() >= peaks.size() && h.score() >= AS_WELL * frame.score())
					.findFirst().ifPresent(h -> pressures.add(h.pressureGPa()));
		}
		return 2 * pressures.size() > frames.size() ? pressures.stream().mapToDouble(Double::doubleValue).toArray() : new double[0];
	}

	private static void jumps(Phase calibrant, List<FramePressure> frames, List<String> doubts) {
		int[] known = IntStream.range(0, frames.size()).filter(i -> frames.get(i).isKnown()).toArray();
		if (known.length < 3) {
			return;
		}
		double[] steps = new double[known.length - 1];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = Math.abs(frames.get(known[i + 1]).pressureGPa() - frames.get(known[i]).pressureGPa());
		}
		double usual = median(steps);
		for (int i = 0; i < Math.min(FIRST, steps.length); i++) {
			double sigma = Math.hypot(frames.get(known[i]).sigmaGPa(), frames.get(known[i + 1]).sigmaGPa());
			if (steps[i] > JUMP_STEPS * usual && steps[i] > JUMP_SIGMAS * sigma && steps[i] > JUMP_GPA) {
				doubts.add(String.format(Locale.ROOT, "at the start of the ramp, between frames %d and %d, the pressure by %s jumps by %.1f GPa: these may be lines of something else",
						known[i], known[i + 1], calibrant.name(), steps[i]));
				return;
			}
		}
	}

	private static void intensities(Phase calibrant, List<FramePressure> frames, List<String> doubts) {
		List<Reflection> byStrength = calibrant.reflections().stream().sorted(Comparator.comparingDouble(Reflection::intensity).reversed()).toList();
		long known = frames.stream().filter(FramePressure::isKnown).count();
		for (Reflection strongest : byStrength) {
			if (2 * count(frames, strongest) < known || known == 0) {
				continue;
			}
			for (Reflection line : byStrength) {
				double[] ratios = frames.stream().filter(f -> area(f, line) > 0 && area(f, strongest) > 0).mapToDouble(f -> area(f, line) / area(f, strongest)).toArray();
				double expected = line.intensity() / strongest.intensity();
				double ratio = median(ratios);
				if (2 * ratios.length >= known && expected <= WEAKER && ratio > STRONGER) {
					doubts.add(String.format(Locale.ROOT, "line %s of %s is %.1f times as strong as %s, where a powder has %.2f: something else lies there, or it is textured, or it is another material",
							line.label(), calibrant.name(), ratio, strongest.label(), expected));
					return;
				}
			}
			return;
		}
	}

	private static long count(List<FramePressure> frames, Reflection reflection) {
		return frames.stream().filter(f -> area(f, reflection) > 0).count();
	}

	private static double area(FramePressure frame, Reflection reflection) {
		return frame.lines().stream().filter(l -> l.reflection().equals(reflection)).mapToDouble(l -> l.peak().area()).findFirst().orElse(Double.NaN);
	}

	/** @return the upper median; NaN of none */
	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
	}
}
