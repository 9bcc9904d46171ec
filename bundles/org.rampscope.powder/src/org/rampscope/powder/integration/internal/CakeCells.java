/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import org.rampscope.powder.integration.Interval;

/**
 * The cells of a cake: radial bins × slices of azimuth, numbered slice by slice.
 *
 * @param edges radial bins
 * @param azimuths range of azimuth in degrees; one of 360° closes upon itself
 * @param slices number of slices
 */
public record CakeCells(BinEdges edges, Interval azimuths, int slices) {

	/** @return azimuth in slices from the start of the range; the slice's number is its floor, on a whole circle modulo the slices */
	double slicesFromStart(double azimuthRad) {
		double turned = Math.toDegrees(azimuthRad) - azimuths.lower();
		return (turned - 360 * Math.floor(turned / 360)) * slicesPerDegree();
	}

	/** @return slices in a degree */
	double slicesPerDegree() {
		return slices / azimuths.width();
	}

	/** @return how often a pixel must be looked at: once more, a turn earlier, where the range is a sector that may begin within it */
	int turns() {
		return isWholeCircle() ? 1 : 2;
	}

	/** @return slices in a whole turn */
	double slicesPerTurn() {
		return 360 * slicesPerDegree();
	}

	private boolean isWholeCircle() {
		return azimuths.width() >= 360;
	}

	/** @return number of the cell, −1 outside the cake */
	int cell(int bin, int slice) {
		int inRange = isWholeCircle() ? Math.floorMod(slice, slices) : slice;
		boolean inside = bin >= 0 && bin < edges.bins() && inRange >= 0 && inRange < slices;
		return inside ? inRange * edges.bins() + bin : -1;
	}
}
