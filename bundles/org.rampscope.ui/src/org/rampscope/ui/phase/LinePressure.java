/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.phase;

import java.util.OptionalDouble;

import org.rampscope.core.units.RadialUnit;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.Reflection;

/** The pressure of a phase from the place of one of its lines; the shape of the cell is taken to stay. */
public final class LinePressure {

	private LinePressure() {
	}

	/**
	 * @param phase a phase
	 * @param line one of its reflections
	 * @param unit unit of the position
	 * @param position where the line is seen
	 * @param wavelengthAngstrom wavelength in ångström; not looked at for lattice spacings
	 * @return pressure in GPa; empty where the phase has no equation of state, the axis is a radius, or the position is no spacing a solid can have
	 */
	public static OptionalDouble of(Phase phase, Reflection line, RadialUnit unit, double position, double wavelengthAngstrom) {
		if (!unit.isAngle()) {
			return OptionalDouble.empty();
		}
		double spacing = unit == RadialUnit.D_ANGSTROM ? position
				: RadialUnit.D_ANGSTROM.fromTwoThetaRad(unit.toTwoThetaRad(position, wavelengthAngstrom), wavelengthAngstrom);
		double compression = Math.pow(spacing / phase.cell().spacing(line.h(), line.k(), line.l()), 3);
		return phase.equationOfState().isPresent() && compression > 0 && Double.isFinite(compression)
				? OptionalDouble.of(phase.equationOfState().get().pressureGPa(compression))
				: OptionalDouble.empty();
	}
}
