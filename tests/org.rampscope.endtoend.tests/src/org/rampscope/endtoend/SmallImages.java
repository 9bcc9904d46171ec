/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.ImageIO;

/** Detector images of 64 × 48 pixels, quick to make and to integrate, and the calibration that goes with them. */
final class SmallImages {

	static final int ROWS = 48;
	static final int COLUMNS = 64;

	private SmallImages() {
		// functions
	}

	/** Writes counts around 1000 with seeded noise. */
	static Path write(Path file, long seed) {
		BufferedImage image = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_USHORT_GRAY);
		short[] counts = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
		Random random = new Random(seed);
		for (int i = 0; i < counts.length; i++) {
			counts[i] = (short) (1000 + random.nextInt(100));
		}
		try {
			if (!ImageIO.write(image, "tiff", file.toFile())) {
				throw new IllegalStateException("no writer of TIFF");
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return file;
	}

	static Path writeCalibration(Path file) {
		return writeCalibration(file, 0.1);
	}

	static Path writeCalibration(Path file, double distanceM) {
		try {
			return Files.writeString(file, """
					poni_version: 2
					Detector: Detector
					Detector_config: {"pixel1": 0.0001, "pixel2": 0.0001, "max_shape": null}
					Distance: %s
					Poni1: 0.0024
					Poni2: 0.0032
					Rot1: 0
					Rot2: 0
					Rot3: 0
					Wavelength: 4.828e-11
					""".formatted(distanceM));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
