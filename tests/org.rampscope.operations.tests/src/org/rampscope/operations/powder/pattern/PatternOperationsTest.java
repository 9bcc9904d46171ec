/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.powder.testdata.Ramps;
import org.rampscope.operations.powder.testdata.Runs;
import org.rampscope.powder.correction.Normalization;

class PatternOperationsTest {

	private static final double NAN = Double.NaN;

	private static Ramp<Patterns> random(int frames, int bins, long seed) {
		Random random = new Random(seed);
		double[][] patterns = new double[frames][];
		Arrays.setAll(patterns, i -> random.doubles(bins, 0.5, 3).toArray());
		return Ramps.of(Ramps.axis(bins), patterns);
	}

	@Test
	void cropKeepsWhatLiesBetween() {
		Ramp<Patterns> scan = random(3, 400, 1);
		Ramp<Patterns> cropped = Runs.run(new CropOperation(), new CropOperation.Settings(12, 15), scan);
		assertTrue(cropped.data().axis().at(0) >= 12 && cropped.data().axis().at(cropped.data().axis().size() - 1) <= 15);
		int first = scan.data().axis().nearest(cropped.data().axis().at(0));
		assertTrue(scan.data().axis().at(first - 1) < 12);
		assertEquals(scan.data().intensity().get(2, first + 5), cropped.data().intensity().get(2, 5));
		assertEquals(cropped.data().axis().size(), cropped.data().sigma().orElseThrow().getShapeRef()[1]);
	}

	@Test
	void croppingEverythingAwayIsAnErrorThatNamesTheRange() {
		Ramp<Patterns> scan = random(1, 100, 1);
		SettingsException e = assertThrows(SettingsException.class, () -> Runs.run(new CropOperation(), new CropOperation.Settings(40, 50), scan));
		assertTrue(e.getMessage().contains("9.56"), e.getMessage());
		assertThrows(SettingsException.class, () -> Runs.run(new CropOperation(), new CropOperation.Settings(15, 12), scan));
	}

	@Test
	void rebinAveragesAndLeavesEmptyBinsOut() {
		double[] y = { 1, 3, NAN, 5, NAN, NAN, 7, 9, 100 };
		Ramp<Patterns> joined = Runs.run(new RebinOperation(), new RebinOperation.Settings(2), Ramps.of(Ramps.axis(9), y));
		assertArrayEquals(new double[] { 2, 5, NAN, 8 }, Ramps.row(joined, 0));
		assertArrayEquals(new double[] { 0.1 / Math.sqrt(2), 0.1, NAN, 0.1 / Math.sqrt(2) }, joined.data().sigma().orElseThrow().getData(), 1e-15);
		assertEquals(0.5 * (Ramps.axis(9).at(2) + Ramps.axis(9).at(3)), joined.data().axis().at(1));
		assertThrows(SettingsException.class, () -> Runs.run(new RebinOperation(), new RebinOperation.Settings(10), Ramps.of(Ramps.axis(9), y)));
	}

	@ParameterizedTest
	@EnumSource(Normalization.class)
	void normalizationScalesTheUncertaintyWithTheIntensity(Normalization method) {
		Ramp<Patterns> scan = random(2, 300, 2);
		Ramp<Patterns> scaled = Runs.run(new NormalizationOperation(), new NormalizationOperation.Settings(method, NAN, NAN), scan);
		double factor = scaled.data().sigma().orElseThrow().get(1, 0) / 0.1;
		double before = scan.data().intensity().get(1, 10) - scan.data().intensity().get(1, 20);
		assertEquals(factor * before, scaled.data().intensity().get(1, 10) - scaled.data().intensity().get(1, 20), 1e-12);
	}

	@Test
	void normalizationByARange() {
		Ramp<Patterns> scan = random(2, 300, 3);
		Ramp<Patterns> scaled = Runs.run(new NormalizationOperation(), new NormalizationOperation.Settings(Normalization.SUM, 12, 13), scan);
		Ramp<Patterns> part = Runs.run(new CropOperation(), new CropOperation.Settings(12, 13), scaled);
		assertEquals(1, Arrays.stream(Ramps.row(part, 1)).sum(), 1e-12);
	}

	@Test
	void aFlatPatternCannotBeStretched() {
		Ramp<Patterns> flat = Ramps.of(Ramps.axis(50), new double[50]);
		assertThrows(AnalysisException.class,
				() -> Runs.run(new NormalizationOperation(), new NormalizationOperation.Settings(Normalization.MIN_MAX, NAN, NAN), flat));
	}

	@Test
	void spikesGoAndPeaksStay() {
		RadialAxis axis = Ramps.axis(2000);
		Random random = new Random(4);
		double[] y = new double[2000];
		Arrays.setAll(y, i -> 10 * Math.exp(-0.5 * Math.pow((i - 700) / 12.0, 2)) + 0.05 * random.nextGaussian());
		double[] clean = y.clone();
		y[300] += 5;
		y[1200] += 8;
		y[1201] += 6;
		double[] rest = Ramps.row(Runs.run(new SpikeRemovalOperation(), SpikeRemovalOperation.Settings.DEFAULT, Ramps.of(axis, y)), 0);
		for (int i : new int[] { 300, 1200, 1201 }) {
			assertEquals(clean[i], rest[i], 0.3, "bin " + i);
		}
		for (int i = 660; i < 740; i++) {
			assertEquals(clean[i], rest[i], 1e-12, "bin " + i);
		}
	}

	@Test
	void aReferenceIsInterpolatedAndSubtracted(@TempDir Path folder) throws IOException {
		StringBuilder text = new StringBuilder("# 2th_deg I sigma\n");
		for (double x = 9; x < 20; x += 0.5) {
			text.append(x).append(' ').append(3 * x).append(" 0.2\n");
		}
		Files.writeString(folder.resolve("cell.xy"), text);
		Ramp<Patterns> scan = random(2, 300, 5);
		Ramp<Patterns> rest = Runs.run(new ReferenceSubtractionOperation(), new ReferenceSubtractionOperation.Settings("cell.xy", 2), scan, folder);
		for (int i = 0; i < 300; i++) {
			double x = scan.data().axis().at(i);
			double expected = x <= 19.5 ? scan.data().intensity().get(1, i) - 6 * x : NAN;
			assertEquals(expected, rest.data().intensity().get(1, i), 1e-10);
		}
		// between two points of the reference their uncertainties are interpolated, too
		assertEquals(Math.hypot(0.1, 0.4), rest.data().sigma().orElseThrow().get(0, 7), 1e-12);
		assertTrue(rest.provenance().notes().stream().anyMatch(n -> n.contains("beyond the reference")), rest.provenance().notes().toString());
		assertTrue(rest.provenance().steps().get(0).contentHashes().containsKey("reference"));
	}

	@Test
	void aReferenceOnAnotherAxisOrElsewhereIsAnError(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("q.xy"), "# q_A^-1 I\n2 1\n3 1\n");
		Files.writeString(folder.resolve("far.xy"), "# 2th_deg I\n50 1\n51 1\n");
		Ramp<Patterns> scan = random(1, 100, 6);
		for (String name : new String[] { "q.xy", "far.xy" }) {
			assertThrows(DataException.class, () -> Runs.run(new ReferenceSubtractionOperation(), new ReferenceSubtractionOperation.Settings(name, 1), scan, folder));
		}
		assertThrows(SettingsException.class,
				() -> Runs.run(new ReferenceSubtractionOperation(), ReferenceSubtractionOperation.Settings.DEFAULT, scan, folder));
	}

	@ParameterizedTest
	@EnumSource(value = RadialUnit.class, mode = EnumSource.Mode.EXCLUDE, names = "RADIUS_MM")
	void peaksStayWhereTheyWereOnEveryAxis(RadialUnit unit) {
		RadialAxis axis = Ramps.axis(4000);
		double[] y = new double[4000];
		Arrays.setAll(y, i -> Math.exp(-0.5 * Math.pow((axis.at(i) - 14.2) / 0.05, 2)));
		Ramp<Patterns> converted = Runs.run(new AxisConversionOperation(), new AxisConversionOperation.Settings(unit, NAN, true), Ramps.of(axis, y));
		double[] values = Ramps.row(converted, 0);
		int top = 0;
		for (int i = 0; i < values.length; i++) {
			assertTrue(Double.isFinite(values[i]), "bin " + i);
			top = values[i] > values[top] ? i : top;
		}
		double expected = unit.fromTwoThetaRad(Math.toRadians(14.2), Ramps.WAVELENGTH);
		double bin = Math.abs(converted.data().axis().at(1) - converted.data().axis().at(0));
		assertEquals(expected, converted.data().axis().at(top), bin);
		assertEquals(converted.data().axis().at(2001) - converted.data().axis().at(2000), converted.data().axis().at(1) - converted.data().axis().at(0), 1e-9);
	}

	@Test
	void theMeanOfFramesTakesTheirTimesAndLabels() {
		Ramp<Patterns> scan = random(5, 40, 7);
		Ramp<Patterns> means = Runs.run(new FrameAveragingOperation(), new FrameAveragingOperation.Settings(2), scan);
		assertEquals(3, means.size());
		assertEquals(0.5 * (scan.data().intensity().get(2, 7) + scan.data().intensity().get(3, 7)), means.data().intensity().get(1, 7), 1e-15);
		assertEquals(scan.data().intensity().get(4, 7), means.data().intensity().get(2, 7));
		assertEquals(0.1 / Math.sqrt(2), means.data().sigma().orElseThrow().get(0, 0), 1e-15);
		assertArrayEquals(new int[] { 0, 2, 4 }, means.frames().frameNumber());
		assertEquals(1, Runs.run(new FrameAveragingOperation(), new FrameAveragingOperation.Settings(0), scan).size());
	}

	@Test
	void theDifferenceToFramesOfTheRampIsZeroThere() {
		Ramp<Patterns> scan = random(4, 40, 8);
		Ramp<Patterns> rest = Runs.run(new FrameBackgroundOperation(), new FrameBackgroundOperation.Settings(1, 1, 1), scan);
		assertArrayEquals(new double[40], Ramps.row(rest, 1));
		assertEquals(scan.data().intensity().get(3, 3) - scan.data().intensity().get(1, 3), rest.data().intensity().get(3, 3));
		assertThrows(SettingsException.class, () -> Runs.run(new FrameBackgroundOperation(), new FrameBackgroundOperation.Settings(0, 4, 1), scan));
	}

	@Test
	void aMonitorTakesTheBeamsChangesOut(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("monitor.txt"), "# time monitor\n0 2\n1 4\n2 0\n");
		double[] y = { 1, 2, 3 };
		double[] twice = { 2, 4, 6 };
		Ramp<Patterns> scan = Ramps.of(Ramps.axis(3), y, twice, y);
		Ramp<Patterns> even = Runs.run(new MonitorNormalizationOperation(), new MonitorNormalizationOperation.Settings("monitor.txt", ""), scan, folder);
		assertArrayEquals(new double[] { 1.5, 3, 4.5 }, Ramps.row(even, 0), 1e-15);
		assertArrayEquals(Ramps.row(even, 0), Ramps.row(even, 1), 1e-15);
		assertTrue(Double.isNaN(Ramps.row(even, 2)[0]));
		assertTrue(even.provenance().notes().get(0).contains("1 of 3 frames"));
		Files.writeString(folder.resolve("short.txt"), "1\n2\n");
		assertThrows(SettingsException.class,
				() -> Runs.run(new MonitorNormalizationOperation(), new MonitorNormalizationOperation.Settings("short.txt", ""), scan, folder));
		assertThrows(SettingsException.class,
				() -> Runs.run(new MonitorNormalizationOperation(), new MonitorNormalizationOperation.Settings("", "no/such"), scan, folder));
	}
}
