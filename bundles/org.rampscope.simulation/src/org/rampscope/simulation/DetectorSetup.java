/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import java.util.Optional;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.SettingsException;

/**
 * The detector that looks at a simulated ramp. The camera of the published ramps is not known; the presets stand such that
 * the rings fall off at both ends of the 2θ window as they do there.
 *
 * @param name description as a file carries it
 * @param grid pixels
 * @param geometry where the detector stands, any tilt and orientation; its wavelength is replaced by the recipe's
 * @param modules seams of modules and chips
 * @param defects bad pixels and spots
 * @param exposure how light becomes counts
 * @param saturationCounts largest count of a pixel, 1 … 32767
 */
public record DetectorSetup(String name, DetectorGrid grid, Geometry geometry, ModuleLayout modules, PixelDefects defects,
		Exposure exposure, int saturationCounts) {

	/** Largest value of a counter of 12 bits. */
	private static final int TWELVE_BITS = 4095;
	private static final double PIXEL_M = 55e-6;
	private static final int PIXELS = 1536;

	public DetectorSetup {
		if (saturationCounts < 1 || saturationCounts > Short.MAX_VALUE) {
			throw new SettingsException("detector/saturationCounts", "value is " + saturationCounts, "Give 1 to " + Short.MAX_VALUE);
		}
	}

	/**
	 * @return 1536 × 1536 pixels of 55 µm, three modules, 294 mm behind the sample; the beam passes 900 pixels beside the left
	 *         edge at half height, so that 2θ runs from 9.56° to 25.54°
	 */
	public static DetectorSetup full() {
		return new DetectorSetup("simulated LAMBDA GaAs 2M", new DetectorGrid(PIXELS, PIXELS, PIXEL_M, PIXEL_M), presetGeometry(),
				new ModuleLayout(512, 256, 22, 3), PixelDefects.TYPICAL, Exposure.TYPICAL, TWELVE_BITS);
	}

	/** @return {@link #full()} read out in blocks of 2 × 2 pixels: 768 × 768 of 110 µm with the same field of view */
	public static DetectorSetup demo() {
		return new DetectorSetup("simulated LAMBDA GaAs 2M, 2 x 2 binned", new DetectorGrid(PIXELS / 2, PIXELS / 2, 2 * PIXEL_M, 2 * PIXEL_M),
				presetGeometry(), new ModuleLayout(256, 128, 11, 2), PixelDefects.TYPICAL, Exposure.TYPICAL, TWELVE_BITS);
	}

	private static Geometry presetGeometry() {
		return new Geometry(0.294, PIXELS / 2 * PIXEL_M, -900 * PIXEL_M, 0, 0, 0, Geometry.DEFAULT_ORIENTATION, Optional.empty());
	}

	/** @return this standing elsewhere */
	public DetectorSetup withGeometry(Geometry newGeometry) {
		return new DetectorSetup(name, grid, newGeometry, modules, defects, exposure, saturationCounts);
	}

	/** @return this with other defects */
	public DetectorSetup withDefects(PixelDefects newDefects) {
		return new DetectorSetup(name, grid, geometry, modules, newDefects, exposure, saturationCounts);
	}

	/** @return this with another exposure */
	public DetectorSetup withExposure(Exposure newExposure) {
		return new DetectorSetup(name, grid, geometry, modules, defects, newExposure, saturationCounts);
	}
}
