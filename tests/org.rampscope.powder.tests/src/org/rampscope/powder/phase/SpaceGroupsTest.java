/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.error.DataException;

class SpaceGroupsTest {

	private static final String NACL_ATOMS = "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nNa 0 0 0\nCl 0.5 0.5 0.5\n";

	@TempDir
	private Path folder;

	private Phase cif(String cell, String symmetry, String atoms) throws IOException {
		String[] names = { "length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma" };
		String[] values = cell.split(" ");
		StringBuilder text = new StringBuilder("data_x\n");
		for (int i = 0; i < names.length; i++) {
			text.append("_cell_").append(names[i]).append(' ').append(values[i]).append('\n');
		}
		Path file = folder.resolve("x.cif");
		Files.writeString(file, text + symmetry + "\n" + atoms);
		return CifFormat.read(file, 0.9);
	}

	private static List<String> lines(Phase phase) {
		return phase.reflections().stream().map(r -> String.format("%.4f %.3f", phase.cell().spacing(r.h(), r.k(), r.l()), r.intensity())).toList();
	}

	/** All 530 settings of International Tables, against the operations that spglib holds for them (releng/fixtures/space_groups.py). */
	@ParameterizedTest
	@CsvFileSource(resources = "space-group-operations.csv", quoteCharacter = '`')
	void operationsOfHallSymbols(String symbol, int order, String sha256) throws NoSuchAlgorithmException {
		List<SymmetryOperation> operations = HallSymbol.operations(symbol).orElseThrow();
		assertEquals(order, operations.size());
		String text = operations.stream().map(SymmetryOperation::key).sorted().collect(Collectors.joining("\n"));
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
		assertEquals(sha256, HexFormat.of().formatHex(digest).substring(0, 16));
	}

	@Test
	void everySettingOfTheTableHasOperations() {
		for (int number = 1; number <= 230; number++) {
			List<SpaceGroups.Setting> settings = SpaceGroups.numbered(number);
			assertTrue(!settings.isEmpty(), "group " + number);
			for (SpaceGroups.Setting setting : settings) {
				assertTrue(SpaceGroups.named(setting.fullName()).contains(setting), setting::fullName);
				assertTrue(setting.operations().size() >= 1, setting::fullName);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "F m -3 m, 225", "Fm-3m, 225", "F m 3 m, 225", "Fm3m, 225", "P 63/m m c, 194", "P6_3/mmc, 194", "'P6(3)/mmc', 194", "P 21/c, 14",
			"P21/n, 14", "C2/c, 15", "C m c e, 64", "R -3 m :H, 166", "R-3mR, 166", "F d -3 m Z, 227", "Fd-3mO1, 227", "I a -3 d, 230", "Pnma, 62" })
	void symbolsAsFilesWriteThem(String symbol, int number) {
		List<SpaceGroups.Setting> settings = SpaceGroups.named(symbol);
		assertTrue(!settings.isEmpty(), symbol);
		assertTrue(settings.stream().allMatch(s -> s.number() == number), settings::toString);
	}

	@Test
	void axesShowInTheCell() throws IOException {
		// corundum in hexagonal and in rhombohedral axes: the same lines
		Phase hexagonal = cif("4.7589 4.7589 12.991 90 90 120", "_symmetry_space_group_name_H-M 'R -3 c'",
				"loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nAl 0 0 0.35220\nO 0.30636 0 0.25\n");
		// a and alpha of the primitive cell of the hexagonal one; x of O is 1/4 + 0.30636
		double a = Math.sqrt(3 * 4.7589 * 4.7589 + 12.991 * 12.991) / 3;
		double alpha = Math.toDegrees(2 * Math.asin(3 / (2 * Math.sqrt(3 + Math.pow(12.991 / 4.7589, 2)))));
		Phase rhombohedral = cif(a + " " + a + " " + a + " " + alpha + " " + alpha + " " + alpha, "_symmetry_space_group_name_H-M 'R -3 c'",
				"loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nAl 0.35220 0.35220 0.35220\nO 0.55636 -0.05636 0.25\n");
		assertEquals(lines(hexagonal), lines(rhombohedral));
		assertTrue(hexagonal.notes().get(0).contains("R -3 c:H"), () -> hexagonal.notes().toString());
		assertTrue(rhombohedral.notes().get(0).contains("R -3 c:R"), () -> rhombohedral.notes().toString());
		Phase monoclinic = cif("5 6 7 90 90 100", "_symmetry_space_group_name_H-M 'P 21/b'", NACL_ATOMS);
		assertTrue(monoclinic.notes().get(0).contains("P 1 1 21/b"), () -> monoclinic.notes().toString());
	}

	@Test
	void originsAreNotGuessed() throws IOException {
		String atoms = "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n";
		String cell = "5.4310 5.4310 5.4310 90 90 90";
		DataException two = assertThrows(DataException.class, () -> cif(cell, "_symmetry_space_group_name_H-M 'F d -3 m'", atoms + "Si 0 0 0\n"));
		assertTrue(two.getMessage().contains("F d -3 m:2"), two::getMessage);
		Phase first = cif(cell, "_symmetry_space_group_name_H-M 'F d -3 m :1'", atoms + "Si 0 0 0\n");
		Phase second = cif(cell, "_symmetry_space_group_name_H-M 'F d -3 m Z'", atoms + "Si 0.125 0.125 0.125\n");
		Phase hall = cif(cell, "_space_group_name_Hall '-F 4vw 2vw 3'", atoms + "Si 0.125 0.125 0.125\n");
		assertEquals(lines(first), lines(second));
		assertEquals(lines(first), lines(hall));
		assertEquals(List.of("111", "220", "311", "400"), first.reflections().stream().limit(4).map(Reflection::label).toList());
	}

	@Test
	void contradictionsAreErrors() {
		String cubic = "5.64 5.64 5.64 90 90 90";
		String named = "_symmetry_space_group_name_H-M 'F m -3 m'\n";
		assertError("4.2 4.2 6 90 90 90", named, "cell");
		assertError(cubic, "_space_group_name_Hall '-F 4 2 3'\n".replace("-F 4 2 3", "-R 3 2\""), "cell");
		assertError(cubic, "_symmetry_space_group_name_H-M 'F m -9 m'\n", "F m -9 m");
		assertError(cubic, "_symmetry_space_group_name_H-M ?\n", "neither");
		assertError(cubic, named + "loop_\n_symmetry_equiv_pos_as_xyz\nx,y,z\n-x,-y,-z\n", "192");
	}

	private void assertError(String cell, String symmetry, String word) {
		DataException error = assertThrows(DataException.class, () -> cif(cell, symmetry, NACL_ATOMS));
		assertTrue(error.getMessage().contains(word), error::getMessage);
	}

	@Test
	void aListOfAnotherSettingIsUsedAndSaid() throws IOException {
		Phase shifted = cif("5 6 7 90 95 90", "_symmetry_space_group_name_H-M 'P 1 21/c 1'\nloop_\n_symmetry_equiv_pos_as_xyz\n"
				+ "x,y,z\n-x+1/4,-y,-z\n-x+1/4,y+1/2,-z+1/2\nx,-y+1/2,z+1/2\n", NACL_ATOMS);
		assertEquals(1, shifted.notes().size());
		Phase usual = cif("5 6 7 90 95 90", "_symmetry_space_group_name_H-M 'P 1 21/c 1'\nloop_\n_symmetry_equiv_pos_as_xyz\n"
				+ "x,y,z\n-x,-y,-z\n-x,y+1/2,-z+1/2\nx,-y+1/2,z+1/2\n", NACL_ATOMS);
		assertEquals(List.of(), usual.notes());
	}
}
