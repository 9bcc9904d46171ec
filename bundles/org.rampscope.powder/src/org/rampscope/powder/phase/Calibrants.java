/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.error.SettingsException;
import org.rampscope.powder.eos.EosForm;
import org.rampscope.powder.eos.EquationOfState;

/**
 * Materials whose lines give the pressure or the geometry, with the papers their parameters come from. Isotherms are those of 300 K.
 * Relative intensities are those of untextured powders, rounded.
 */
public final class Calibrants {

	private static final String FEI = "Fei et al. 2007, PNAS 104, 9182, doi:10.1073/pnas.0609013104";
	private static final String DEWAELE = "Dewaele, Loubeyre & Mezouar 2004, Phys. Rev. B 70, 094112, doi:10.1103/physrevb.70.094112";

	private static final int[][] FCC = { { 1, 1, 1 }, { 2, 0, 0 }, { 2, 2, 0 }, { 3, 1, 1 }, { 2, 2, 2 }, { 4, 0, 0 }, { 3, 3, 1 },
			{ 4, 2, 0 }, { 4, 2, 2 } };
	private static final int[][] BCC = { { 1, 1, 0 }, { 2, 0, 0 }, { 2, 1, 1 }, { 2, 2, 0 }, { 3, 1, 0 }, { 2, 2, 2 }, { 3, 2, 1 } };
	private static final int[][] PRIMITIVE = { { 1, 0, 0 }, { 1, 1, 0 }, { 1, 1, 1 }, { 2, 0, 0 }, { 2, 1, 0 }, { 2, 1, 1 }, { 2, 2, 0 },
			{ 3, 0, 0 }, { 3, 1, 0 } };
	private static final int[][] HCP = { { 1, 0, 0 }, { 0, 0, 2 }, { 1, 0, 1 }, { 1, 0, 2 }, { 1, 1, 0 }, { 1, 0, 3 }, { 2, 0, 0 },
			{ 1, 1, 2 }, { 2, 0, 1 }, { 0, 0, 4 } };

	/** Platinum, Vinet, a₀ = 3.9236 Å. */
	public static final Phase PT = cubic("Pt", Math.pow(3.9236, 3), FCC, new EquationOfState(EosForm.VINET, 277, 0, 5.08, 0.02, FEI), 100, 53, 31, 33, 12,
			6, 22, 20, 29);
	/** Gold, Vinet, V₀ = 67.850 Å³. */
	public static final Phase AU = cubic("Au", 67.850, FCC, new EquationOfState(EosForm.VINET, 167, 0, 6.00, 0.02, FEI), 100, 52, 32, 36, 12,
			6, 23, 22, 23);
	/** Neon, solid above 4.8 GPa, Vinet, V₀ = 88.967 Å³. */
	public static final Phase NE = cubic("Ne", 88.967, FCC, new EquationOfState(EosForm.VINET, 1.16, 0.14, 8.23, 0.31, FEI), 100, 50, 30, 30,
			10);
	/** Sodium chloride above 30 GPa (B2), Vinet, V₀ = 41.35 Å³. */
	public static final Phase NACL_B2 = cubic("NaCl-B2", 41.35, PRIMITIVE, new EquationOfState(EosForm.VINET, 26.86, 2.9, 5.25, 0.26, FEI), 6,
			100, 3, 15, 2, 25, 8);
	/** Sodium chloride below 30 GPa (B1), Vinet, a₀ = 5.6402 Å. */
	public static final Phase NACL_B1 = cubic("NaCl-B1", Math.pow(5.6402, 3), FCC, new EquationOfState(EosForm.VINET, 23.83, Double.NaN, 5.09,
			Double.NaN, "Dorogokupets & Dewaele 2007, High Press. Res. 27, 431, doi:10.1080/08957950701659700"), 13, 100, 55, 2, 15, 6, 1, 11, 7);
	/** Periclase, third-order Birch–Murnaghan, V₀ = 74.71 Å³. */
	public static final Phase MGO = cubic("MgO", 74.71, FCC, new EquationOfState(EosForm.BIRCH_MURNAGHAN_3, 160.2, 0, 3.99, 0.01,
			"Speziale et al. 2001, J. Geophys. Res. 106, 515, doi:10.1029/2000jb900318"), 10, 100, 52, 4, 12, 5, 2, 17, 15);
	/** Tungsten, Vinet, V₀ = 2 × 15.862 Å³. */
	public static final Phase W = cubic("W", 31.724, BCC, new EquationOfState(EosForm.VINET, 295.2, Double.NaN, 4.32, Double.NaN, DEWAELE),
			100, 15, 23, 8, 11, 4, 18);
	/** Molybdenum, third-order Birch–Murnaghan. */
	public static final Phase MO = cubic("Mo", Math.pow(3.1472, 3), BCC, new EquationOfState(EosForm.BIRCH_MURNAGHAN_3, 267, Double.NaN, 3.86,
			Double.NaN, "Hixson & Fritz 1992, J. Appl. Phys. 71, 1721, doi:10.1063/1.351203"), 100, 16, 31, 9, 14, 3, 24);
	/** Rhenium, Vinet; c/a held at its ambient value. */
	public static final Phase RE = new Phase("Re", "hcp", UnitCell.hexagonal(2.761, 4.456), reflections(HCP, 32, 34, 100, 11, 22, 16, 3, 20,
			15, 2), Optional.of(new EquationOfState(EosForm.VINET, 352.6, Double.NaN, 4.56, Double.NaN,
					"Anzellini et al. 2014, J. Appl. Phys. 115, 043511, doi:10.1063/1.4863300")));
	/** Ceria, for the geometry; lattice of NIST SRM 674b. */
	public static final Phase CEO2 = new Phase("CeO2", "NIST SRM 674b", UnitCell.cubic(5.41153), ceriaReflections(), Optional.empty());
	/** Lanthanum hexaboride, for the geometry; lattice of NIST SRM 660c. */
	public static final Phase LAB6 = new Phase("LaB6", "NIST SRM 660c", UnitCell.cubic(4.156826), reflections(PRIMITIVE, 60, 100, 45, 25, 50,
			27, 9, 22, 17), Optional.empty());

	private Calibrants() {
	}

	/** @return all materials with an equation of state */
	public static List<Phase> forPressure() {
		return List.of(PT, AU, NE, NACL_B1, NACL_B2, MGO, W, MO, RE);
	}

	/** @return all materials used to calibrate the geometry */
	public static List<Phase> forGeometry() {
		return List.of(CEO2, LAB6);
	}

	/**
	 * @param name name of a calibrant, as {@code Pt}; capitals do not matter
	 * @return the calibrant
	 * @throws SettingsException where there is none, naming those there are
	 */
	public static Phase named(String name) {
		List<Phase> all = new ArrayList<>(forPressure());
		all.addAll(forGeometry());
		return all.stream().filter(phase -> phase.name().equalsIgnoreCase(name.trim())).findFirst()
				.orElseThrow(() -> new SettingsException("calibrant", "'" + name + "' is not known",
						"Use one of " + all.stream().map(Phase::name).toList() + ", or give a JCPDS file"));
	}

	private static Phase cubic(String name, double volume, int[][] indices, EquationOfState eos, double... intensities) {
		return new Phase(name, eos.reference(), UnitCell.cubic(Math.cbrt(volume)), reflections(indices, intensities), Optional.of(eos));
	}

	private static List<Reflection> reflections(int[][] indices, double... intensities) {
		List<Reflection> reflections = new ArrayList<>();
		for (int i = 0; i < Math.min(indices.length, intensities.length); i++) {
			reflections.add(new Reflection(indices[i][0], indices[i][1], indices[i][2], intensities[i]));
		}
		return reflections;
	}

	/** All rings of ceria a camera sees with hard X-rays: the geometry is refined on many rings. */
	private static List<Reflection> ceriaReflections() {
		int[][] indices = { { 1, 1, 1 }, { 2, 0, 0 }, { 2, 2, 0 }, { 3, 1, 1 }, { 2, 2, 2 }, { 4, 0, 0 }, { 3, 3, 1 }, { 4, 2, 0 },
				{ 4, 2, 2 }, { 5, 1, 1 }, { 4, 4, 0 }, { 5, 3, 1 }, { 6, 0, 0 }, { 6, 2, 0 }, { 5, 3, 3 }, { 6, 2, 2 }, { 4, 4, 4 },
				{ 7, 1, 1 }, { 6, 4, 0 }, { 6, 4, 2 }, { 7, 3, 1 } };
		return reflections(indices, 100, 28, 46, 34, 6, 6, 13, 7, 10, 8, 4, 8, 4, 5, 4, 4, 1, 4, 3, 6, 5);
	}
}
