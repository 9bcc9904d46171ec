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
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;

import io.jhdf.HdfFile;

/**
 * Real frames of a three-module LAMBDA detector against the patterns that the field's own tool made of them. That tool was
 * used without a mask, repeats the first frame of each part, and floors intensities at 0.1.
 */
class LambdaTest {

	private static final int FRAMES_PER_PART = 10;
	private static final int GROUP = 10;
	private static final double FLOOR = 0.1;

	@TempDir
	private Path folder;

	@Test
	void withoutMaskThePatternsAgreeWithTheReference() throws IOException {
		Path data = RampCommand.data("lambda");
		Reference reference = Reference.read(data);
		Ramp<Patterns> scan = integrate(data, reference, "NONE");
		for (int row = 0; row < scan.size(); row++) {
			double[] ours = groupMeans(scan.data().pattern(frameOf(row)).intensity().getData(), true);
			double correlation = correlation(ours, groupMeans(reference.patterns[row], true));
			assertTrue(correlation > 0.9999, "row " + row + ": correlation " + correlation);
		}
	}

	@Test
	void withGapsAndMarkedPixelsLeftOutTheyStayAlike() throws IOException {
		Path data = RampCommand.data("lambda");
		Reference reference = Reference.read(data);
		Ramp<Patterns> scan = integrate(data, reference, "MARKED");
		for (int row = 0; row < scan.size(); row++) {
			double[] ours = groupMeans(scan.data().pattern(frameOf(row)).intensity().getData(), false);
			double correlation = correlation(ours, groupMeans(reference.patterns[row], true));
			assertTrue(correlation > 0.997, "row " + row + ": correlation " + correlation);
		}
		List<String> notes = scan.provenance().notes();
		assertTrue(notes.stream().anyMatch(n -> n.contains("mask leaves out") && n.contains("gaps")), notes.toString());
		assertTrue(notes.stream().anyMatch(n -> n.contains("12.0000 keV") && n.contains("25.63")), "the contradiction is named: " + notes);
		assertEquals(0.4836, scan.metadata().beam().wavelengthAngstrom(), 1e-6);
		assertTrue(notes.stream().anyMatch(n -> n.contains("pressure")), "missing metadata is named: " + notes);
		assertTrue(scan.frames().hasPressure() == false, "and not invented");
	}

	/**
	 * The series was taken without diffraction to speak of: nearly all of its counts sit in pixels that the detector's own
	 * mask flags as noisy. The default leaves them out, and says what that means.
	 */
	@Test
	void theFullMaskTakesAwayTheNoisyPixelsAndSaysSo() throws IOException {
		Path data = RampCommand.data("lambda");
		Ramp<Patterns> scan = integrate(data, Reference.read(data), "ALL");
		Matcher share = java.util.regex.Pattern.compile("which hold ([0-9.]+) % of all counts").matcher(String.join("\n", scan.provenance().notes()));
		assertTrue(share.find(), scan.provenance().notes().toString());
		assertTrue(Double.parseDouble(share.group(1)) > 95, share.group());
		for (int row = 0; row < scan.size(); row++) {
			double mean = java.util.Arrays.stream(scan.data().pattern(row).intensity().getData()).filter(Double::isFinite).average().orElseThrow();
			assertTrue(mean < 0.5, "without the noisy pixels hardly a count is left: " + mean);
		}
	}

	private Ramp<Patterns> integrate(Path data, Reference reference, String masking) throws IOException {
		Path result = folder.resolve("lambda_" + masking + ".nxs");
		List<Object> arguments = new ArrayList<>(List.of("run", "integrate"));
		try (Stream<Path> files = Files.list(data)) {
			arguments.addAll(files.filter(f -> f.getFileName().toString().contains("_part")).sorted(Comparator.reverseOrder()).toList());
		}
		double step = (reference.axis[reference.axis.length - 1] - reference.axis[0]) / (reference.axis.length - 1);
		arguments.addAll(List.of("--calibration", data.resolve("L2.poni"), "-o", result, "--report",
				"--set", "integrate/bins=" + reference.axis.length,
				"--set", "integrate/radialMin=" + (reference.axis[0] - step / 2),
				"--set", "integrate/radialMax=" + (reference.axis[reference.axis.length - 1] + step / 2),
				"--set", "integrate/masking=" + masking));
		RampCommand ramp = RampCommand.run(arguments.toArray());
		assertEquals(0, ramp.code(), ramp.toString());
		Ramp<Patterns> scan = RampReader.readPatterns(result, Progress.NONE);
		assertEquals(30, scan.size());
		assertTrue(Files.readString(folder.resolve("lambda_" + masking + "_report.html")).contains("not invented"));
		return scan;
	}

	private static int frameOf(int referenceRow) {
		return referenceRow / FRAMES_PER_PART * FRAMES_PER_PART + Math.max(0, referenceRow % FRAMES_PER_PART - 1);
	}

	/** Means of ten bins each; empty bins are left out, or taken as the reference's floor. */
	private static double[] groupMeans(double[] pattern, boolean floor) {
		double[] means = new double[pattern.length / GROUP];
		for (int g = 0; g < means.length; g++) {
			double sum = 0;
			int count = 0;
			for (int i = g * GROUP; i < (g + 1) * GROUP; i++) {
				if (Double.isFinite(pattern[i]) || floor) {
					sum += Double.isFinite(pattern[i]) ? Math.max(FLOOR, pattern[i]) : FLOOR;
					count++;
				}
			}
			means[g] = count == 0 ? Double.NaN : sum / count;
		}
		return means;
	}

	private static double correlation(double[] a, double[] b) {
		double n = 0;
		double sa = 0;
		double sb = 0;
		double saa = 0;
		double sbb = 0;
		double sab = 0;
		for (int i = 0; i < a.length; i++) {
			if (Double.isFinite(a[i]) && Double.isFinite(b[i])) {
				n++;
				sa += a[i];
				sb += b[i];
				saa += a[i] * a[i];
				sbb += b[i] * b[i];
				sab += a[i] * b[i];
			}
		}
		assertTrue(n > 0.95 * a.length, "nearly all groups are compared");
		return (sab - sa * sb / n) / Math.sqrt((saa - sa * sa / n) * (sbb - sb * sb / n));
	}

	private record Reference(double[] axis, double[][] patterns) {

		static Reference read(Path data) {
			try (HdfFile file = new HdfFile(data.resolve("testasapo1_1009_00002_proc.nxs"))) {
				return new Reference(doubles(file.getDatasetByPath("/processed/result/binning").getData()),
						rows(file.getDatasetByPath("/processed/result/data").getData()));
			}
		}

		private static double[][] rows(Object data) {
			Object[] rows = (Object[]) data;
			double[][] all = new double[rows.length][];
			for (int i = 0; i < all.length; i++) {
				all[i] = doubles(rows[i]);
			}
			return all;
		}

		private static double[] doubles(Object data) {
			if (data instanceof double[] d) {
				return d;
			}
			float[] floats = (float[]) data;
			double[] all = new double[floats.length];
			for (int i = 0; i < all.length; i++) {
				all[i] = floats[i];
			}
			return all;
		}
	}
}
