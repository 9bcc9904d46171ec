/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.RadialUnit;

/**
 * The radial positions of a model's input: patterns must come on it, or reach over it so that they can be interpolated.
 *
 * @param axis positions, one per input of the model
 * @param wavelengthAngstrom wavelength in ångström for which the positions hold, NaN where not known; angles of patterns
 *        taken at another wavelength are converted
 */
public record ModelGrid(RadialAxis axis, double wavelengthAngstrom) {

	/** Of the distance of two points: as far may a pattern end inside the grid, and the last value is carried on. */
	private static final double OVERHANG = 0.5;
	/** Of the same distance: closer grids are the same. */
	private static final double SAME = 1e-3;

	/** @return the number of inputs */
	public int size() {
		return axis.size();
	}

	/**
	 * @param other axis of the patterns that will come
	 * @param otherWavelengthAngstrom their wavelength in ångström; NaN where not known
	 * @return how they come onto this grid
	 * @throws GeometryException where they do not reach over it, or their unit cannot be converted
	 */
	public GridMapping from(RadialAxis other, double otherWavelengthAngstrom) {
		RadialAxis converted = converted(other, otherWavelengthAngstrom);
		if (isSame(converted)) {
			return GridMapping.identity(size());
		}
		int last = size() - 1;
		double low = Math.min(axis.at(0), axis.at(last));
		double high = Math.max(axis.at(0), axis.at(last));
		double step = (high - low) / Math.max(1, last);
		double otherLow = Math.min(converted.at(0), converted.at(converted.size() - 1));
		double otherHigh = Math.max(converted.at(0), converted.at(converted.size() - 1));
		if (otherLow > low + OVERHANG * step || otherHigh < high - OVERHANG * step) {
			throw new GeometryException(String.format(java.util.Locale.ROOT,
					"the model takes patterns from %.4f to %.4f %s, these reach from %.4f to %.4f", low, high, axis.unit().id(), otherLow, otherHigh),
					"Integrate over the model's range, or train a model on these patterns");
		}
		return GridMapping.interpolating(converted, axis);
	}

	private RadialAxis converted(RadialAxis other, double otherWavelength) {
		boolean known = wavelengthAngstrom > 0 && otherWavelength > 0;
		boolean sameWavelength = !known || Math.abs(otherWavelength / wavelengthAngstrom - 1) < 1e-9;
		if (sameWavelength) {
			return other.convert(axis.unit(), known || otherWavelength > 0 ? otherWavelength : wavelengthAngstrom);
		}
		RadialAxis momentum = other.convert(RadialUnit.Q_PER_ANGSTROM, otherWavelength);
		return momentum.convert(axis.unit(), wavelengthAngstrom);
	}

	private boolean isSame(RadialAxis other) {
		if (other.size() != size()) {
			return false;
		}
		double tolerance = size() > 1 ? SAME * Math.abs(axis.at(size() - 1) - axis.at(0)) / (size() - 1) : 0;
		for (int i = 0; i < size(); i++) {
			if (Math.abs(other.at(i) - axis.at(i)) > tolerance) {
				return false;
			}
		}
		return true;
	}
}
