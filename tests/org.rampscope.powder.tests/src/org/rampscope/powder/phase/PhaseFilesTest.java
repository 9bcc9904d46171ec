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
		assertEquals(phase, new Phase(again.name(), again.comment(), again.cell(), again.reflections(), again.equationOfState(), phase.notes()));
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

	/** The right file lists all operations; the others say the same with less, or cannot be believed. */
	@Test
	void cifsOfOneStructure() {
		Phase right = CifFormat.read(TestData.file("reports/phases/right.cif"), 0.7);
		assertEquals(List.of(), right.notes());
		for (String name : List.of("hm_symbol_only", "global_block_first", "occupancy_unknown")) {
			Phase same = CifFormat.read(TestData.file("reports/phases/" + name + ".cif"), 0.7);
			assertEquals(right.reflections(), same.reflections(), name);
			assertEquals(name.equals("global_block_first") ? 0 : 1, same.notes().size(), name + ": " + same.notes());
		}
		DataException identity = assertThrows(DataException.class, () -> CifFormat.read(TestData.file("reports/phases/identity_only.cif"), 0.7));
		assertTrue(identity.getMessage().contains("192 symmetry operations"), identity.getMessage());
	}

	@Test
	void rhombohedralAxesOfJcpds() {
		Path file = TestData.file("reports/phases/rhombohedral.jcpds");
		Phase corundum = JcpdsFormat.read(file);
		double[] right = { 3.4794, 2.5506, 2.3790, 2.0850 };
		for (int i = 0; i < right.length; i++) {
			assertEquals(right[i], corundum.lines(0).get(i).spacingAngstrom(), 1e-3, corundum.reflections().get(i).label());
		}
		assertEquals(List.of(), corundum.notes());
		assertEquals(corundum.cell(), JcpdsFormat.parse(JcpdsFormat.write(corundum), "x").cell());
		String hexagonal = "SYMMETRY: RHOMBOHEDRAL\nA: 4.7589\nC: 12.991\n%sDIHKL: 3.479 75 0 1 2\n";
		assertEquals(UnitCell.rhombohedral(4.7589, 12.991), JcpdsFormat.parse(hexagonal.formatted(""), "x").cell());
		assertEquals(UnitCell.rhombohedral(4.7589, 12.991), JcpdsFormat.parse(hexagonal.formatted("ALPHA: 90\n"), "x").cell());
	}

	@Test
	void saysWhatAJcpdsFileLeavesOpen() {
		List<String> notes = JcpdsFormat.read(TestData.file("reports/phases/d_contradicts_cell.jcpds")).notes();
		assertEquals(1, notes.size());
		assertTrue(notes.get(0).contains("3 of 3 lines") && notes.get(0).contains("4.0 %"), notes.get(0));
		String text = "K0: 160\n%sSYMMETRY: CUBIC\nA: 4\nDIHKL: 2.3094 100 1 1 1\n";
		Phase assumed = JcpdsFormat.parse(text.formatted(""), "x");
		assertEquals(4, assumed.equationOfState().orElseThrow().k0Prime());
		assertEquals(List.of("K0' is not given (K0P); 4 was assumed"), assumed.notes());
		assertEquals(List.of(), JcpdsFormat.parse(text.formatted("K0P: 4\n"), "x").notes());
	}
}
