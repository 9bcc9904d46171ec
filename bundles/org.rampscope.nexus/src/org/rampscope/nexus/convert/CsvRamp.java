/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.DataException;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.internal.TextLines;

/**
 * A ramp as one table for spreadsheets: a row per frame; frame number, time, pressure and its uncertainty, then one column
 * per radial bin with its position as the heading. Uncertainties of intensities, labels and results are not in it.
 */
public final class CsvRamp {

	private static final List<String> FIRST = List.of("frame_number", "time_s", "pressure_GPa", "pressure_sigma_GPa");

	/** How such a table begins. */
	public static final String HEADING = String.join(",", FIRST) + ",";

	private CsvRamp() {
		// functions
	}

	/** Writes the table. */
	public static void write(Ramp<Patterns> scan, Path file) {
		StringBuilder text = new StringBuilder(String.join(",", FIRST));
		for (int i = 0; i < scan.data().axis().size(); i++) {
			text.append(',').append(scan.data().axis().unit().id()).append('=').append(scan.data().axis().at(i));
		}
		text.append('\n');
		FrameAxis frames = scan.frames();
		for (int f = 0; f < scan.size(); f++) {
			text.append(frames.frameNumber()[f]).append(',').append(frames.timeS()[f]).append(',').append(frames.pressureGPa()[f]).append(',')
					.append(frames.pressureSigmaGPa()[f]);
			for (double value : scan.data().intensityRows().row(f)) {
				text.append(',').append(value);
			}
			text.append('\n');
		}
		TextLines.write(file, text.toString());
	}

	/** @return the ramp of a table that {@link #write} made */
	public static Ramp<Patterns> read(Path file) {
		List<String> lines = TextLines.read(file).stream().filter(l -> !l.isBlank()).toList();
		if (lines.isEmpty() || !lines.get(0).startsWith(HEADING) || lines.size() < 2) {
			throw new DataException(file, "line 1", "is not the heading of a ramp", "Begin with " + String.join(",", FIRST));
		}
		String[] heading = lines.get(0).split(",");
		int bins = heading.length - FIRST.size();
		double[] positions = new double[bins];
		Optional<RadialUnit> unit = Optional.empty();
		for (int i = 0; i < bins; i++) {
			String[] parts = heading[FIRST.size() + i].split("=", 2);
			unit = RadialUnit.ofId(parts[0]);
			if (unit.isEmpty() || parts.length < 2) {
				throw new DataException(file, "line 1", "'" + heading[FIRST.size() + i] + "' is no radial position",
						"Write headings like 2th_deg=9.56");
			}
			positions[i] = number(file, 1, parts[1]);
		}
		int frames = lines.size() - 1;
		double[][] first = new double[FIRST.size()][frames];
		double[] intensity = new double[Math.multiplyExact(frames, bins)];
		for (int f = 0; f < frames; f++) {
			String[] cells = lines.get(f + 1).split(",", -1);
			if (cells.length != heading.length) {
				throw new DataException(file, "line " + (f + 2), "has " + cells.length + " cells, the heading " + heading.length, "Complete the line");
			}
			for (int i = 0; i < cells.length; i++) {
				double value = number(file, f + 2, cells[i]);
				if (i < FIRST.size()) {
					first[i][f] = value;
				} else {
					intensity[f * bins + i - FIRST.size()] = value;
				}
			}
		}
		List<Integer> numbers = new ArrayList<>();
		for (double n : first[0]) {
			numbers.add((int) n);
		}
		FrameAxis axis = new FrameAxis(first[1], first[2], first[3], numbers.stream().mapToInt(Integer::intValue).toArray());
		return new Ramp<>(RampHeader.UNKNOWN, axis, new Patterns(RadialAxis.of(unit.orElseThrow(), positions),
				DatasetFactory.createFromObject(DoubleDataset.class, intensity, frames, bins), Optional.empty()), Results.NONE, Provenance.NONE);
	}

	private static double number(Path file, int line, String text) {
		try {
			return Double.parseDouble(text);
		} catch (NumberFormatException e) {
			throw new DataException(file, "line " + line, "'" + text + "' is no number", "Write a number, or NaN", e);
		}
	}
}
