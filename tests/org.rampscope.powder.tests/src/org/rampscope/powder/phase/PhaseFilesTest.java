/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.powder.testdata.TestData;

class PhaseFilesTest {

	@ParameterizedTest
	@ValueSource(strings = { "ag", "ar", "au_Anderson", "mo", "pt", "re" })
	void jcpdsSurvivesWritingAndReading(String name) {
		Phase phase = JcpdsFormat.read(TestData.file("jcpds/" + name + ".jcpds"));
		Phase again = JcpdsFormat.parse(JcpdsFormat.write(phase), phase.name());
		assertEquals(phase, again);
		assertTrue(phase.equationOfState().isPresent());
	}

	@Test
	void jcpdsSpacingsAreThoseOfTheCell() {
		Path file = TestData.file("jcpds/re.jcpds");
		Phase re = JcpdsFormat.read(file);
		List<String> lines = TestData.lines(file).stream().filter(l -> l.startsWith("DIHKL")).toList();
		List<PhaseLine> ambient = re.lines(0);
		for (int i = 0; i < lines.size(); i++) {
			double written = Double.parseDouble(lines.get(i).split("\\s+")[1]);
			assertEquals(written, ambient.get(i).spacingAngstrom(), 3e-3, lines.get(i));
		}
	}

	@Test
	void linesMoveOutwardsUnderPressure() {
		PhaseLine ambient = Calibrants.PT.lines(0).get(0);
		PhaseLine compressed = Calibrants.PT.lines(82).get(0);
		assertEquals(12.23, ambient.position(RadialUnit.TWO_THETA_DEG, 0.4828), 0.02);
		assertEquals(13.02, compressed.position(RadialUnit.TWO_THETA_DEG, 0.4828), 0.02);
	}

	@Test
	void cifOfHexagonalMetal() {
		Phase hcp = CifFormat.read(TestData.file("cif/hcp.cif"), 1.2);
		assertEquals(CrystalSystem.HEXAGONAL, hcp.cell().system());
		List<String> labels = hcp.reflections().stream().map(Reflection::label).toList();
		assertEquals(List.of("100", "002", "101", "102", "110", "103"), labels.subList(0, 6));
		assertTrue(labels.stream().noneMatch(label -> label.equals("001")), "001 is extinct");
		assertEquals(100, hcp.reflections().get(2).intensity(), 1e-9, "101 is the strongest");
	}

	@Test
	void cifOfRockSalt() {
		Phase fcc = CifFormat.read(TestData.file("cif/fcc.cif"), 1.3);
		assertEquals(CrystalSystem.CUBIC, fcc.cell().system());
		for (Reflection r : fcc.reflections()) {
			boolean even = r.h() % 2 == 0 && r.k() % 2 == 0 && r.l() % 2 == 0;
			boolean odd = r.h() % 2 != 0 && r.k() % 2 != 0 && r.l() % 2 != 0;
			assertTrue(even || odd, r + " has mixed indices");
		}
		assertTrue(CifFormat.read(TestData.file("cif/magnesiowustite.cif"), 1).reflections().size() >= 5);
	}

	@Test
	void saysWhereAFileIsWrong() {
		DataException noNumber = assertThrows(DataException.class,
				() -> JcpdsFormat.parse("VERSION: 4\nSYMMETRY: CUBIC\nA: four\nDIHKL: 2 100 1 1 1\n", "x"));
		assertTrue(noNumber.getMessage().contains("four"), noNumber.getMessage());
		assertThrows(DataException.class, () -> JcpdsFormat.parse("VERSION: 4\nSYMMETRY: CUBIC\nA: 4\n", "x"));
		assertThrows(DataException.class, () -> JcpdsFormat.parse("VERSION: 4\nSYMMETRY: ROUND\nA: 4\nDIHKL: 2 100 1 1 1\n", "x"));
		assertThrows(DataException.class, () -> JcpdsFormat.parse("not a jcpds file\n", "x"));
		assertThrows(DataException.class, () -> JcpdsFormat.read(Path.of("no-such-file.jcpds")));
		assertThrows(DataException.class, () -> CifFormat.read(TestData.file("wrong_file_format.txt"), 1));
		assertThrows(AnalysisException.class, () -> JcpdsFormat.write(Calibrants.PT));
		assertThrows(SettingsException.class, () -> Calibrants.named("unobtainium"));
		assertEquals(Calibrants.MGO, Calibrants.named("mgo"));
	}
}
