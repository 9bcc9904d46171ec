/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.internal.TextLines;

/**
 * Calibration files with a point of normal incidence: versions 1, 2 and 2.1 (which knows the detector's orientation), and
 * the "pyFAI calibration" or "Fit2d calibration" that the headers of pattern files carry.
 */
public final class PoniFile {

	private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
	private static final Pattern CONFIG_NUMBER = Pattern.compile("\"(pixel1|pixel2|orientation)\"\\s*:\\s*\"?([-+0-9.eE]+)");
	private static final Pattern CONFIG_SHAPE = Pattern.compile("\"max_shape\"\\s*:\\s*\\[\\s*(\\d+)\\s*,\\s*(\\d+)\\s*]");
	private static final double METRE_PER_ANGSTROM = 1e-10;
	/** Photons of 1.2 MeV and of 0.12 keV: beyond, the number is in another unit or none. */
	private static final double SHORTEST_M = 1e-12;
	private static final double LONGEST_M = 1e-8;
	private static final double METRE_PER_MILLIMETRE = 1e-3;

	/** Keys of every version, as they are compared. */
	private static final List<String> KEYS = List.of("distance", "poni1", "poni2", "rot1", "rot2", "rot3", "wavelength", "detector", "detectorconfig", "pixelsize1",
			"pixelsize2", "poniversion", "splinefile");

	/** What a file is written for. */
	public enum Version {
		/** For pyFAI before 2023.5, Dioptas and others of that time; knows orientation 3 alone. */
		V2,
		/** With the detector's orientation. */
		V2_1
	}

	private PoniFile() {
		// functions
	}

	/**
	 * @param file a {@code .poni} file, or a pattern file whose header holds a calibration
	 * @return the calibration; the last one where the file holds several
	 */
	public static Calibration read(Path file) {
		return parse(file, TextLines.read(file));
	}

	/**
	 * @param file for messages
	 * @param lines the lines of a calibration, or of the header of a pattern
	 * @return the calibration
	 */
	public static Calibration parse(Path file, List<String> lines) {
		Map<String, String> values = new HashMap<>();
		Map<String, Integer> lineOf = new HashMap<>();
		int number = 0;
		for (String line : lines) {
			number++;
			String text = line.strip().replaceFirst("^[#!;]+\\s*", "");
			int colon = text.indexOf(':');
			if (colon > 0) {
				String key = canonical(text.substring(0, colon));
				// the second block of a pattern's header is in Fit2D's terms and must not replace the first
				values.put(key, text.substring(colon + 1).strip());
				lineOf.put(key, number);
			}
		}
		Source source = new Source(file, lines, values, lineOf);
		try {
			return values.containsKey("poni1") || values.containsKey("poni2") || values.containsKey("rot1") ? fromPoni(source) : fromHeader(source);
		} catch (GeometryException e) {
			throw new DataException(file, "", e.problem(), e.remedy(), e);
		}
	}

	private static String canonical(String key) {
		return key.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	/** A key that stands for another one which is missing would otherwise leave that one out, or 0. */
	private static void checkKeys(Source s) {
		for (String known : KEYS) {
			for (Map.Entry<String, Integer> line : s.lineOf.entrySet()) {
				String text = s.lines.get(line.getValue() - 1).strip();
				if (!s.values.containsKey(known) && !KEYS.contains(line.getKey()) && !text.startsWith("#") && distance(known, line.getKey()) <= 2) {
					throw new DataException(s.file, "line " + line.getValue(), "'" + text.substring(0, text.indexOf(':')) + "' is no key of a calibration",
							"If '" + known + "' is meant, correct it; else take the line out");
				}
			}
		}
	}

	/** @return how many letters are to be changed, put in or taken out (Levenshtein) */
	private static int distance(String a, String b) {
		int[] row = IntStream.rangeClosed(0, b.length()).toArray();
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[b.length()];
	}

	private static Calibration fromPoni(Source s) {
		checkKeys(s);
		String config = s.values.getOrDefault("detectorconfig", "");
		double pixel1 = s.number("pixelsize1", Double.NaN);
		double pixel2 = s.number("pixelsize2", Double.NaN);
		int orientation = Geometry.DEFAULT_ORIENTATION;
		Matcher m = CONFIG_NUMBER.matcher(config);
		while (m.find()) {
			double value = s.parse("detectorconfig", m.group(2));
			switch (m.group(1)) {
				case "pixel1" -> pixel1 = value;
				case "pixel2" -> pixel2 = value;
				// 0 stands for not given
				default -> orientation = value == 0 ? orientation : (int) value;
			}
		}
		Matcher shape = CONFIG_SHAPE.matcher(config);
		Optional<int[]> maxShape = shape.find() ? Optional.of(new int[] { Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2)) })
				: Optional.empty();
		Geometry geometry = new Geometry(s.required("distance"), s.required("poni1"), s.required("poni2"), s.required("rot1"), s.required("rot2"),
				s.required("rot3"), orientation, s.wavelength());
		String detector = s.values.getOrDefault("detector", "");
		Optional<DetectorGrid> known = KnownDetectors.grid(detector);
		return new Calibration(geometry, Double.isNaN(pixel1) ? known.map(DetectorGrid::pixel1M).orElse(pixel1) : pixel1,
				Double.isNaN(pixel2) ? known.map(DetectorGrid::pixel2M).orElse(pixel2) : pixel2,
				maxShape.or(() -> known.map(g -> new int[] { g.rows(), g.columns() })), detector);
	}

	private static Calibration fromHeader(Source s) {
		if (!s.values.containsKey("poni") || !s.values.containsKey("rotations")) {
			if (s.values.containsKey("distancesamplebeamcenter") && s.values.containsKey("center") && s.values.containsKey("tilt")) {
				return fromFit2d(s);
			}
			throw new DataException(s.file, "", "holds no calibration", "Give a .poni file, or a pattern with a pyFAI calibration in its header");
		}
		double[] poni = s.numbers("poni", 2);
		double[] rotations = s.numbers("rotations", 3);
		double[] pixel = s.pixel();
		Geometry geometry = new Geometry(s.numbers("distancesampletodetector", 1)[0], poni[0], poni[1], rotations[0], rotations[1], rotations[2],
				Geometry.DEFAULT_ORIENTATION, s.wavelength());
		return new Calibration(geometry, pixel[0], pixel[1], Optional.empty(), "");
	}

	/**
	 * Fit2D's terms: where the beam meets the detector in pixels, how far from the sample that is, and by how much the detector
	 * is tilted about an axis in its plane. With R the PONI rotation: R20 = sin(tilt) sin(plane), R21 = sin(tilt) cos(plane).
	 */
	private static Calibration fromFit2d(Source s) {
		double direct = s.numbers("distancesamplebeamcenter", 1)[0] * METRE_PER_MILLIMETRE;
		double[] centre = s.numbers("center", 2);
		double[] tilts = s.numbers("tilt", 2);
		double[] pixel = s.pixel();
		if (Double.isNaN(pixel[0])) {
			throw new DataException(s.file, "", "does not say the pixel size", "Add a line 'PixelSize: 1.72e-4, 1.72e-4 m'");
		}
		double tilt = Math.toRadians(tilts[0]);
		double plane = Math.toRadians(tilts[1]);
		double r20 = Math.sin(tilt) * Math.sin(plane);
		double r21 = Math.sin(tilt) * Math.cos(plane);
		Geometry geometry = new Geometry(direct * Math.cos(tilt), centre[1] * pixel[0] - direct * r20, centre[0] * pixel[1] - direct * r21,
				Math.atan2(-r21, Math.cos(tilt)), Math.asin(r20), 0, Geometry.DEFAULT_ORIENTATION, s.wavelength());
		return new Calibration(geometry, pixel[0], pixel[1], Optional.empty(), "");
	}

	/** Writes version 2.1. */
	public static void write(Calibration calibration, Path file) {
		write(calibration, file, Version.V2_1);
	}

	/**
	 * @param calibration what to write; its orientation is 3 for version 2
	 * @param file takes it
	 * @param version for whom
	 * @throws AnalysisException where version 2 cannot say the orientation
	 */
	public static void write(Calibration calibration, Path file, Version version) {
		Geometry g = calibration.geometry();
		boolean oriented = version == Version.V2_1;
		if (!oriented && g.orientation() != Geometry.DEFAULT_ORIENTATION) {
			throw new AnalysisException("version 2 of PONI files has no place for orientation " + g.orientation(), "Write version 2.1, which pyFAI reads since 2023.5");
		}
		StringBuilder text = new StringBuilder("# Nota: C-Order, 1 refers to the Y axis, 2 to the X axis\n")
				.append("poni_version: ").append(oriented ? "2.1" : "2").append("\nDetector: Detector\n");
		text.append("Detector_config: {\"pixel1\": ").append(calibration.pixel1M()).append(", \"pixel2\": ").append(calibration.pixel2M())
				.append(", \"max_shape\": ").append(calibration.shape().map(s -> "[" + s[0] + ", " + s[1] + "]").orElse("null"))
				.append(oriented ? ", \"orientation\": " + g.orientation() : "").append("}\n");
		Map<String, Double> values = new java.util.LinkedHashMap<>();
		values.put("Distance", g.distanceM());
		values.put("Poni1", g.poni1M());
		values.put("Poni2", g.poni2M());
		values.put("Rot1", g.rot1Rad());
		values.put("Rot2", g.rot2Rad());
		values.put("Rot3", g.rot3Rad());
		values.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
		g.wavelength().ifPresent(w -> text.append("Wavelength: ").append(w.metres()).append('\n'));
		TextLines.write(file, text.toString());
	}

	/** Values by name, and where they stood. */
	private record Source(Path file, List<String> lines, Map<String, String> values, Map<String, Integer> lineOf) {

		double required(String key) {
			double value = number(key, Double.NaN);
			if (Double.isNaN(value)) {
				throw new DataException(file, "", "has no line '" + key + ":'", "Complete the calibration");
			}
			return value;
		}

		double number(String key, double fallback) {
			String text = values.get(key);
			return text == null || text.isEmpty() || text.equals("None") ? fallback : parse(key, text.split("\\s+")[0]);
		}

		double[] numbers(String key, int count) {
			if (!values.containsKey(key)) {
				throw new DataException(file, "", "has no line '" + key + ":'", "Complete the calibration");
			}
			double[] numbers = allNumbers(values.get(key), this);
			if (numbers.length < count) {
				throw new DataException(file, "line " + lineOf.get(key), "'" + values.get(key) + "' holds fewer than " + count + " numbers",
						"Complete the line");
			}
			return numbers;
		}

		static double[] allNumbers(String text, Source source) {
			List<Double> numbers = new ArrayList<>();
			Matcher m = NUMBER.matcher(text);
			while (m.find()) {
				numbers.add(source.parse("", m.group()));
			}
			return numbers.stream().mapToDouble(Double::doubleValue).toArray();
		}

		double parse(String key, String text) {
			try {
				return Double.parseDouble(text);
			} catch (NumberFormatException e) {
				throw new DataException(file, lineOf.containsKey(key) ? "line " + lineOf.get(key) : "", "'" + text + "' is no number",
						"Write a number", e);
			}
		}

		/** Slow and fast pixel pitch in metres; the name may stand in the middle of a line. */
		double[] pixel() {
			String line = lines.stream().filter(l -> l.contains("PixelSize")).findFirst().orElse("");
			double[] found = line.isEmpty() ? new double[0] : allNumbers(line.substring(line.indexOf("PixelSize") + "PixelSize".length()), this);
			return found.length >= 2 ? found : new double[] { Double.NaN, Double.NaN };
		}

		Optional<Wavelength> wavelength() {
			double metres = number("wavelength", Double.NaN);
			if (Double.isNaN(metres)) {
				return Optional.empty();
			}
			if (!(metres >= SHORTEST_M && metres <= LONGEST_M)) {
				boolean angstrom = metres * METRE_PER_ANGSTROM >= SHORTEST_M && metres * METRE_PER_ANGSTROM <= LONGEST_M;
				throw new DataException(file, "line " + lineOf.get("wavelength"), "a wavelength of " + metres + " m is none of X-rays", angstrom
						? "Calibrations are in metres: if this is in ångström, write " + metres * METRE_PER_ANGSTROM + ", or take the line out and give the wavelength yourself"
						: "Give it in metres, or take the line out and give the wavelength yourself");
			}
			return Optional.of(new Wavelength(metres / METRE_PER_ANGSTROM));
		}
	}
}
