/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.january.dataset.Dataset;

/** The images that {@code releng/fixtures/images.py} writes by fabio, and the formula of their pixels. */
final class FabioImages {

	static final int ROWS = 9;
	static final int COLUMNS = 12;

	private FabioImages() {
		// functions
	}

	static Path copy(String name, Path folder) throws IOException {
		Path file = folder.resolve(name);
		try (InputStream in = FabioImages.class.getResourceAsStream("images/" + name)) {
			Files.copy(in, file);
		}
		return file;
	}

	/** @param type as NumPy names it: i2, u4, f8 */
	private static double expected(String type, int frame, int y, int x) {
		int bytes = type.charAt(1) - '0';
		boolean signed = type.charAt(0) == 'i';
		if (signed && y == 5 && x == 5) {
			return -2;
		} else if (signed && y == 1) {
			return -1;
		} else if (y == 2 && x == 3) {
			return type.charAt(0) == 'f' ? -7 : Math.pow(2, 8 * bytes - (signed ? 1 : 0)) - 1;
		}
		double value = (3 * x + 7 * y + frame) % 101;
		if (bytes > 2 && x * y % 7 == 3) {
			// on top of the factor of both
			value *= (x + y) % 5 == 0 ? 200 * 100000 : 100000;
		} else if (bytes > 1 && (x + y) % 5 == 0) {
			value *= 200;
		}
		return value;
	}

	/** The largest unsigned integer of 32 bits, the mark of gaps, is read as −1. */
	static void check(String type, int frame, Dataset image) {
		assertArrayEquals(new int[] { ROWS, COLUMNS }, image.getShape());
		for (int y = 0; y < ROWS; y++) {
			for (int x = 0; x < COLUMNS; x++) {
				double value = expected(type, frame, y, x);
				assertEquals(type.equals("u4") ? (int) (long) value : value, image.getDouble(y, x), type + " at row " + y + ", column " + x);
			}
		}
	}
}
