/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Optional;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.PixelMask;
import org.rampscope.core.error.GeometryException;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.powder.integration.Interval;

/** Which pixels take part: those neither masked nor outside the sector. */
public final class UsedPixels {

	private final PixelGeometry geometry;
	private final Optional<PixelMask> mask;
	private final Optional<Interval> sectorDeg;

	/** @throws GeometryException where the mask has not the detector's shape */
	public UsedPixels(PixelGeometry geometry, Optional<PixelMask> mask, Optional<Interval> sectorDeg) {
		this.geometry = geometry;
		this.mask = mask;
		this.sectorDeg = sectorDeg;
		DetectorGrid grid = geometry.grid();
		mask.ifPresent(m -> {
			if (m.rows() != grid.rows() || m.columns() != grid.columns()) {
				throw new GeometryException("mask of " + m.rows() + " × " + m.columns() + " pixels does not fit the detector of "
						+ grid.rows() + " × " + grid.columns(), "Give a mask of the detector's shape");
			}
		});
	}

	/** @return whether the pixel takes part */
	public boolean uses(int row, int column) {
		if (mask.isPresent() && mask.get().isMasked(row * geometry.grid().columns() + column)) {
			return false;
		}
		return sectorDeg.isEmpty() || inSector(Math.toDegrees(geometry.azimuthRad(row + 0.5, column + 0.5)));
	}

	private boolean inSector(double azimuthDeg) {
		Interval sector = sectorDeg.get();
		double turned = sector.lower() + (azimuthDeg - sector.lower()) - 360 * Math.floor((azimuthDeg - sector.lower()) / 360);
		return turned < sector.upper();
	}
}
