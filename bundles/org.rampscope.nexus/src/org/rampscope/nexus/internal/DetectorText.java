/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.units.Wavelength;

/**
 * The text in which detectors describe an image: the header that PILATUS and EIGER detectors write into TIFF and CBF, and the {@code name:value}
 * tags of EPICS areaDetector.
 *
 * @param lines lines of text
 * @param model the detector; empty where it stands in no place of its own
 */
public record DetectorText(List<String> lines, String model) {

	private static final String NUMBER = "\\s*[:=]?\\s*([0-9.eE+-]+)";
	private static final double UM_PER_M = 1e6;
	private static final double KEV_PER_EV = 1e-3;

	public DetectorText {
		lines = List.copyOf(lines);
	}

	/** @return the lines of a text, and the model in the one that begins with {@code Detector} */
	public static DetectorText of(String text) {
		List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
		Pattern detector = Pattern.compile("[#\\s]*Detector *[:=]\\s*(.*)");
		return new DetectorText(lines, lines.stream().map(detector::matcher).filter(Matcher::matches).map(m -> m.group(1)).findFirst().orElse(""));
	}

	/**
	 * @param file the image, for notes
	 * @param rows its pixels along the slow axis
	 * @param columns its pixels along the fast axis
	 * @param notes told where things come from, and of contradictions
	 * @return all but the place of the detector
	 */
	public RampHeader header(Path file, int rows, int columns, List<String> notes) {
		double[] pixel = pixelM();
		RampMetadata u = RampMetadata.UNKNOWN;
		RampMetadata metadata = new RampMetadata(u.title(), u.start(), u.end(), u.identifiers(), List.of(), u.facility(), beam(notes), detector(),
				u.sample(), u.plan(), u.pressure());
		notes.add("exposure, detector and photon energy are those in the header of " + file.getFileName() + ", as far as it has them");
		if (Double.isNaN(pixel[0])) {
			notes.add("the images do not say their pixel size");
		}
		return RampHeader.of(metadata).withGrid(DetectorGrid.known(rows, columns, pixel[0], pixel[1]));
	}

	/**
	 * @param file the image, for notes
	 * @param notes told where the place comes from, or why there is none
	 * @return where the detector stands; empty where the text does not say, or says more than this understands
	 */
	public Optional<Geometry> geometry(Path file, List<String> notes) {
		double distance = number("Detector_distance");
		double turned = number("Detector_2theta");
		double[] pixel = pixelM();
		Matcher beam = Pattern.compile("Beam_xy\\s*\\(([0-9.eE+-]+),\\s*([0-9.eE+-]+)\\)").matcher(String.join("\n", lines));
		double x = beam.find() ? parsed(beam.group(1)) : Double.NaN;
		double y = Double.isNaN(x) ? Double.NaN : parsed(beam.group(2));
		// detectors write zeros where nobody has set the beam
		boolean known = distance > 0 && Double.isFinite(distance) && Double.isFinite(x) && Double.isFinite(y) && (x != 0 || y != 0) && pixel[0] > 0 && pixel[1] > 0;
		if (!known || Math.abs(turned) > 0) {
			notes.add("the header of " + file.getFileName() + (known ? " has the detector turned by Detector_2theta, which is not understood here"
					: " does not say where the detector stands"));
			return Optional.empty();
		}
		notes.add("the detector's position is that of Detector_distance and Beam_xy in the header of " + file.getFileName()
				+ ", which know of no tilt: orientation " + Geometry.DEFAULT_ORIENTATION + " is assumed");
		return Optional.of(new Geometry(distance, y * pixel[0], x * pixel[1], 0, 0, 0, Geometry.DEFAULT_ORIENTATION, Optional.empty()));
	}

	/** @return slow and fast pixel pitch in metres; NaN where the image does not say */
	private double[] pixelM() {
		for (String line : lines) {
			Matcher m = Pattern.compile("Pixel_size\\s+([0-9.eE+-]+) m x ([0-9.eE+-]+) m").matcher(line);
			if (m.find()) {
				return new double[] { parsed(m.group(2)), parsed(m.group(1)) };
			}
		}
		return new double[] { Double.NaN, Double.NaN };
	}

	/**
	 * @param notes told of a contradiction
	 * @return the beam; unknown where the image does not say
	 */
	private RampMetadata.Beam beam(List<String> notes) {
		double wavelength = number("Wavelength(?:\\(A\\)|)");
		double energy = number("Energy\\(eV\\)") * KEV_PER_EV;
		return new RampMetadata.Beam(Wavelength.stated("the images", energy, wavelength, notes), Double.NaN, Double.NaN);
	}

	/** @return what the image says of the detector and the exposure */
	private RampMetadata.DetectorInfo detector() {
		double exposure = number("Exposure_time");
		double thickness = number("Silicon sensor, thickness") * UM_PER_M;
		return new RampMetadata.DetectorInfo(model, Double.isNaN(exposure) ? number("Exposure time\\(s\\)") : exposure, number("Exposure_period"),
				number("Count_cutoff"), Double.isNaN(thickness) ? "" : "Si", thickness, number("Threshold_setting") * KEV_PER_EV);
	}

	private double number(String name) {
		Pattern pattern = Pattern.compile("(?:^|[\\s#])" + name + NUMBER);
		for (String line : lines) {
			Matcher m = pattern.matcher(line);
			if (m.find()) {
				return parsed(m.group(1));
			}
		}
		return Double.NaN;
	}

	private static double parsed(String text) {
		try {
			return Double.parseDouble(text);
		} catch (NumberFormatException e) {
			// a header is prose: what is no number is not known
			return Double.NaN;
		}
	}
}
