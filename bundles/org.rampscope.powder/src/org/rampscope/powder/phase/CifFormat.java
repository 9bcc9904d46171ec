/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;

/**
 * Crystal structures in CIF (Hall, Allen &amp; Brown 1991, Acta Cryst. A47, 655), read as far as powder lines need: cell, symmetry
 * operations, atoms. Intensities are estimates, see {@link StructureFactors}; a CIF has no equation of state.
 */
public final class CifFormat {

	private CifFormat() {
	}

	/**
	 * @param file a CIF file; its first data block is read
	 * @param smallestSpacingAngstrom reflections down to this lattice spacing are made, in ångström, positive
	 * @return the phase
	 * @throws DataException where it cannot be read as such
	 */
	public static Phase read(Path file, double smallestSpacingAngstrom) {
		try {
			return parse(Files.readString(file, StandardCharsets.ISO_8859_1), file, smallestSpacingAngstrom);
		} catch (NoSuchFileException e) {
			throw new DataException(file, "", "does not exist", "Check the path", e);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read: " + e.getMessage(), "Check the file and its permissions", e);
		}
	}

	private static Phase parse(String text, Path file, double smallestSpacing) {
		CifBlock block = CifBlock.first(text, file);
		double a = block.number("_cell_length_a");
		double b = block.number("_cell_length_b");
		double c = block.number("_cell_length_c");
		double alpha = block.number("_cell_angle_alpha");
		double beta = block.number("_cell_angle_beta");
		double gamma = block.number("_cell_angle_gamma");
		try {
			UnitCell cell = new UnitCell(system(a, b, c, alpha, beta, gamma), a, b, c, alpha, beta, gamma);
			List<SymmetryOperation> operations = operations(block, file);
			List<Atom> atoms = new ArrayList<>();
			List<String> labels = block.column("_atom_site_type_symbol").or(() -> block.column("_atom_site_label"))
					.orElseThrow(() -> new DataException(file, "_atom_site_label", "is missing", "Give a CIF with atoms"));
			double[] x = block.numbers("_atom_site_fract_x");
			double[] y = block.numbers("_atom_site_fract_y");
			double[] z = block.numbers("_atom_site_fract_z");
			double[] occupancy = block.column("_atom_site_occupancy").isPresent() ? block.numbers("_atom_site_occupancy") : null;
			for (int i = 0; i < labels.size(); i++) {
				int electrons = Elements.atomicNumber(labels.get(i)).orElseThrow();
				atoms.addAll(Atom.orbit(electrons, occupancy == null ? 1 : occupancy[i], x[i], y[i], z[i], operations));
			}
			List<Reflection> reflections = new StructureFactors(cell, atoms).reflections(smallestSpacing);
			String name = block.value("_chemical_formula_sum").or(() -> block.value("_chemical_name_mineral"))
					.orElse(file.getFileName().toString());
			return new Phase(name, block.value("_chemical_name_systematic").orElse("") + " from " + file.getFileName(), cell, reflections,
					Optional.empty());
		} catch (DataException e) {
			throw e;
		} catch (RampScopeException e) {
			throw new DataException(file, "", e.problem(), e.remedy(), e);
		} catch (NoSuchElementException e) {
			throw new DataException(file, "_atom_site_label", "names an element that is not known", "Use symbols of chemical elements", e);
		}
	}

	private static List<SymmetryOperation> operations(CifBlock block, Path file) {
		List<String> texts = block.column("_symmetry_equiv_pos_as_xyz").or(() -> block.column("_space_group_symop_operation_xyz"))
				.orElseThrow(() -> new DataException(file, "_symmetry_equiv_pos_as_xyz", "is missing",
						"Give a CIF that lists its symmetry operations"));
		return texts.stream().map(text -> SymmetryOperation.parse(text, file)).toList();
	}

	private static CrystalSystem system(double a, double b, double c, double alpha, double beta, double gamma) {
		boolean right = alpha == 90 && beta == 90;
		if (right && gamma == 120 && a == b) {
			return CrystalSystem.HEXAGONAL;
		} else if (right && gamma == 90) {
			return a == b && b == c ? CrystalSystem.CUBIC : a == b ? CrystalSystem.TETRAGONAL : CrystalSystem.ORTHORHOMBIC;
		}
		return alpha == 90 && gamma == 90 ? CrystalSystem.MONOCLINIC : CrystalSystem.TRICLINIC;
	}
}
