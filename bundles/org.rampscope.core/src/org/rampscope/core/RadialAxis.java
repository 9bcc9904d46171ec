/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.RadialUnit;

/**
 * The radial axis of patterns: bin centres, strictly monotonic.
 *
 * @param unit what is counted
 * @param centres bin centres in that unit, rank 1, finite, strictly rising or strictly falling
 */
public record RadialAxis(RadialUnit unit, DoubleDataset centres) {

	public RadialAxis {
		if (centres.getRank() != 1 || centres.getSize() == 0) {
			throw new GeometryException("radial axis has rank " + centres.getRank() + " and " + centres.getSize() + " points",
					"Give one value per bin");
		}
		double direction = centres.getSize() > 1 ? Math.signum(centres.get(1) - centres.get(0)) : 1;
		for (int i = 0; i < centres.getSize(); i++) {
			if (!Double.isFinite(centres.get(i)) || (i > 0 && !((centres.get(i) - centres.get(i - 1)) * direction > 0))) {
				throw new GeometryException("radial axis is not strictly monotonic at point " + i + " (value " + centres.get(i) + ")",
						"Sort the pattern by its radial position and remove doubled points");
			}
		}
	}

	/**
	 * @param unit what is counted
	 * @param centres bin centres; taken over, not copied
	 */
	public static RadialAxis of(RadialUnit unit, double... centres) {
		return new RadialAxis(unit, DatasetFactory.createFromObject(DoubleDataset.class, centres));
	}

	/**
	 * @param unit what is counted
	 * @param first centre of the first bin
	 * @param step distance of bin centres, not zero
	 * @param size number of bins, at least one
	 */
	public static RadialAxis regular(RadialUnit unit, double first, double step, int size) {
		double[] centres = new double[size];
		for (int i = 0; i < size; i++) {
			centres[i] = first + step * i;
		}
		return of(unit, centres);
	}

	/** @return the number of bins */
	public int size() {
		return centres.getSize();
	}

	/**
	 * @param index bin, 0 … size − 1
	 * @return the bin's centre in {@link #unit()}
	 */
	public double at(int index) {
		return centres.get(index);
	}

	/**
	 * @param position a position in {@link #unit()}
	 * @return the bin whose centre is nearest; the first or last for positions outside
	 */
	public int nearest(double position) {
		int low = 0;
		int high = size() - 1;
		boolean rising = high == 0 || at(1) > at(0);
		while (high - low > 1) {
			int middle = (low + high) >>> 1;
			if (at(middle) <= position == rising) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return Math.abs(at(low) - position) <= Math.abs(at(high) - position) ? low : high;
	}

	/**
	 * @param other another unit
	 * @param wavelengthAngstrom wavelength in ångström; NaN if neither unit needs it
	 * @return the same bins in the other unit
	 * @throws GeometryException where the wavelength is needed and missing, a bin has no position in the other unit, or one of the units is the
	 *         radius
	 */
	public RadialAxis convert(RadialUnit other, double wavelengthAngstrom) {
		if (other == unit) {
			return this;
		}
		if (unit.isAngle() && other.isAngle() && (unit.needsWavelength() || other.needsWavelength()) && !(wavelengthAngstrom > 0)) {
			throw new GeometryException("converting " + unit.id() + " to " + other.id() + " needs the wavelength",
					"Give the photon energy in the metadata or a calibration file");
		}
		double[] converted = new double[size()];
		for (int i = 0; i < converted.length; i++) {
			converted[i] = other.fromTwoThetaRad(unit.toTwoThetaRad(at(i), wavelengthAngstrom), wavelengthAngstrom);
		}
		return of(other, converted);
	}
}
