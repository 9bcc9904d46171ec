/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.display;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.plot.Ticks;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.selection.RampSelection;

/** Says in one line what is under the cursor, in physical units: frame, time, pressure, radial position in every unit, intensity. */
public final class CursorReadout {

	private static final double RESOLUTION = 1e-4;

	private CursorReadout() {
	}

	/**
	 * @param map the ramp as it is shown
	 * @param selection the cursor
	 */
	public static String of(RampMap map, RampSelection selection) {
		FrameAxis frames = map.ramp().scan().frames();
		int frame = selection.frame();
		if (frame < 0 || frame >= frames.size()) {
			return "";
		}
		List<String> parts = new ArrayList<>();
		parts.add(Messages.bind(Messages.readout_frame, frame));
		if (Double.isFinite(frames.timeS()[frame])) {
			parts.add(Messages.bind(Messages.readout_time, significant(frames.timeS()[frame])));
		}
		double sigma = frames.pressureSigmaGPa()[frame];
		if (Double.isFinite(frames.pressureGPa()[frame])) {
			String pressure = Ticks.label(frames.pressureGPa()[frame], 0.01);
			parts.add(sigma > 0 ? Messages.bind(Messages.readout_pressureSigma, pressure, Ticks.label(sigma, 0.01))
					: Messages.bind(Messages.readout_pressure, pressure));
		}
		if (Double.isFinite(selection.radial())) {
			addRadial(parts, map, selection.radial());
			double intensity = map.ramp().pyramid().intensity(frame, map.radial().own().nearest(selection.radial()));
			parts.add(Messages.bind(Messages.readout_intensity, Double.isFinite(intensity) ? significant(intensity) : "\u2013"));
		}
		return String.join("    ", parts);
	}

	private static void addRadial(List<String> parts, RampMap map, double own) {
		for (RadialUnit unit : List.of(RadialUnit.TWO_THETA_DEG, RadialUnit.Q_PER_ANGSTROM, RadialUnit.D_ANGSTROM, RadialUnit.RADIUS_MM)) {
			double position = map.radial().in(unit, own);
			if (Double.isFinite(position)) {
				parts.add(nameAndValue(unit.label(), Ticks.label(position, RESOLUTION)));
			}
		}
	}

	/** Turns the label of an axis, {@code q (Å⁻¹)}, and a value into {@code q = 3.1 Å⁻¹}. */
	private static String nameAndValue(String label, String value) {
		int open = label.indexOf('(');
		return open < 0 ? label + " = " + value
				: label.substring(0, open).strip() + " = " + value + " " + label.substring(open + 1, label.indexOf(')', open));
	}

	private static String significant(double value) {
		return Ticks.label(value, value == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 3));
	}
}
