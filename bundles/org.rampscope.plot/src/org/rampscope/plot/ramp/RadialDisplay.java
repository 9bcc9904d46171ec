/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.plot.CellEdges;
import org.rampscope.plot.Interval;

/**
 * The radial axis as it is shown: positions go from the file's unit to the displayed one and back.
 *
 * @param own the file's axis
 * @param shown the same bins in the displayed unit
 * @param wavelengthAngstrom wavelength in ångström; NaN where it is not known
 * @param edges the borders of the bins in the displayed unit
 */
public record RadialDisplay(RadialAxis own, RadialAxis shown, double wavelengthAngstrom, CellEdges edges) {

	/** Ångström; no line of a substance in a diamond-anvil cell lies beyond. */
	private static final double LARGEST_SPACING = 20;
	private static final double MOST_SPACINGS = 10;

	/**
	 * @param axis the file's axis
	 * @param unit the unit wanted; the file's own is taken where it is empty or the axis cannot be converted
	 * @param wavelengthAngstrom wavelength in ångström; NaN where it is not known
	 */
	public static RadialDisplay of(RadialAxis axis, Optional<RadialUnit> unit, double wavelengthAngstrom) {
		RadialUnit chosen = unit.filter(u -> convertible(axis, u, wavelengthAngstrom)).orElse(axis.unit());
		RadialAxis shown = axis.convert(chosen, wavelengthAngstrom);
		double[] centres = new double[shown.size()];
		for (int i = 0; i < centres.length; i++) {
			centres[i] = shown.at(i);
		}
		return new RadialDisplay(axis, shown, wavelengthAngstrom, CellEdges.around(centres));
	}

	/**
	 * @return the units the axis can be shown in: its own, and if that is an angle, all angles that need no wavelength, or all where it is known
	 *         and no bin lies on the beam
	 */
	public static List<RadialUnit> units(RadialAxis axis, double wavelengthAngstrom) {
		List<RadialUnit> units = new ArrayList<>();
		for (RadialUnit unit : RadialUnit.values()) {
			if (convertible(axis, unit, wavelengthAngstrom)) {
				units.add(unit);
			}
		}
		return units;
	}

	private static boolean convertible(RadialAxis axis, RadialUnit unit, double wavelengthAngstrom) {
		if (unit == axis.unit()) {
			return true;
		}
		if (!unit.isAngle() || !axis.unit().isAngle()) {
			return false;
		}
		if ((unit.needsWavelength() || axis.unit().needsWavelength()) && !(wavelengthAngstrom > 0)) {
			return false;
		}
		for (int end : new int[] { 0, axis.size() - 1 }) {
			double twoTheta = axis.unit().toTwoThetaRad(axis.at(end), wavelengthAngstrom);
			if (!(twoTheta > 0 || twoTheta >= 0 && unit != RadialUnit.D_ANGSTROM)
					|| !Double.isFinite(unit.fromTwoThetaRad(twoTheta, wavelengthAngstrom))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * @return the part of the axis worth showing: all of it, but of spacings nothing beyond {@value #LARGEST_SPACING} Å or ten times the
	 *         smallest one, because the bins nearest to the beam would take nearly all the room
	 */
	public Interval extent() {
		Interval all = edges.extent();
		double largest = Math.max(LARGEST_SPACING, MOST_SPACINGS * all.low());
		return shown.unit() == RadialUnit.D_ANGSTROM && all.high() > largest && all.low() < largest ? new Interval(all.low(), largest) : all;
	}

	/** @return a position of the file's unit in the displayed one; NaN for NaN */
	public double toShown(double own) {
		return convert(own, this.own.unit(), shown.unit());
	}

	/** @return a position of the displayed unit in the file's; NaN for NaN */
	public double toOwn(double displayed) {
		return convert(displayed, shown.unit(), own.unit());
	}

	/** @return a position of the file's unit in another; NaN where it has none there or the wavelength is needed and not known */
	public double in(RadialUnit unit, double ownPosition) {
		return convert(ownPosition, own.unit(), unit);
	}

	private double convert(double position, RadialUnit from, RadialUnit to) {
		if (from != to && (!from.isAngle() || !to.isAngle())) {
			return Double.NaN;
		}
		return from == to ? position : to.fromTwoThetaRad(from.toTwoThetaRad(position, wavelengthAngstrom), wavelengthAngstrom);
	}
}
