/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.phase;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.plot.Interval;
import org.rampscope.plot.Tick;
import org.rampscope.plot.Ticks;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.PhaseLine;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.figure.TickRow;
import org.rampscope.ui.internal.Messages;

/** The lines of the visible phases at the pressure of a frame, as rows of ticks. */
public final class PhaseTicks {

	private static final double RESOLUTION_GPA = 0.1;

	private PhaseTicks() {
	}

	/**
	 * @param phases the phases
	 * @param map the ramp as it is shown
	 * @param frame the frame, from 0
	 * @return one row per visible phase
	 */
	public static List<TickRow> of(PhaseSet phases, RampMap map, int frame) {
		double pressure = pressureGPa(phases, map, frame);
		List<TickRow> rows = new ArrayList<>();
		for (ShownPhase shown : phases.phases()) {
			if (shown.visible()) {
				rows.add(row(shown, map, pressure));
			}
		}
		return List.copyOf(rows);
	}

	/** @return the pressure the lines are drawn for: the one found for this frame, else the frame's own, else 0 */
	public static double pressureGPa(PhaseSet phases, RampMap map, int frame) {
		double own = map.ramp().scan().frames().pressureGPa()[frame];
		return phases.solved().filter(solved -> solved.frame() == frame).map(SolvedPressure::pressureGPa)
				.orElse(Double.isFinite(own) ? own : 0);
	}

	private static TickRow row(ShownPhase shown, RampMap map, double pressure) {
		Phase phase = shown.phase();
		double used = phase.equationOfState().isPresent() ? pressure : 0;
		RadialUnit unit = map.radial().shown().unit();
		double wavelength = map.radial().wavelengthAngstrom();
		if (!unit.isAngle()) {
			return new TickRow(Messages.bind(Messages.ticks_noAngle, phase.name()), shown.argb(), List.of());
		}
		if (unit != RadialUnit.D_ANGSTROM && !(wavelength > 0)) {
			return new TickRow(Messages.bind(Messages.ticks_noWavelength, phase.name()), shown.argb(), List.of());
		}
		List<PhaseLine> lines;
		try {
			lines = phase.lines(used);
		} catch (AnalysisException e) {
			return new TickRow(Messages.bind(Messages.ticks_beyond, phase.name(), Ticks.label(used, RESOLUTION_GPA)), shown.argb(),
					List.of());
		}
		Interval visible = map.radialShown();
		List<Tick> ticks = new ArrayList<>();
		for (PhaseLine line : lines) {
			double position = unit == RadialUnit.D_ANGSTROM ? line.spacingAngstrom() : line.position(unit, wavelength);
			if (visible.contains(position)) {
				ticks.add(new Tick(position, line.reflection().label()));
			}
		}
		return new TickRow(Messages.bind(Messages.ticks_name, phase.name(), Ticks.label(used, RESOLUTION_GPA)), shown.argb(), ticks);
	}
}
