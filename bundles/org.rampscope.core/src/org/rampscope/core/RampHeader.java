/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.Optional;

import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.Wavelength;

/**
 * What is known of a ramp beside its numbers, frames or patterns alike. Unknown is empty.
 *
 * @param metadata what the file says
 * @param geometry where the detector stands
 * @param grid the detector's pixels, where their number and pitch are known
 * @param mask pixels that the file says not to use
 * @param labels one per frame, with their author
 */
public record RampHeader(RampMetadata metadata, Optional<Geometry> geometry, Optional<DetectorGrid> grid, Optional<PixelMask> mask,
		Optional<Labels> labels) {

	/** Nothing is known. */
	public static final RampHeader UNKNOWN = of(RampMetadata.UNKNOWN);

	/** @return a header of metadata alone */
	public static RampHeader of(RampMetadata metadata) {
		return new RampHeader(metadata, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	/**
	 * The wavelength of the ramp, by the precedence that {@link WavelengthChoice} describes. Whoever converts between angle, spacing and
	 * momentum transfer asks here.
	 *
	 * @return the wavelength; empty where nothing says one
	 */
	public Optional<Wavelength> wavelength() {
		return WavelengthChoice.of(this).wavelength();
	}

	/** @return {@link #wavelength()} in ångström; NaN where nothing says one */
	public double wavelengthAngstrom() {
		return wavelength().map(Wavelength::angstrom).orElse(Double.NaN);
	}

	/**
	 * @param setting wavelength of a setting, which goes first, in ångström; NaN for that of the ramp
	 * @return the wavelength
	 * @throws GeometryException where neither says one
	 */
	public Wavelength wavelength(double setting) {
		return (setting > 0 ? Optional.of(new Wavelength(setting)) : wavelength())
				.orElseThrow(() -> new GeometryException("the ramp does not say its wavelength, without which lines have no spacing",
						"Give the photon energy in a metadata file or in the settings, or integrate with a calibration that has a wavelength"));
	}

	/**
	 * @param used where the detector stands
	 * @param wavelength the wavelength used with it; empty where nothing says one
	 * @return this with both: from now on they are what the ramp says
	 */
	public RampHeader calibrated(Geometry used, Optional<Wavelength> wavelength) {
		RampHeader placed = new RampHeader(metadata, Optional.of(wavelength.map(used::withWavelength).orElse(used)), grid, mask, labels);
		return wavelength.map(w -> placed.withMetadata(metadata.withBeam(metadata.beam().with(w)))).orElse(placed);
	}

	/** @return this with other metadata */
	public RampHeader withMetadata(RampMetadata newMetadata) {
		return new RampHeader(newMetadata, geometry, grid, mask, labels);
	}

	/** @return this with another geometry */
	public RampHeader withGeometry(Optional<Geometry> newGeometry) {
		return new RampHeader(metadata, newGeometry, grid, mask, labels);
	}

	/** @return this with another grid of pixels */
	public RampHeader withGrid(Optional<DetectorGrid> newGrid) {
		return new RampHeader(metadata, geometry, newGrid, mask, labels);
	}

	/** @return this with another mask */
	public RampHeader withMask(Optional<PixelMask> newMask) {
		return new RampHeader(metadata, geometry, grid, newMask, labels);
	}

	/** @return this with other labels */
	public RampHeader withLabels(Optional<Labels> newLabels) {
		return new RampHeader(metadata, geometry, grid, mask, newLabels);
	}
}
