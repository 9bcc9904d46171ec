/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.learning.transition.LineComparison.Line;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.CellMaterials;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.PhaseLine;

/**
 * Names matter that is not the sample by its lines: pressure markers and media, and what else lies in the beam of a diamond anvil cell. What
 * lies within the cell has the pressure of the frame, what lies outside anything up to it.
 */
final class KnownMatter {

	private static final double NEAR_WIDTHS = 0.5;
	private static final double LEAST_SCORE = 0.55;
	private static final double MISSING = 0.3;
	private static final double STRONG = 30;
	private static final double PRESSURE_SHARE = 0.15;
	private static final double PRESSURE_GPA = 2;
	private static final double HIGHEST_GPA = 120;
	private static final int STEPS = 40;
	private static final Set<String> OUTSIDE = Set.of("Re", "W", "steel", "Be", "diamond");

	private final List<Phase> phases;
	private final double offset;
	private final double[] pressureGPa;

	/**
	 * @param offset what to add to positions of the ramp to have ln(1/d), d in Å; NaN where it is not known
	 * @param pressureGPa pressure per frame of the ramp as it came; NaN where unknown
	 */
	KnownMatter(double offset, double[] pressureGPa) {
		this.offset = offset;
		this.pressureGPa = pressureGPa;
		phases = new ArrayList<>(Calibrants.forPressure());
		phases.addAll(CellMaterials.all());
	}

	/**
	 * @param ramp the ramp
	 * @param frame frame of it at which the lines are
	 * @param lines lines that came or went together
	 * @return name, indices of the lines and pressure of what they belong to
	 */
	Optional<String> name(LineRamp ramp, int frame, List<Line> lines) {
		if (Double.isNaN(offset)) {
			return Optional.empty();
		}
		int at = Math.min(frame, ramp.size() - 1);
		double known = pressureGPa[ramp.frame()[at]];
		Fit best = new Fit("", "", Double.NaN, LEAST_SCORE);
		for (Phase phase : phases) {
			boolean outside = OUTSIDE.contains(phase.name());
			double low = Double.isNaN(known) || outside ? 0 : Math.max(0, known * (1 - PRESSURE_SHARE) - PRESSURE_GPA);
			double high = Double.isNaN(known) ? HIGHEST_GPA : outside ? known : known * (1 + PRESSURE_SHARE) + PRESSURE_GPA;
			for (int step = 0; step <= STEPS; step++) {
				Fit fit = fit(ramp, at, lines, phase, low + (high - low) * step / STEPS);
				if (fit.score() > best.score() && (lines.size() > 1 || !Double.isNaN(known))) {
					best = fit;
				}
			}
		}
		return best.name().isEmpty() ? Optional.empty()
				: Optional.of(String.format(Locale.ROOT, "%s %sat %.0f GPa", best.name(), best.indices(), best.pressureGPa()));
	}

	private record Fit(String name, String indices, double pressureGPa, double score) {
	}

	private Fit fit(LineRamp ramp, int at, List<Line> lines, Phase phase, double pressure) {
		List<PhaseLine> expected;
		try {
			expected = phase.lines(pressure);
		} catch (AnalysisException e) {
			// its equation of state does not reach so far: not known there
			return new Fit(phase.name(), "", pressure, 0);
		}
		double reach = NEAR_WIDTHS * ramp.width() * ramp.step();
		double all = 0;
		double matched = 0;
		double misfit = 0;
		StringBuilder indices = new StringBuilder();
		boolean[] seen = new boolean[expected.size()];
		for (Line line : lines) {
			double height = Math.abs(line.after() - line.before());
			double position = ramp.position(at, line.bin()) + offset;
			all += height;
			int nearest = -1;
			double least = reach;
			for (int k = 0; k < expected.size(); k++) {
				double distance = Math.abs(position + Math.log(expected.get(k).spacingAngstrom()));
				if (distance < least) {
					least = distance;
					nearest = k;
				}
			}
			if (nearest >= 0) {
				matched += height;
				misfit += height * least / reach;
				seen[nearest] = true;
				indices.append('(').append(expected.get(nearest).reflection().label()).append(") ");
			}
		}
		double strong = 0;
		double missing = 0;
		for (int k = 0; k < expected.size(); k++) {
			double intensity = expected.get(k).reflection().intensity();
			double bin = (-Math.log(expected.get(k).spacingAngstrom()) - offset - ramp.position(at, 0)) / ramp.step();
			if (intensity >= STRONG && bin > ramp.width() && bin < ramp.bins() - ramp.width()) {
				strong += intensity;
				missing += seen[k] ? 0 : intensity;
			}
		}
		double score = all > 0 ? (matched - 0.15 * misfit) / all - (strong > 0 ? MISSING * missing / strong : 0) : 0;
		return new Fit(phase.name(), indices.toString(), pressure, score);
	}
}
