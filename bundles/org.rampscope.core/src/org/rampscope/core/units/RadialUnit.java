/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.units;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rampscope.core.error.Aliased;
import org.rampscope.core.error.GeometryException;

/**
 * What a radial axis counts. Every unit but the radius converts to and from the scattering angle two-theta; those that need the
 * wavelength say so. A radius is no angle without the place of every pixel, and refuses: see {@link #isAngle()}.
 */
public enum RadialUnit implements Aliased {

	/** Scattering angle in degrees. */
	TWO_THETA_DEG("2th_deg", "two_theta", "deg", "2θ (°)", false) {
		@Override
		public double toTwoThetaRad(double value, double wavelengthAngstrom) {
			return Math.toRadians(value);
		}

		@Override
		public double fromTwoThetaRad(double twoThetaRad, double wavelengthAngstrom) {
			return Math.toDegrees(twoThetaRad);
		}
	},

	/** Scattering angle in radians. */
	TWO_THETA_RAD("2th_rad", "two_theta", "rad", "2θ (rad)", false) {
		@Override
		public double toTwoThetaRad(double value, double wavelengthAngstrom) {
			return value;
		}

		@Override
		public double fromTwoThetaRad(double twoThetaRad, double wavelengthAngstrom) {
			return twoThetaRad;
		}
	},

	/** Momentum transfer 4π sin(θ)/λ in reciprocal ångström. */
	Q_PER_ANGSTROM("q_A^-1", "q", "1/angstrom", "q (Å⁻¹)", true) {
		@Override
		public double toTwoThetaRad(double value, double wavelengthAngstrom) {
			return 2 * Math.asin(value * wavelengthAngstrom / (4 * Math.PI));
		}

		@Override
		public double fromTwoThetaRad(double twoThetaRad, double wavelengthAngstrom) {
			return 4 * Math.PI * Math.sin(twoThetaRad / 2) / wavelengthAngstrom;
		}
	},

	/** Momentum transfer 4π sin(θ)/λ in reciprocal nanometres. */
	Q_PER_NM("q_nm^-1", "q", "1/nm", "q (nm⁻¹)", true) {
		@Override
		public double toTwoThetaRad(double value, double wavelengthAngstrom) {
			return Q_PER_ANGSTROM.toTwoThetaRad(value / 10, wavelengthAngstrom);
		}

		@Override
		public double fromTwoThetaRad(double twoThetaRad, double wavelengthAngstrom) {
			return 10 * Q_PER_ANGSTROM.fromTwoThetaRad(twoThetaRad, wavelengthAngstrom);
		}
	},

	/** Lattice spacing λ/(2 sin θ) in ångström. */
	D_ANGSTROM("d_A", "d_spacing", "angstrom", "d (Å)", true) {
		@Override
		public double toTwoThetaRad(double value, double wavelengthAngstrom) {
			return 2 * Math.asin(wavelengthAngstrom / (2 * value));
		}

		@Override
		public double fromTwoThetaRad(double twoThetaRad, double wavelengthAngstrom) {
			return wavelengthAngstrom / (2 * Math.sin(twoThetaRad / 2));
		}
	},

	/**
	 * Distance of a pixel from the incident beam in millimetres, at right angles to the beam, as pyFAI's {@code r_mm}: √(x² + y²) of its place
	 * in the laboratory. On a detector at right angles to the beam it is the distance from the beam centre.
	 */
	RADIUS_MM("r_mm", "radius", "mm", "radius (mm)", false) {
		@Override
		public double toTwoThetaRad(double value, double wavelengthAngstrom) {
			throw noAngle();
		}

		@Override
		public double fromTwoThetaRad(double twoThetaRad, double wavelengthAngstrom) {
			throw noAngle();
		}

		private GeometryException noAngle() {
			return new GeometryException("a radius in millimetres on the detector and a scattering angle cannot be converted into each other: "
					+ "patterns do not keep how far away each pixel was", "Integrate the frames again in two-theta, q or d");
		}
	};

	private final String id;
	private final String fieldName;
	private final String nexusUnit;
	private final String label;
	private final boolean needsWavelength;

	RadialUnit(String id, String fieldName, String nexusUnit, String label, boolean needsWavelength) {
		this.id = id;
		this.fieldName = fieldName;
		this.nexusUnit = nexusUnit;
		this.label = label;
		this.needsWavelength = needsWavelength;
	}

	/** @return the short name used in settings and file headers, as the field's programs write it ({@code q_A^-1}) */
	public String id() {
		return id;
	}

	/** @return the words of the command line and the id: {@code tth}, {@code rad}, {@code q}, {@code qnm}, {@code d}, {@code r} */
	@Override
	public List<String> aliases() {
		String word = switch (this) {
		case TWO_THETA_DEG -> "tth";
		case TWO_THETA_RAD -> "rad";
		case Q_PER_ANGSTROM -> "q";
		case Q_PER_NM -> "qnm";
		case D_ANGSTROM -> "d";
		case RADIUS_MM -> "r";
		};
		return List.of(word, id.toLowerCase(Locale.ROOT));
	}

	/** @return the name of the quantity ({@code q}, {@code two_theta}, {@code d_spacing}) */
	public String fieldName() {
		return fieldName;
	}

	/** @return the unit as NeXus writes it */
	public String nexusUnit() {
		return nexusUnit;
	}

	/** @return the label of a plot's axis */
	public String label() {
		return label;
	}

	/** @return whether positions can be converted to a scattering angle; false for the radius */
	public boolean isAngle() {
		return this != RADIUS_MM;
	}

	/** @return whether converting to two-theta needs the wavelength */
	public boolean needsWavelength() {
		return needsWavelength;
	}

	/**
	 * @param value a position in this unit
	 * @param wavelengthAngstrom wavelength in ångström; not looked at unless {@link #needsWavelength()}
	 * @return the scattering angle in radians; NaN where no angle gives that value
	 * @throws GeometryException unless this {@link #isAngle()}
	 */
	public abstract double toTwoThetaRad(double value, double wavelengthAngstrom);

	/**
	 * @param twoThetaRad scattering angle in radians
	 * @param wavelengthAngstrom wavelength in ångström; not looked at unless {@link #needsWavelength()}
	 * @return the position in this unit
	 * @throws GeometryException unless this {@link #isAngle()}
	 */
	public abstract double fromTwoThetaRad(double twoThetaRad, double wavelengthAngstrom);

	/**
	 * @param id a short name as {@link #id()} gives it
	 * @return the unit of that name
	 */
	public static Optional<RadialUnit> ofId(String id) {
		return Arrays.stream(values()).filter(u -> u.id.equals(id)).findFirst();
	}

	/**
	 * @param nexusUnit a unit as {@link #nexusUnit()} gives it
	 * @return what an axis in this unit counts
	 */
	public static Optional<RadialUnit> ofNexusUnit(String nexusUnit) {
		return Arrays.stream(values()).filter(u -> u.nexusUnit.equals(nexusUnit)).findFirst();
	}
}
