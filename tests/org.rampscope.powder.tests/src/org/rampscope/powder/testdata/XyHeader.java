/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.testdata;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rampscope.core.Geometry;
import org.rampscope.core.units.Wavelength;

/** The geometry in the header of a pattern written by pyFAI. */
public final class XyHeader {

	private static final String NUMBER = "([-+0-9.e]+)";
	/** Pixel pitch of the Pilatus detectors all these files come from, metres. */
	private static final double PIXEL_M = 172e-6;

	private XyHeader() {
	}

	/** PONI is written with four digits only; the beam centre in pixels has more. */
	public static Geometry geometry(Path xy) {
		String header = String.join("\n", TestData.lines(xy).subList(0, 25));
		double distance = numbers(header, "Distance Sample to Detector: " + NUMBER)[0];
		double[] rotations = numbers(header, "Rotations: " + NUMBER + " " + NUMBER + " " + NUMBER);
		double[] centre = numbers(header, "Center: x=" + NUMBER + ", y=" + NUMBER);
		double poni1 = centre[1] * PIXEL_M - distance * Math.tan(rotations[1]) / Math.cos(rotations[0]);
		double poni2 = centre[0] * PIXEL_M + distance * Math.tan(rotations[0]);
		double wavelength = numbers(header, "Wavelength: " + NUMBER)[0] * 1e10;
		return new Geometry(distance, poni1, poni2, rotations[0], rotations[1], rotations[2], Geometry.DEFAULT_ORIENTATION,
				Optional.of(new Wavelength(wavelength)));
	}

	private static double[] numbers(String text, String regex) {
		Matcher matcher = Pattern.compile(regex).matcher(text);
		if (!matcher.find()) {
			throw new IllegalArgumentException("no '" + regex + "' in the header");
		}
		double[] numbers = new double[matcher.groupCount()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = Double.parseDouble(matcher.group(i + 1));
		}
		return numbers;
	}
}
