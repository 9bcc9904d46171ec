/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.tree.DataField;

/**
 * The geometry that single fields of an NXdetector describe, as masters of large detectors and NXmx have them: the distance and
 * the place where the beam meets the detector. They know of no tilt. Centres are counted from the outer edge of the first pixel.
 */
final class PlainFieldsGeometry {

	private static final String DISTANCE = "detector_distance";
	private static final String OTHER_DISTANCE = "distance";
	private static final String CENTRE_1 = "beam_center_y";
	private static final String CENTRE_2 = "beam_center_x";
	/** Relative difference up to which two distances are the same. */
	private static final double SAME_DISTANCE = 5e-3;
	/** Programs count centres from the edge or from the middle of the first pixel, and round them. */
	private static final double SAME_CENTRE_PIXELS = 1.01;

	private final GroupView detector;
	private final double pixel1M;
	private final double pixel2M;
	private final List<String> problems = new ArrayList<>();
	private final List<String> missing = new ArrayList<>();

	/**
	 * @param detector the NXdetector; of the path "" where the file has none
	 * @param pixel1M pixel pitch along the slow axis in metres; NaN where unknown
	 * @param pixel2M the same along the fast axis
	 */
	PlainFieldsGeometry(GroupView detector, double pixel1M, double pixel2M) {
		this.detector = detector;
		this.pixel1M = pixel1M;
		this.pixel2M = pixel2M;
	}

	/** @return the geometry; empty where fields are missing or unusable, with a note that names them */
	Optional<Geometry> read(List<String> notes) {
		double distance = distance();
		double centre1 = centre(CENTRE_1, pixel1M, "y_pixel_size");
		double centre2 = centre(CENTRE_2, pixel2M, "x_pixel_size");
		if (centre1 == 0 && centre2 == 0) {
			problems.add(path(CENTRE_2) + " and " + CENTRE_1 + " are both 0, which detectors write where nobody has set them");
		}
		if (!missing.isEmpty() && !detector.path().isEmpty()) {
			problems.add("missing: " + String.join(", ", missing));
		}
		if (detector.path().isEmpty() || !problems.isEmpty()) {
			notes.add("the file does not say where the detector stands" + (problems.isEmpty() ? "" : ": " + String.join("; ", problems)));
			return Optional.empty();
		}
		notes.add("the detector's position is that of " + path(detector.has(DISTANCE) ? DISTANCE : OTHER_DISTANCE) + ", " + CENTRE_1 + " and "
				+ CENTRE_2 + ", which know of no tilt nor of where the first pixel lies: orientation " + Geometry.DEFAULT_ORIENTATION + " is assumed");
		return Optional.of(new Geometry(distance, centre1, centre2, 0, 0, 0, Geometry.DEFAULT_ORIENTATION, Optional.empty()));
	}

	/**
	 * Tells where the fields contradict a geometry that goes before them. What the fields do not say contradicts nothing.
	 *
	 * @param taken the geometry that is taken
	 * @param source where it comes from, for the note
	 */
	void compare(Geometry taken, String source, int rows, int columns, List<String> notes) {
		if (!(pixel1M > 0) || !(pixel2M > 0)) {
			return;
		}
		double[] beam = GeometryLayout.beam(taken, new DetectorGrid(rows, columns, pixel1M, pixel2M));
		double distance = distance();
		boolean same = Stream.of(taken.distanceM(), beam[2]).anyMatch(d -> Math.abs(distance / d - 1) <= SAME_DISTANCE);
		List<String> contradictions = new ArrayList<>();
		if (distance > 0 && !same) {
			contradictions.add(String.format(Locale.ROOT, "a distance of %.6g m instead of %.6g m", distance, taken.distanceM()));
		}
		double[] centre = { centre(CENTRE_1, pixel1M, "") / pixel1M, centre(CENTRE_2, pixel2M, "") / pixel2M };
		boolean set = centre[0] != 0 || centre[1] != 0;
		String[] names = { "row", "column" };
		for (int i = 0; i < 2 && beam[2] > 0 && set; i++) {
			if (Math.abs(centre[i] - beam[i]) > SAME_CENTRE_PIXELS) {
				contradictions.add(String.format(Locale.ROOT, "the beam at %s %.2f instead of %.2f", names[i], centre[i], beam[i]));
			}
		}
		if (!contradictions.isEmpty()) {
			notes.add("the fields of " + detector.path() + " name " + String.join(" and ", contradictions) + "; " + source + " are taken");
		}
	}

	private double distance() {
		double first = number(DISTANCE);
		double second = number(OTHER_DISTANCE);
		if (first > 0 && second > 0 && Math.abs(first / second - 1) > SAME_DISTANCE) {
			problems.add(path(DISTANCE) + " is " + first + " m and " + OTHER_DISTANCE + " is " + second + " m");
		}
		double distance = first > 0 ? first : second;
		if (!detector.has(DISTANCE) && !detector.has(OTHER_DISTANCE)) {
			missing.add(path(DISTANCE) + " (or " + OTHER_DISTANCE + ")");
		} else if (!(distance > 0 && distance < Double.POSITIVE_INFINITY) && problems.isEmpty()) {
			problems.add(path(detector.has(DISTANCE) ? DISTANCE : OTHER_DISTANCE) + " holds " + (detector.has(DISTANCE) ? first : second) + " m");
		}
		return distance;
	}

	private double number(String name) {
		try {
			return constant(name, "m");
		} catch (RampScopeException e) {
			problems.add(e.getMessage());
			return Double.NaN;
		}
	}

	/** Where the beam meets the detector, in metres from the outer edge of the first pixel. */
	private double centre(String name, double pixelM, String pixelName) {
		DataField field = detector.group().fields().get(name);
		if (field == null) {
			missing.add(path(name));
			return Double.NaN;
		}
		try {
			if (field.unit().isBlank()) {
				throw detector.wrong(name, "has no unit, and centres are written in pixels or as lengths", "Write its unit (the attribute units), or give a calibration");
			}
			Optional<PhysicalUnit> unit = PhysicalUnit.parse(field.unit());
			boolean length = unit.filter(PhysicalUnit.parse("m").orElseThrow()::isComparable).isPresent();
			if (!length && unit.filter(PhysicalUnit.parse("").orElseThrow()::isComparable).isEmpty()) {
				throw detector.wrong(name, "has the unit '" + field.unit() + "'", "Write pixels or a length");
			}
			if (!length && !(pixelM > 0)) {
				missing.add(path(pixelName));
				return Double.NaN;
			}
			double value = length ? constant(name, "m") : constant(name, "") * pixelM;
			if (!Double.isFinite(value)) {
				throw detector.wrong(name, "holds " + value, "Write where the beam meets the detector");
			}
			return value;
		} catch (RampScopeException e) {
			problems.add(e.getMessage());
			return Double.NaN;
		}
	}

	/** The number that a field holds, once or for every frame; NaN where there is none. */
	private double constant(String name, String unit) {
		double[] values = detector.numbers(name, unit);
		for (double value : values) {
			if (value != values[0]) {
				throw detector.wrong(name, "changes from " + values[0] + " to " + value + " " + unit, "Give a calibration for one position");
			}
		}
		return values.length == 0 ? Double.NaN : values[0];
	}

	private String path(String name) {
		return detector.path() + "/" + name;
	}
}
