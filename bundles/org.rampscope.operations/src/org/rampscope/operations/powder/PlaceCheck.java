/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.powder.geometry.PixelGeometry;

/**
 * Whether the calibration that the user gives agrees with where the frames' own file says the detector stood: a calibration of another day is
 * the easiest way to wrong patterns. Only what both describe alike is compared, the way along the beam and the place where it hits.
 */
final class PlaceCheck {

	/** Distances that differ by less are the same: motors of a table are seldom calibrated better. */
	private static final double DISTANCE_TOLERANCE = 0.005;
	/** Beam centres that differ by fewer pixels are the same: they move by as much during a day. */
	private static final double CENTRE_TOLERANCE_PIXELS = 3;
	private static final double MM_PER_M = 1e3;

	private PlaceCheck() {
	}

	/**
	 * @param calibration the geometry that is used
	 * @param stored that of the frames' file
	 * @param grid pixels of the detector
	 * @return contradictions
	 */
	static List<String> notes(Geometry calibration, Geometry stored, DetectorGrid grid) {
		List<String> notes = new ArrayList<>();
		double used = alongBeamM(calibration);
		double said = alongBeamM(stored);
		if (Math.abs(used / said - 1) > DISTANCE_TOLERANCE) {
			notes.add(String.format(Locale.ROOT, "the file says the detector is %.2f mm away along the beam, the calibration %.2f mm: the calibration was used",
					MM_PER_M * said, MM_PER_M * used));
		}
		double[] centre = new PixelGeometry(calibration, grid).detectorPosition(0, 0);
		double[] storedCentre = new PixelGeometry(stored, grid).detectorPosition(0, 0);
		double apart = Math.hypot(centre[0] - storedCentre[0], centre[1] - storedCentre[1]);
		if (apart > CENTRE_TOLERANCE_PIXELS) {
			notes.add(String.format(Locale.ROOT,
					"the file says the beam hits at row %.1f, column %.1f, the calibration at row %.1f, column %.1f, %.1f pixels away: the calibration was used",
					storedCentre[0], storedCentre[1], centre[0], centre[1], apart));
		}
		return List.copyOf(notes);
	}

	private static double alongBeamM(Geometry geometry) {
		return geometry.distanceM() / (Math.cos(geometry.rot1Rad()) * Math.cos(geometry.rot2Rad()));
	}
}
