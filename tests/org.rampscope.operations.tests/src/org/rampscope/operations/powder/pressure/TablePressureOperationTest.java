/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.operations.Operation;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.powder.baseline.SnipBaselineOperation;
import org.rampscope.operations.powder.testdata.Ramps;
import org.rampscope.operations.powder.testdata.Runs;

class TablePressureOperationTest {

	private static final double UNKNOWN = Double.NaN;

	@TempDir
	private Path folder;

	private Ramp<Patterns> run(String table) throws IOException {
		return run(table, Double.NaN);
	}

	/** Five frames, so many seconds apart. */
	private Ramp<Patterns> run(String table, double seconds) throws IOException {
		Files.writeString(folder.resolve("ruby.csv"), table);
		double[][] patterns = new double[5][];
		Arrays.setAll(patterns, i -> Ramps.noise(50, i));
		Ramp<Patterns> ramp = Ramps.of(Ramps.axis(50), patterns);
		double[] times = new double[5];
		Arrays.setAll(times, i -> i * seconds);
		FrameAxis none = FrameAxis.unknown(5);
		return Runs.run(new TablePressureOperation(), new TablePressureSettings("ruby.csv"),
				ramp.withFrames(new FrameAxis(times, none.pressureGPa(), none.pressureSigmaGPa(), none.frameNumber())), folder);
	}

	@Test
	void oneRowPerFrameIsTakenAsItStands() throws IOException {
		Ramp<Patterns> found = run("# ruby, by hand\npressure (kbar); uncertainty (kbar)\n10;1\n20;1\n\n30;2\n40;2\n50;3\n");
		assertArrayEquals(new double[] { 1, 2, 3, 4, 5 }, found.frames().pressureGPa(), 1e-12);
		assertArrayEquals(new double[] { 0.1, 0.1, 0.2, 0.2, 0.3 }, found.frames().pressureSigmaGPa(), 1e-12);
		assertTrue(found.metadata().pressure().method().contains("ruby.csv"));
		assertTrue(found.provenance().steps().get(0).contentHashes().containsKey("pressures"));
		assertEquals(List.of(), found.provenance().notes());
	}

	@Test
	void startAndEndAreInterpolatedAndThisIsSaid() throws IOException {
		Ramp<Patterns> found = run("frame,pressure (GPa),sigma (GPa)\nlast,9,0.3\nfirst,1,0.1\n");
		assertArrayEquals(new double[] { 1, 3, 5, 7, 9 }, found.frames().pressureGPa(), 1e-12);
		assertEquals(0.2, found.frames().pressureSigmaGPa()[2], 1e-12);
		assertTrue(found.provenance().notes().get(0).startsWith("the pressures of 3 of 5 frames are interpolated"), found.provenance().notes().toString());
	}

	@Test
	void framesOutsideOfTheRowsAndEmptyOnesAreUnknown() throws IOException {
		Ramp<Patterns> found = run("frame\tP [MPa]\n1\t2000\n2\t\n3\t4000");
		assertArrayEquals(new double[] { UNKNOWN, 2, UNKNOWN, 4, UNKNOWN }, found.frames().pressureGPa());
		assertTrue(found.provenance().notes().toString().contains("no pressure for 3 of 5 frames"), found.provenance().notes().toString());
	}

	@Test
	void timesAreThoseOfTheFrames() throws IOException {
		Ramp<Patterns> found = run("time (min), pressure (GPa)\n0, 0\n1, 60\n", 15);
		assertArrayEquals(new double[] { 0, 15, 30, 45, 60 }, found.frames().pressureGPa(), 1e-9);
		assertTrue(assertThrows(DataException.class, () -> run("time (s), pressure (GPa)\n0, 0\n1, 60\n")).getMessage().contains("when they were taken"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "frame,pressure/0,1|line 1: the column 'pressure' has no unit", "frame,pressure (psi)/0,1|line 1: the column 'pressure (psi)' has the unit 'psi'",
			"frame,pressure (mbar)/0,1|'mbar', which is not known", "frame,volume/0,1|line 1: the heading names no pressure", "frame,pressure (GPa)/0,1/1,1.2.3|line 3: '1.2.3' is no number",
			"frame,pressure (GPa)/first,1/-3,2|line 3: '-3' is no frame", "frame,pressure (GPa)/1,1/1,2|line 3 is for the same frame as line 2",
			"frame,pressure (GPa)/7,1/9,2|no row for any frame", "pressure (GPa)/1/2|has 2 rows, and the ramp has 5 frames", "frame,pressure (GPa)|holds no row",
			"frame,pressure (GPa)/0,1e5000|line 2: '1e5000' is no number", "frame,time (s),pressure (GPa)/0,0,1|line 1: more than one column" })
	void whatIsNoTableIsNamedWithItsLine(String table, String message) {
		String said = assertThrows(DataException.class, () -> run(table.replace('/', '\n'))).getMessage();
		assertTrue(said.contains("ruby.csv") && said.contains(message), said);
	}

	private static <S extends Record> Step<S> step(Operation<S> operation) {
		return new Step<>(operation, operation.defaults());
	}

	@Test
	void pipelinesGetTheStepWhereItBelongs() {
		Pipeline pipeline = new Pipeline("", "", List.of(step(new SnipBaselineOperation()), step(new CalibrantPressureOperation()), step(new TablePressureOperation())));
		Pipeline gold = PressureSteps.withCalibrants(pipeline, "Au");
		assertEquals("Au", ((CalibrantPressureSettings) gold.steps().get(1).settings()).calibrants());
		Pipeline table = PressureSteps.withTable(pipeline, folder.resolve("t.csv"));
		assertEquals(3, table.steps().size());
		assertTrue(((TablePressureSettings) table.steps().get(1).settings()).file().endsWith("t.csv"));
		Pipeline bare = new Pipeline("", "", List.of(step(new SnipBaselineOperation())));
		assertEquals("Pt,Au", ((CalibrantPressureSettings) PressureSteps.withCalibrants(bare, "Pt,Au").steps().get(1).settings()).calibrants());
		assertEquals(2, PressureSteps.withTable(bare, folder.resolve("t.csv")).steps().size());
	}
}
