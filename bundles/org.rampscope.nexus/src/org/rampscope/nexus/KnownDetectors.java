/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.DetectorGrid;

/**
 * Detectors that calibrations name instead of saying how large their pixels are, as pyFAI-calib2 writes them. The table is made from pyFAI's by
 * {@code releng/fixtures/detectors.py}; detectors without one size of pixel are not in it.
 */
final class KnownDetectors {

	private static final Map<String, DetectorGrid> BY_NAME = read();

	private KnownDetectors() {
		// a table
	}

	/**
	 * @param name as a calibration has it, such as {@code Pilatus1M} or {@code Eiger 4M}
	 * @return its pixels; empty where it is not known
	 */
	static Optional<DetectorGrid> grid(String name) {
		return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")));
	}

	private static Map<String, DetectorGrid> read() {
		Map<String, DetectorGrid> all = new HashMap<>();
		try (BufferedReader in = new BufferedReader(
				new InputStreamReader(KnownDetectors.class.getResourceAsStream("detectors.csv"), StandardCharsets.UTF_8))) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (!line.startsWith("#") && !line.isBlank()) {
					String[] cells = line.split(",");
					all.put(cells[0], new DetectorGrid(Integer.parseInt(cells[3]), Integer.parseInt(cells[4]), Double.parseDouble(cells[1]),
							Double.parseDouble(cells[2])));
				}
			}
			return Map.copyOf(all);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
