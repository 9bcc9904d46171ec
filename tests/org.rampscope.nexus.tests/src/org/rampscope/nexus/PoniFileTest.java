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
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.units.Wavelength;

class PoniFileTest {

	@TempDir
	Path folder;

	private Path file(String text) throws IOException {
		return Files.writeString(folder.resolve("test.poni"), text);
	}

	@Test
	void versionOne() throws IOException {
		Calibration c = PoniFile.read(file("# comment\nPixelSize1: 7.9e-05\nPixelSize2: 8e-05\nDistance: 0.2\nPoni1: 0.08\nPoni2: 0.081\n"
				+ "Rot1: 0.001\nRot2: -0.002\nRot3: 4e-08\nSplineFile: None\nWavelength: 3.1e-11\n"));
		assertEquals(new Geometry(0.2, 0.08, 0.081, 0.001, -0.002, 4e-8, 3, Optional.of(new Wavelength(3.1e-11 / 1e-10))), c.geometry());
		assertEquals(7.9e-5, c.pixel1M());
		assertEquals(8e-5, c.pixel2M());
		assertTrue(c.shape().isEmpty());
	}

	@Test
	void versionTwoWithOrientationAndShapeAndTheLastOfSeveral() throws IOException {
		String first = "poni_version: 2.1\nDetector: Eiger\nDetector_config: {\"orientation\": 1}\nDistance: 0.5\nPoni1: 1\nPoni2: 1\nRot1: 0\n";
		Calibration c = PoniFile.read(file(first
				+ "poni_version: 2.1\nDetector: Detector\nDetector_config: {\"pixel1\": 5.5e-05, \"pixel2\": 5e-05, "
				+ "\"max_shape\": [1833, 1556], \"orientation\": 2}\nDistance: 0.3\nPoni1: 0.03\nPoni2: 0.14\nRot1: 0.1\nRot2: 0.2\nRot3: 0.3\n"));
		assertEquals(new Geometry(0.3, 0.03, 0.14, 0.1, 0.2, 0.3, 2, Optional.empty()), c.geometry());
		assertEquals(5.5e-5, c.pixel1M());
		assertArrayEquals(new int[] { 1833, 1556 }, c.shape().get());
	}

	@Test
	void whatIsWrittenIsReadBack() {
		Geometry g = new Geometry(0.2940001, 0.01, -0.02, 0.003, -0.004, 0.005, 4, Optional.of(new Wavelength(0.4836)));
		Calibration c = new Calibration(g, 55e-6, 60e-6, Optional.of(new int[] { 7, 9 }), "Detector");
		Path file = folder.resolve("written.poni");
		PoniFile.write(c, file);
		Calibration read = PoniFile.read(file);
		assertEquals(0.4836, read.geometry().wavelength().get().angstrom(), 1e-15);
		assertEquals(g.withWavelength(new Wavelength(1)), read.geometry().withWavelength(new Wavelength(1)));
		assertEquals(55e-6, read.pixel1M());
		assertArrayEquals(new int[] { 7, 9 }, read.shape().get());
	}

	@Test
	void realFiles() {
		Calibration lambda = PoniFile.read(RealData.file("lambda/L2.poni"));
		assertEquals(0.3091923560063649, lambda.geometry().distanceM());
		assertEquals(25.64, lambda.geometry().wavelength().get().energyKeV(), 0.01);
		assertEquals(55e-6, lambda.pixel1M(), 1e-12);
		Calibration header = PoniFile.read(RealData.file("map/Fe3O4C_M1_map_1_P1_E1_001.xy"));
		assertEquals(0.284634930882, header.geometry().distanceM());
		assertEquals(0.08722, header.geometry().poni1M());
		assertEquals(0.08342, header.geometry().poni2M());
		assertEquals(-0.000251, header.geometry().rot1Rad());
		assertEquals(172e-6, header.pixel2M());
		assertEquals(0.3344, header.geometry().wavelength().get().angstrom(), 1e-12);
		Calibration ceo2 = PoniFile.read(RealData.file("ceo2/CeO2_Pilatus1M.xy"));
		assertEquals(172e-6, ceo2.pixel1M());
		assertEquals(0.208651380603, ceo2.geometry().distanceM());
	}

	@Test
	void fit2dTermsSayTheSameAsPoniTerms() throws IOException {
		for (String name : new String[] { "map/Fe3O4C_M1_map_1_P1_E1_001.xy", "ceo2/CeO2_Pilatus1M.xy" }) {
			Path real = RealData.file(name);
			Geometry poni = PoniFile.read(real).geometry();
			Path other = folder.resolve("fit2d.xy");
			Files.write(other, Files.readAllLines(real).stream().filter(l -> !l.matches("# (PONI|Rotations|Distance Sample to).*")).toList());
			Geometry fit2d = PoniFile.read(other).geometry();
			// the header rounds: centre to 1e-3 pixels, angles to 1e-3 degrees, PONI to 1e-5 m
			assertEquals(poni.distanceM(), fit2d.distanceM(), 1e-6);
			assertEquals(poni.poni1M(), fit2d.poni1M(), 1e-5);
			assertEquals(poni.poni2M(), fit2d.poni2M(), 1e-5);
			assertEquals(poni.rot1Rad(), fit2d.rot1Rad(), 2e-5);
			assertEquals(poni.rot2Rad(), fit2d.rot2Rad(), 2e-5);
			assertEquals(poni.wavelength(), fit2d.wavelength());
		}
	}

	@Test
	void errorsNameFileAndLine() throws IOException {
		Path bad = file("Distance: far\nPoni1: 0.1\nPoni2: 0.1\n");
		DataException e = assertThrows(DataException.class, () -> PoniFile.read(bad));
		assertTrue(e.getMessage().contains("test.poni at line 1: 'far'"), e.getMessage());
		Path empty = file("nothing here\n");
		assertTrue(assertThrows(DataException.class, () -> PoniFile.read(empty)).getMessage().contains("no calibration"));
		Path zero = file("Distance: 0\nPoni1: 0.1\nPoni2: 0.1\nRot1: 0\nRot2: 0\nRot3: 0\n");
		assertTrue(assertThrows(DataException.class, () -> PoniFile.read(zero)).getMessage().contains("distance"));
	}

	@Test
	void keysThatAreMissingOrMisspeltAreErrors() throws IOException {
		String all = "poni_version: 2\nDetector: Detector\nDetector_config: {\"pixel1\": 1e-4, \"pixel2\": 1e-4}\nDistance: 0.3\nPoni1: 0.03\nPoni2: 0.14\n"
				+ "Rot1: 0.1\nRot2: 0.2\nRot3: 0.3\nWavelength: 4e-11\n";
		assertEquals(0.2, PoniFile.read(file(all)).geometry().rot2Rad());
		for (String key : new String[] { "Distance", "Poni1", "Poni2", "Rot1", "Rot2", "Rot3", "Wavelength" }) {
			String wrong = key.substring(0, key.length() - 1) + "x" + key.substring(key.length() - 1);
			Path misspelt = file(all.replace(key + ":", wrong + ":"));
			DataException error = assertThrows(DataException.class, () -> PoniFile.read(misspelt), key);
			assertTrue(error.getMessage().contains("line ") && error.getMessage().contains(wrong), error.getMessage());
			if (!key.equals("Wavelength")) {
				Path missing = file(all.replaceFirst(key + ":.*\n", ""));
				DataException gone = assertThrows(DataException.class, () -> PoniFile.read(missing), key);
				assertTrue(gone.getMessage().contains(key.toLowerCase(java.util.Locale.ROOT)), gone.getMessage());
			}
		}
		assertEquals(Optional.empty(), PoniFile.read(file(all.replaceFirst("Wavelength:.*\n", ""))).geometry().wavelength());
	}

	@Test
	void versionTwoForOlderPrograms() throws IOException {
		Geometry g = new Geometry(0.29, 0.01, -0.02, 0.003, -0.004, 0.005, 3, Optional.of(new Wavelength(0.4836)));
		Path file = folder.resolve("two.poni");
		PoniFile.write(new Calibration(g, 55e-6, 60e-6, Optional.of(new int[] { 7, 9 }), "Detector"), file, PoniFile.Version.V2);
		String text = Files.readString(file);
		assertTrue(text.contains("poni_version: 2\n") && !text.contains("orientation"), text);
		assertEquals(g.withWavelength(new Wavelength(1)), PoniFile.read(file).geometry().withWavelength(new Wavelength(1)));
		Calibration turned = new Calibration(new Geometry(0.29, 0.01, -0.02, 0.003, -0.004, 0.005, 2, Optional.empty()), 55e-6, 60e-6, Optional.empty(), "");
		assertThrows(AnalysisException.class, () -> PoniFile.write(turned, file, PoniFile.Version.V2));
	}
}
