/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.phase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.powder.testdata.Ramps;
import org.rampscope.operations.powder.testdata.Runs;
import org.rampscope.powder.phase.Calibrants;

class PhaseLinesOperationTest {

	private static final double NAN = Double.NaN;

	private static Ramp<Patterns> ramp(double... pressures) {
		double[][] patterns = new double[pressures.length][200];
		Ramp<Patterns> scan = Ramps.of(Ramps.axis(200), patterns);
		FrameAxis frames = scan.frames();
		return scan.withFrames(frames.withPressure(pressures, new double[pressures.length]));
	}

	private static DataGroup lines(Ramp<Patterns> scan, PhaseLinesOperation.Settings settings, String phase) {
		return Runs.run(new PhaseLinesOperation(), settings, scan).results().tree(PhaseLines.TYPE.name()).orElseThrow().groups().get(phase);
	}

	@Test
	void linesFollowThePressureOfTheirFrame() {
		DataGroup pt = lines(ramp(0, 50, NAN), new PhaseLinesOperation.Settings("Pt, MgO", NAN, NAN, NAN, 4, 20), "Pt");
		Dataset positions = pt.values("position").orElseThrow();
		assertArrayEquals(new int[] { 3, (int) Calibrants.PT.reflections().stream().filter(r -> r.intensity() >= 20).count() }, positions.getShapeRef());
		double expected = Calibrants.PT.lines(50).get(1).position(RadialUnit.TWO_THETA_DEG, Ramps.WAVELENGTH);
		assertEquals(expected, positions.getDouble(1, 1), 1e-12);
		assertTrue(Double.isNaN(positions.getDouble(2, 0)));
		assertEquals("111", pt.values("line").orElseThrow().getString(0));
	}

	@Test
	void onePressureForAll() {
		DataGroup au = lines(ramp(NAN, NAN), new PhaseLinesOperation.Settings("Au", NAN, 30, NAN, 4, 0), "Au");
		Dataset spacing = au.values("spacing").orElseThrow();
		assertEquals(Calibrants.AU.lines(30).get(0).spacingAngstrom(), spacing.getDouble(1, 0), 1e-12);
	}

	@Test
	void aCrystalStructureIsCompressedWhereTheUserGivesItsModulus() {
		String data = System.getProperty("rampscope.data", "");
		Path cif = Path.of(data, "cif", "magnesiowustite.cif");
		Assumptions.assumeTrue(!data.isEmpty() && Files.isRegularFile(cif), "no folder of data: set -Drampscope.data");
		Ramp<Patterns> stiff = Runs.run(new PhaseLinesOperation(), new PhaseLinesOperation.Settings(cif.toString(), NAN, 40, NAN, 4, 5), ramp(0, 0));
		Ramp<Patterns> soft = Runs.run(new PhaseLinesOperation(), new PhaseLinesOperation.Settings(cif.toString(), NAN, 40, 155, 4, 5), ramp(0, 0));
		assertTrue(stiff.provenance().notes().get(0).contains("no equation of state"));
		assertTrue(soft.provenance().notes().isEmpty());
		double before = stiff.results().tree(PhaseLines.TYPE.name()).orElseThrow().groups().values().iterator().next().values("spacing").orElseThrow().getDouble(0, 0);
		double after = soft.results().tree(PhaseLines.TYPE.name()).orElseThrow().groups().values().iterator().next().values("spacing").orElseThrow().getDouble(0, 0);
		// 3 · 155 GPa · f (1 + 2f)^{5/2} is 40 GPa for f = 0.06373, where V/V0 = (1 + 2f)^{-3/2} = 0.8353
		assertEquals(Math.cbrt(0.8353), after / before, 1e-4);
	}

	@Test
	void unknownPhasesAndMissingFilesAreNamed() {
		assertThrows(SettingsException.class, () -> lines(ramp(1), new PhaseLinesOperation.Settings("Unobtainium", NAN, NAN, NAN, 4, 1), "x"));
		assertThrows(SettingsException.class, () -> lines(ramp(1), new PhaseLinesOperation.Settings("no.cif", NAN, NAN, NAN, 4, 1), "x"));
	}
}
