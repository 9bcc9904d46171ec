/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.XyFile;
import org.rampscope.operations.powder.testdata.Ramps;
import org.rampscope.operations.powder.testdata.Runs;
import org.rampscope.powder.eos.EosForm;
import org.rampscope.powder.eos.EquationOfState;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.JcpdsFormat;
import org.rampscope.powder.phase.Phase;

class CalibrantPressureOperationTest {

	private static final CalibrantPressureSettings D = CalibrantPressureSettings.DEFAULT;

	private static CalibrantPressureSettings settings(String calibrants, int fewestLines, int smoothing) {
		return new CalibrantPressureSettings(calibrants, Double.NaN, D.minimumGPa(), D.maximumGPa(), D.relativeTolerance(), D.stepGPa(), D.leastIntensity(),
				D.significance(), D.narrowestPeak(), fewestLines, smoothing, D.baseline());
	}

	private static Ramp<Patterns> run(CalibrantPressureSettings settings, Ramp<Patterns> scan) {
		return Runs.run(new CalibrantPressureOperation(), settings, scan);
	}

	/** A ramp from 10 GPa, 3 GPa a frame; frames whose pressure is NaN show no marker. */
	private static Ramp<Patterns> ramp(int bins, Phase[] markers, double... pressures) {
		RadialAxis axis = Ramps.axis(bins);
		double[][] patterns = new double[pressures.length][];
		for (int i = 0; i < pressures.length; i++) {
			patterns[i] = Ramps.noise(bins, 100 + i);
			for (Phase marker : markers) {
				if (!Double.isNaN(pressures[i])) {
					Ramps.addLines(patterns[i], axis, marker, pressures[i], 5);
				}
			}
		}
		return Ramps.of(axis, patterns);
	}

	private static double[] values(DataGroup group, String name) {
		Dataset values = group.values(name).orElseThrow();
		double[] all = new double[values.getSize()];
		Arrays.setAll(all, values::getElementDoubleAbs);
		return all;
	}

	@Test
	void findsThePressureWhateverTheNumberOfBins() {
		for (int bins : new int[] { 4023, 1200 }) {
			Ramp<Patterns> found = run(D, ramp(bins, new Phase[] { Calibrants.PT }, 10, 13, 16, 19));
			assertArrayEquals(new double[] { 10, 13, 16, 19 }, found.frames().pressureGPa(), 0.3, bins + " bins");
			assertEquals("calibrant equation of state", found.metadata().pressure().method());
		}
	}

	@Test
	void framesWithoutALineAreNaNAndTheResultSaysSo() {
		Ramp<Patterns> before = ramp(2000, new Phase[] { Calibrants.PT }, 10, Double.NaN, 16);
		Ramp<Patterns> found = run(D, before);
		assertTrue(Double.isNaN(found.frames().pressureGPa()[1]) && Double.isNaN(found.frames().pressureSigmaGPa()[1]));
		assertTrue(found.provenance().notes().stream().anyMatch(n -> n.contains("1 of 3 frames") && n.contains("NaN")), found.provenance().notes().toString());
		DataGroup result = found.results().tree(PressureResult.TYPE.name()).orElseThrow();
		assertEquals(0, values(result, "lines_used")[1]);
		assertArrayEquals(values(result, "pressure"), found.frames().pressureGPa());
		assertNotSame(before.frames().pressureGPa(), found.frames().pressureGPa());
	}

	@Test
	void smoothingFillsTheGapAndKeepsWhatWasMeasured() {
		Ramp<Patterns> found = run(settings("Pt", 1, 2), ramp(2000, new Phase[] { Calibrants.PT }, 10, 13, Double.NaN, 19, 22));
		assertEquals(16, found.frames().pressureGPa()[2], 0.5);
		DataGroup result = found.results().tree(PressureResult.TYPE.name()).orElseThrow();
		assertTrue(Double.isNaN(values(result, "pressure_measured")[2]));
		assertTrue(found.provenance().notes().stream().anyMatch(n -> n.contains("smoothed") && n.contains("1 frames")), found.provenance().notes().toString());
	}

	@Test
	void severalCalibrantsGiveOnePressureAndEachItsOwn() {
		Ramp<Patterns> found = run(settings("Pt, NaCl-B2", 2, 0), ramp(4023, new Phase[] { Calibrants.PT, Calibrants.NACL_B2 }, 40, 43));
		assertArrayEquals(new double[] { 40, 43 }, found.frames().pressureGPa(), 0.5);
		DataGroup result = found.results().tree(PressureResult.TYPE.name()).orElseThrow();
		assertArrayEquals(new double[] { 40, 43 }, values(result.groups().get("Pt"), "pressure"), 0.5);
		assertArrayEquals(new double[] { 40, 43 }, values(result.groups().get("NaCl_B2"), "pressure"), 0.5);
		Dataset positions = result.groups().get("Pt").values("line_position").orElseThrow();
		assertArrayEquals(new int[] { 2, Calibrants.PT.reflections().size() }, positions.getShapeRef());
	}

	@Test
	void framesWithTooFewLinesGetNoPressureAndTheInputStaysAsItWas() {
		RadialAxis axis = Ramps.axis(2000);
		double[] one = Ramps.noise(2000, 5);
		double position = Calibrants.PT.lines(20).get(0).position(RadialUnit.TWO_THETA_DEG, Ramps.WAVELENGTH);
		for (int i = 0; i < one.length; i++) {
			one[i] += 5 * Math.exp(-Math.pow((axis.at(i) - position) / 0.07, 2));
		}
		Ramp<Patterns> scan = Ramps.of(axis, one);
		assertEquals(20, run(D, scan).frames().pressureGPa()[0], 0.5);
		assertTrue(run(D, scan).provenance().notes().stream().anyMatch(n -> n.contains("single line")));
		assertTrue(Double.isNaN(run(settings("Pt", 2, 0), scan).frames().pressureGPa()[0]));
	}

	@Test
	void aJcpdsFileServesAsCalibrantAndIsHashed(@TempDir Path folder) throws IOException {
		Phase mine = new Phase("mine", "", Calibrants.AU.cell(), Calibrants.AU.reflections(),
				Optional.of(new EquationOfState(EosForm.BIRCH_MURNAGHAN_3, 167, 0, 5.77, 0, "")));
		Files.writeString(folder.resolve("mine.jcpds"), JcpdsFormat.write(mine));
		Ramp<Patterns> found = Runs.run(new CalibrantPressureOperation(), settings("mine.jcpds", 1, 0), ramp(3000, new Phase[] { mine }, 20, 24), folder);
		assertArrayEquals(new double[] { 20, 24 }, found.frames().pressureGPa(), 0.3);
		assertTrue(found.provenance().steps().get(0).contentHashes().containsKey("phase mine.jcpds"));
	}

	@Test
	void whatCannotBeACalibrantIsSaidBeforeAnyWork(@TempDir Path folder) throws IOException {
		Ramp<Patterns> scan = ramp(1000, new Phase[] { Calibrants.PT }, 10);
		SettingsException unknown = assertThrows(SettingsException.class, () -> run(settings("Pr", 1, 0), scan));
		assertTrue(unknown.getMessage().contains("'Pr' is not known") && unknown.getMessage().contains("MgO"), unknown.getMessage());
		assertThrows(SettingsException.class, () -> run(settings("CeO2", 1, 0), scan));
		assertThrows(SettingsException.class, () -> run(settings("nowhere.jcpds", 1, 0), scan));
		assertThrows(SettingsException.class, () -> run(settings(" , ", 1, 0), scan));
		Files.writeString(folder.resolve("bad.jcpds"), "nonsense\n");
		assertThrows(DataException.class, () -> Runs.run(new CalibrantPressureOperation(), settings("bad.jcpds", 1, 0), scan, folder));
		Ramp<Patterns> dark = scan.withMetadata(RampMetadata.UNKNOWN);
		assertThrows(GeometryException.class, () -> run(D, dark));
	}

	@Test
	void theRealPatternsOfTheMagnesiowuestiteRamp() {
		String data = System.getProperty("rampscope.data", "");
		Path folder = Path.of(data, "mgfeo");
		Assumptions.assumeTrue(!data.isEmpty() && Files.isDirectory(folder), "no folder of data: set -Drampscope.data");
		DoubleDataset first = XyFile.read(folder.resolve("mg20fe80o_frame_000.xy")).toPattern(RadialUnit.TWO_THETA_DEG).intensity();
		var last = XyFile.read(folder.resolve("mg20fe80o_frame_340.xy")).toPattern(RadialUnit.TWO_THETA_DEG);
		Ramp<Patterns> both = Ramps.of(last.axis(), first.getData(), last.intensity().getData());
		// published without uncertainties
		Ramp<Patterns> found = run(settings("Pt", 2, 0), both.withData(new Patterns(both.data().axis(), both.data().intensity(), Optional.empty())));
		assertEquals(0, found.frames().pressureGPa()[0], 2);
		assertEquals(82, found.frames().pressureGPa()[1], 3);
		assertEquals(1.3, found.frames().pressureSigmaGPa()[1], 0.5);
		assertFalse(found.provenance().notes().stream().anyMatch(n -> n.contains("NaN")));
		assertEquals(2, DatasetFactory.createFromObject(found.frames().pressureGPa()).getSize());
	}

	private static boolean notes(Ramp<Patterns> found, String... texts) {
		return found.provenance().notes().stream().anyMatch(n -> Arrays.stream(texts).allMatch(n::contains));
	}

	@Test
	void goldNamedWherePlatinumIsInTheCellIsDoubted() {
		Ramp<Patterns> ramp = ramp(4023, new Phase[] { Calibrants.PT }, 5, 6, 7, 8, 9);
		Ramp<Patterns> gold = run(settings("Au", 1, 0), ramp);
		assertTrue(gold.frames().pressureGPa()[0] > 25, "positions alone fit gold");
		assertTrue(notes(gold, "by Au", "those of", "Pt at"), gold.provenance().notes().toString());
		assertFalse(notes(run(D, ramp), "make sure what is in the cell"));
		assertFalse(notes(run(settings("Pt-Ye2017", 1, 0), ramp(4023, new Phase[] { Calibrants.PT }, 30, 31, 32)), "make sure"), "another scale is no other material");
	}

	@Test
	void linesInTheWrongOrderOfStrengthAndJumpsAtTheStartAreDoubted() {
		RadialAxis axis = Ramps.axis(3000);
		double[][] patterns = new double[6][];
		for (int i = 0; i < patterns.length; i++) {
			patterns[i] = Ramps.noise(3000, i);
			double pressure = i == 0 ? 40 : 10 + i;
			Ramps.addLines(patterns[i], axis, Calibrants.PT, pressure, 5);
			double second = Calibrants.PT.lines(pressure).get(1).position(RadialUnit.TWO_THETA_DEG, Ramps.WAVELENGTH);
			for (int k = 0; k < patterns[i].length; k++) {
				patterns[i][k] += 20 * Math.exp(-4 * Math.log(2) * Math.pow((axis.at(k) - second) / 0.12, 2));
			}
		}
		Ramp<Patterns> found = run(D, Ramps.of(axis, patterns));
		assertTrue(notes(found, "line 200 of Pt is 4.", "as strong as 111"), found.provenance().notes().toString());
		assertTrue(notes(found, "between frames 0 and 1", "jumps by"), found.provenance().notes().toString());
		Ramp<Patterns> steady = run(D, ramp(3000, new Phase[] { Calibrants.PT }, 5, 6, 7, 8));
		assertFalse(notes(steady, "jumps") || notes(steady, "as strong as"), steady.provenance().notes().toString());
	}

	@Test
	void aTemperatureThatTheIsothermIsNotOfIsSaid() {
		Ramp<Patterns> ramp = ramp(2000, new Phase[] { Calibrants.PT }, 10, 11);
		RampMetadata m = ramp.metadata();
		RampMetadata.Sample hotSample = new RampMetadata.Sample("", "", 800, "", "", "", "", "", "", "", Double.NaN);
		Ramp<Patterns> hot = ramp.withMetadata(
				new RampMetadata(m.title(), m.start(), m.end(), m.identifiers(), m.users(), m.facility(), m.beam(), m.detector(), hotSample, m.plan(), m.pressure()));
		assertTrue(notes(run(D, hot), "800 K", "300 K", "thermal pressure"));
		assertFalse(notes(run(D, ramp), "thermal pressure"));
	}

	@Test
	void patternsKeepTheirBackground() {
		Ramp<Patterns> clean = ramp(3000, new Phase[] { Calibrants.PT }, 20, 21);
		double[][] patterns = new double[2][];
		for (int i = 0; i < 2; i++) {
			patterns[i] = Ramps.row(clean, i).clone();
			for (int k = 0; k < patterns[i].length; k++) {
				patterns[i][k] += 50 * Math.exp(-k / 900.0);
			}
		}
		Ramp<Patterns> ramp = Ramps.of(clean.data().axis(), patterns);
		Ramp<Patterns> found = run(D, ramp);
		assertArrayEquals(new double[] { 20, 21 }, found.frames().pressureGPa(), 0.3);
		assertArrayEquals(patterns[1], Ramps.row(found, 1));
		CalibrantPressureSettings wrong = new CalibrantPressureSettings("Pt", Double.NaN, D.minimumGPa(), D.maximumGPa(), D.relativeTolerance(), D.stepGPa(), D.leastIntensity(),
				D.significance(), D.narrowestPeak(), 1, 0, "snipp");
		assertTrue(assertThrows(SettingsException.class, () -> run(wrong, ramp)).getMessage().contains("chebyshev"));
	}

	@Test
	void withoutACalibrantPressuresStayAndThisIsSaid() {
		Ramp<Patterns> ramp = ramp(1000, new Phase[] { Calibrants.PT }, 10, 11);
		Ramp<Patterns> known = ramp.withFrames(ramp.frames().withPressure(new double[] { 3, 4 }, new double[] { 0.1, 0.1 }));
		Ramp<Patterns> found = run(settings("", 1, 0), known);
		assertArrayEquals(new double[] { 3, 4 }, found.frames().pressureGPa());
		assertTrue(notes(found, "no calibrant is named"));
	}
}
