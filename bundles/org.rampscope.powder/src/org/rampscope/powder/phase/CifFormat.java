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
import java.util.Collections;
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
	 * @param file a CIF file; its first data block with a cell is read
	 * @param smallestSpacingAngstrom reflections down to this lattice spacing are made, in ångström, positive
	 * @return the phase; its notes say what was assumed
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
			CifSymmetry symmetry = CifSymmetry.of(block, cell, file);
			List<String> notes = new ArrayList<>(symmetry.notes());
			if (!block.left().isEmpty()) {
				notes.add("of several structures that of " + block.name() + " was read; left out: " + String.join(", ", block.left()));
			}
			List<Atom> atoms = new ArrayList<>();
			List<String> labels = block.values("_atom_site_type_symbol").or(() -> block.values("_atom_site_label"))
					.orElseThrow(() -> new DataException(file, "_atom_site_label", "is missing", "Give a CIF with atoms"));
			double[] x = block.numbers("_atom_site_fract_x");
			double[] y = block.numbers("_atom_site_fract_y");
			double[] z = block.numbers("_atom_site_fract_z");
			double[] occupancy = occupancies(block, labels, notes);
			for (int i = 0; i < labels.size(); i++) {
				int electrons = Elements.atomicNumber(labels.get(i)).orElseThrow();
				atoms.addAll(Atom.orbit(electrons, occupancy[i], x[i], y[i], z[i], symmetry.operations()));
			}
			List<Reflection> reflections = new StructureFactors(cell, atoms).reflections(smallestSpacing);
			String name = block.value("_chemical_formula_sum").or(() -> block.value("_chemical_name_mineral"))
					.orElse(file.getFileName().toString());
			return new Phase(name, block.value("_chemical_name_systematic").orElse("") + " from " + file.getFileName(), cell, reflections,
					Optional.empty(), notes);
		} catch (DataException e) {
			throw e;
		} catch (RampScopeException e) {
			throw new DataException(file, "", e.problem(), e.remedy(), e);
		} catch (NoSuchElementException e) {
			throw new DataException(file, "_atom_site_label", "names an element that is not known", "Use symbols of chemical elements", e);
		}
	}

	/** "?" is unknown and "." the default of the dictionary, which is 1. */
	private static double[] occupancies(CifBlock block, List<String> labels, List<String> notes) {
		List<String> texts = block.values("_atom_site_occupancy").orElse(Collections.nCopies(labels.size(), "."));
		List<String> unknown = new ArrayList<>();
		double[] result = new double[labels.size()];
		for (int i = 0; i < result.length; i++) {
			String text = i < texts.size() ? texts.get(i) : "?";
			if (text.equals("?")) {
				unknown.add(labels.get(i));
			}
			result[i] = text.equals("?") || text.equals(".") ? 1 : block.number(text, "_atom_site_occupancy");
		}
		if (!unknown.isEmpty()) {
			notes.add("the occupancy of " + String.join(", ", unknown) + " is unknown; 1 was taken");
		}
		return result;
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
