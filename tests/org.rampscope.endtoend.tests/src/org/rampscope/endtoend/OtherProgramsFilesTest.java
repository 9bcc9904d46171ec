/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files as other programs write them, after public bug reports. The same six frames lie in a plain file, of which pyFAI made the patterns: every
 * other file gives the rows of it that it holds, to 1e-5, NaN where a frame was never written, or says why not.
 */
class OtherProgramsFilesTest {

	private static final double TOLERANCE = 1e-5;

	@TempDir
	private Path folder;

	private static RampCommand integrate(Path reports, String file, Path out, String... more) {
		List<Object> arguments = new ArrayList<>(List.of("integrate", reports.resolve(file), "--poni", reports.resolve("det.poni"), "--bins", "75", "-o", out));
		arguments.addAll(Arrays.asList(more));
		RampCommand ramp = RampCommand.run(arguments.toArray());
		assertEquals(0, ramp.code(), ramp::toString);
		return ramp;
	}

	/** @return frames × bins of a table with one line a frame or one column a frame, whichever the program wrote, without its head */
	private static double[][] rows(Path csv) throws IOException {
		List<double[]> lines = new ArrayList<>();
		for (String line : Files.readAllLines(csv)) {
			if (!line.isBlank() && !line.startsWith("#") && !Character.isLetter(line.charAt(0))) {
				lines.add(Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray());
			}
		}
		return lines.toArray(double[][]::new);
	}

	private static void assertRows(double[][] expected, String which, double[][] found) {
		String[] frames = which.split(" ");
		assertEquals(frames.length, found.length, "frames");
		for (int i = 0; i < frames.length; i++) {
			double[] row = found[i];
			double[] wanted = frames[i].equals("NaN") ? null : expected[Integer.parseInt(frames[i])];
			// the last 75 of a line are intensities
			for (int k = 1; k <= 75; k++) {
				double value = row[row.length - k];
				if (wanted == null) {
					assertTrue(Double.isNaN(value), "frame " + i + " was never written, but has " + value);
				} else {
					double right = wanted[wanted.length - k];
					assertEquals(right, value, TOLERANCE * Math.max(1, Math.abs(right)), "frame " + i + ", bin " + (75 - k));
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "hdf5/bslz4_u4.h5, 0 1 2, ''", "hdf5/blosc_lz4.h5, 0 1 2, ''", "hdf5/zstd.h5, 0 1 2, ''", "hdf5/frame_never_written.h5, 0 NaN 2, ''",
			"hdf5/gaps_65535_u2.h5, 0 1 2, mask", "hdf5/gaps_4294967295_f4.h5, 0 1 2, mask", "hdf5/noise_about_zero_f4.h5, 0, none" })
	void framesAreThoseOfThePlainFile(String file, String frames, String oracle) throws IOException {
		Path reports = RampCommand.data("reports");
		Path plain = folder.resolve("plain.csv");
		Path found = folder.resolve("found.csv");
		switch (oracle) {
		case "mask" -> integrate(reports, "base.h5", plain, "--mask", reports.resolve("bad.tif").toString());
		// dark-subtracted noise: the oracle is the same file with every value used
		case "none" -> integrate(reports, file, plain, "--set", "masking=NONE");
		default -> integrate(reports, "base.h5", plain);
		}
		integrate(reports, file, found);
		assertRows(rows(plain), frames, rows(found));
	}

	@Test
	void patternsNeverWrittenAreNotZero() throws IOException {
		Path file = RampCommand.data("interop").resolve("unwritten_nan.h5");
		Path csv = folder.resolve("patterns.csv");
		RampCommand ramp = RampCommand.run("convert", file, "-o", csv);
		assertEquals(0, ramp.code(), ramp::toString);
		double[][] rows = rows(csv);
		assertEquals(12, rows.length);
		for (int f = 0; f < rows.length; f++) {
			double[] row = rows[f];
			for (int k = 0; k < 49; k++) {
				double value = row[row.length - 49 + k];
				assertEquals(f < 7 ? 100 + (13 * f + 5 * k) % 97 + k / 8.0 : Double.NaN, value, 1e-4, "frame " + f + ", bin " + k);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "interop/bslz4_part_block.h5, interop/other_shape.poni, 128 × 160 pixels", "reports/images/rotated90.tif, reports/det.poni, turned by 90 degrees",
			"reports/images/frame0.tif, reports/images/wavelength_in_angstrom.poni, 4.133" })
	void calibrationsThatCannotBeMeantAreErrors(String frames, String poni, String message) {
		RampCommand.data("interop");
		Path data = RampCommand.data("reports").getParent();
		RampCommand ramp = RampCommand.run("integrate", data.resolve(frames), "--poni", data.resolve(poni), "--bins", "30", "-o", folder.resolve("none.csv"));
		assertEquals(1, ramp.code(), ramp::toString);
		assertTrue(ramp.err().contains(message), ramp::toString);
	}

	/** What pyFAI-calib2 writes: the detector's name, and no size of a pixel. */
	@Test
	void aNamedDetectorHasItsPixels() throws IOException {
		Path images = RampCommand.data("reports").resolve("images");
		Path named = folder.resolve("named.csv");
		Path sized = folder.resolve("sized.csv");
		for (var run : Map.of("named_detector.poni", named, "pilatus100k_pixel_sizes.poni", sized).entrySet()) {
			RampCommand ramp = RampCommand.run("integrate", images.resolve("pilatus100k.tif"), "--poni", images.resolve(run.getKey()), "--bins", "75", "-o",
					run.getValue());
			assertEquals(0, ramp.code(), ramp::toString);
		}
		assertRows(rows(sized), "0", rows(named));
	}

	@Test
	void phasesSayWhatTheirFilesLeaveOpen() {
		Path phases = RampCommand.data("reports").resolve("phases");
		RampCommand gold = RampCommand.run("phases", phases.resolve("d_contradicts_cell.jcpds"));
		assertTrue(gold.code() == 0 && gold.out().contains("note: the spacings of 3 of 3 lines differ"), gold::toString);
		RampCommand named = RampCommand.run("phases", phases.resolve("hm_symbol_only.cif"));
		assertTrue(named.code() == 0 && named.out().contains("note: symmetry operations are those of the space group F m -3 m"), named::toString);
	}

	@Test
	void peaksOfACalculatedPattern() {
		RampCommand ramp = RampCommand.run("peaks", RampCommand.data("reports").resolve("patterns/noise_free.xy"));
		for (String position : List.of("10.469", "12.095", "17.137", "20.123", "21.028", "24.327")) {
			double right = Double.parseDouble(position);
			assertTrue(ramp.out().lines().map(String::strip).filter(line -> line.contains("±"))
					.anyMatch(line -> Math.abs(Double.parseDouble(line.split(" ")[0]) - right) < 1e-3), ramp::toString);
		}
	}
}
