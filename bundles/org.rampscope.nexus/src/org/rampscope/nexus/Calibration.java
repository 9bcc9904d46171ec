/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.util.Optional;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;

/**
 * What a calibration file says.
 *
 * @param geometry where the detector stands, with the wavelength where the file has one
 * @param pixel1M pixel pitch along the slow axis in metres; NaN where the file does not say
 * @param pixel2M pixel pitch along the fast axis in metres; NaN where the file does not say
 * @param shape rows and columns of the detector; empty where the file does not say
 * @param detector name of the detector; empty where unknown
 */
public record Calibration(Geometry geometry, double pixel1M, double pixel2M, Optional<int[]> shape, String detector) {

	/**
	 * @param rows pixels along the slow axis of the frames
	 * @param columns pixels along the fast axis of the frames
	 * @return the grid of frames of that shape
	 */
	public DetectorGrid grid(int rows, int columns) {
		return new DetectorGrid(rows, columns, pixel1M, pixel2M);
	}
}
