/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.Optional;

import org.rampscope.core.error.GeometryException;
import org.rampscope.core.tree.Field;

/**
 * The regular pixel grid of an area detector.
 *
 * @param rows pixels along the slow axis, at least one
 * @param columns pixels along the fast axis, at least one
 * @param pixel1M pixel pitch along the slow axis in metres, positive
 * @param pixel2M pixel pitch along the fast axis in metres, positive
 */
public record DetectorGrid(int rows, int columns, @Field(name = "y_pixel_size", unit = "m") double pixel1M,
		@Field(name = "x_pixel_size", unit = "m") double pixel2M) {

	public DetectorGrid {
		if (rows < 1 || columns < 1) {
			throw new GeometryException("detector has " + rows + " × " + columns + " pixels", "Give at least one pixel");
		}
		if (!(pixel1M > 0) || !(pixel2M > 0)) {
			throw new GeometryException("pixel size is " + pixel1M + " × " + pixel2M + " m", "Give sizes greater than zero");
		}
	}

	/** @return the grid; empty where one of the pitches is not known */
	public static Optional<DetectorGrid> known(int rows, int columns, double pixel1M, double pixel2M) {
		return pixel1M > 0 && pixel2M > 0 ? Optional.of(new DetectorGrid(rows, columns, pixel1M, pixel2M)) : Optional.empty();
	}

	/** @return the number of pixels */
	public int size() {
		return Math.multiplyExact(rows, columns);
	}
}
