/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.error.DataException;
import org.rampscope.core.units.RadialUnit;

class XyFileTest {

	@TempDir
	Path folder;

	private XyPattern read(String text) throws IOException {
		return XyFile.read(Files.writeString(folder.resolve("test.xy"), text));
	}

	@Test
	void headersOfAllKindsAndTwoOrThreeColumns() throws IOException {
		XyPattern fit2d = read("sample.tif: azimuthal scan\n2-Theta Angle (Degrees)\nIntensity\n       3\n 1.0E+00  2.5\n 2.0 3.5\n3.0,4.5\n");
		assertArrayEquals(new double[] { 1, 2, 3 }, fit2d.x());
		assertArrayEquals(new double[] { 2.5, 3.5, 4.5 }, fit2d.intensity());
		assertEquals(Optional.of(RadialUnit.TWO_THETA_DEG), fit2d.unit());
		assertEquals(4, fit2d.header().size());
		XyPattern three = read("# q_A^-1 intensity sigma\n1 2 0.1\n2 3 0.2\n\n");
		assertEquals(Optional.of(RadialUnit.Q_PER_ANGSTROM), three.unit());
		assertArrayEquals(new double[] { 0.1, 0.2 }, three.sigma().get());
		assertEquals(Optional.empty(), read("1 2\n2 3\n").unit());
	}

	@Test
	void whatIsWrittenIsReadBack() {
		XyPattern pattern = new XyPattern(new double[] { 1.1, 2.2 }, new double[] { -1e-300, 3e5 }, Optional.of(new double[] { 0.1, Double.NaN }),
				Optional.of(RadialUnit.TWO_THETA_DEG), List.of("made for a test", "2th_deg intensity sigma"));
		Path file = folder.resolve("w.xye");
		XyFile.write(pattern.toPattern(RadialUnit.Q_PER_NM), List.of("made for a test"), file);
		XyPattern read = XyFile.read(file);
		assertArrayEquals(pattern.x(), read.x());
		assertArrayEquals(pattern.intensity(), read.intensity());
		assertArrayEquals(pattern.sigma().get(), read.sigma().get());
		assertEquals(pattern.unit(), read.unit());
		assertEquals(pattern.header(), read.header());
	}

	@Test
	void realFiles() {
		XyPattern map = XyFile.read(RealData.file("map/Fe3O4C_M1_map_1_P1_E1_001.xy"));
		assertEquals(1508, map.x().length);
		assertEquals(Optional.of(RadialUnit.TWO_THETA_DEG), map.unit());
		assertEquals(7.882808091E-03, map.x()[0]);
		XyPattern ramp = XyFile.read(RealData.file("mgfeo/mg20fe80o_frame_000.xy"));
		assertEquals(4023, ramp.x().length);
		assertEquals(Optional.of(RadialUnit.TWO_THETA_DEG), ramp.unit());
		assertEquals(1512, XyFile.read(RealData.file("ceo2/CeO2_Pilatus1M.xy")).x().length);
	}

	@Test
	void anotherFileIsRefused() {
		Path text = RealData.file("wrong_file_format.txt");
		assertThrows(DataException.class, () -> XyFile.read(text));
	}

	@Test
	void errorsNameFileAndLine() throws IOException {
		DataException e = assertThrows(DataException.class, () -> read("# h\n1 2\n2 x\n"));
		assertTrue(e.getMessage().contains("test.xy at line 3"), e.getMessage());
		assertThrows(DataException.class, () -> read("only words\n"));
		assertThrows(DataException.class, () -> read("1 2 3\n1 2\n"));
	}
}
