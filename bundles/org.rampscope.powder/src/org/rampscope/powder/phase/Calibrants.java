/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.error.SettingsException;
import org.rampscope.core.error.Suggestion;
import org.rampscope.powder.eos.EosForm;
import org.rampscope.powder.eos.EquationOfState;

/**
 * Materials whose lines give the pressure or the geometry, with the papers their parameters come from. Isotherms are those of 300 K.
 * Relative intensities are those of untextured powders, rounded.
 *
 * <p>
 * The uncertainties of K₀ and K₀′ are not those of the fits, which are far smaller than the distance between scales: they are chosen such
 * that they cover the published scales of the material (decision 0220 says which). They are uncertainties of the scale as a whole.
 */
public final class Calibrants {

	private static final String FEI = "Fei et al. 2007, PNAS 104, 9182, doi:10.1073/pnas.0609013104";
	private static final String DEWAELE = "Dewaele, Loubeyre & Mezouar 2004, Phys. Rev. B 70, 094112, doi:10.1103/PhysRevB.70.094112";
	private static final String DOROGOKUPETS_OGANOV = "Dorogokupets & Oganov 2007, Phys. Rev. B 75, 024115, doi:10.1103/PhysRevB.75.024115";
	private static final String DOROGOKUPETS_DEWAELE = "Dorogokupets & Dewaele 2007, High Press. Res. 27, 431, doi:10.1080/08957950701659700";
	private static final String DEWAELE_2019 = "Dewaele 2019, Minerals 9, 684, doi:10.3390/min9110684";
	private static final String YE = "Ye et al. 2017, J. Geophys. Res. Solid Earth 122, 3450, doi:10.1002/2016JB013811";
	private static final String DORFMAN = "Dorfman et al. 2012, J. Geophys. Res. 117, B08210, doi:10.1029/2012JB009292";

	private static final double[] PT_INTENSITIES = { 100, 53, 31, 33, 12, 6, 22, 20, 29 };
	private static final double[] AU_INTENSITIES = { 100, 52, 32, 36, 12, 6, 23, 22, 23 };
	private static final double[] MGO_INTENSITIES = { 10, 100, 52, 4, 12, 5, 2, 17, 15 };

	/**
	 * Platinum, Vinet, a₀ = 3.9236 Å (Arblaster 1997, Platinum Metals Rev. 41, 12); K₀ and K₀′ were fitted with 3.9231 Å, which makes
	 * 0.2 GPa at 80 GPa.
	 */
	public static final Phase PT = fcc("Pt", Math.pow(3.9236, 3), vinet(277, 0, 5.08, 0.15,
			FEI + " (K0, K0'); lattice of Arblaster 1997, Platinum Metals Rev. 41, 12"), PT_INTENSITIES);
	/** Platinum on the ruby gauge of Dorogokupets & Oganov 2007, within 0.4 % that of IPPS-Ruby2020; V₀ = 4 × 15.098 Å³. */
	public static final Phase PT_DEWAELE = fcc("Pt-Dewaele2019", 60.392, vinet(270.8, 2.5, 5.50, 0.1, DEWAELE_2019), PT_INTENSITIES);
	/** Platinum on a scale made consistent with {@link #AU_YE} and {@link #MGO_YE} by compressing all three together. */
	public static final Phase PT_YE = fcc("Pt-Ye2017", Math.pow(3.9231, 3), vinet(277.3, 0, 5.230, 0.15, YE), PT_INTENSITIES);
	/** Platinum on a scale that gives higher pressures: those of MgO by Tange. */
	public static final Phase PT_DORFMAN = fcc("Pt-Dorfman2012", Math.pow(3.9231, 3), vinet(277, 0, 5.43, 0.15, DORFMAN), PT_INTENSITIES);
	/** Gold, Vinet, V₀ = 67.850 Å³. */
	public static final Phase AU = fcc("Au", 67.850, vinet(167, 0, 6.00, 0.08, FEI), AU_INTENSITIES);
	/** Gold, see {@link #PT_YE}. */
	public static final Phase AU_YE = fcc("Au-Ye2017", Math.pow(4.0786, 3), vinet(167, 0, 5.897, 0.08, YE), AU_INTENSITIES);
	/** Neon, solid above 4.8 GPa, Vinet, V₀ = 88.967 Å³. */
	public static final Phase NE = fcc("Ne", 88.967, vinet(1.16, 0.02, 8.23, 0.03, FEI), 100, 50, 30, 30, 10);
	/** Sodium chloride above 30 GPa (B2), Vinet, V₀ = 41.35 Å³. */
	public static final Phase NACL_B2 = cubic("NaCl-B2", 41.35, LineLists.PRIMITIVE, vinet(26.86, 1.5, 5.25, 0, FEI), 6, 100, 3, 15, 2, 25, 8);
	/** Sodium chloride below 30 GPa (B1), Vinet, a₀ = 5.6402 Å. */
	public static final Phase NACL_B1 = fcc("NaCl-B1", Math.pow(5.6402, 3), vinet(23.83, 0.3, 5.09, 0.05, DOROGOKUPETS_DEWAELE), 13, 100, 55,
			2, 15, 6, 1, 11, 7);
	/** Potassium chloride above 2 GPa (B2), Vinet, V₀ = 54.5 Å³. */
	public static final Phase KCL_B2 = cubic("KCl-B2", 54.5, LineLists.BCC, vinet(17.2, 0.3, 5.89, 0.05,
			"Dewaele et al. 2012, Phys. Rev. B 85, 214105, doi:10.1103/PhysRevB.85.214105"), 100, 16, 30, 8, 12, 3, 14);
	/** Periclase, third-order Birch–Murnaghan, V₀ = 74.71 Å³. */
	public static final Phase MGO = fcc("MgO", 74.71, new EquationOfState(EosForm.BIRCH_MURNAGHAN_3, 160.2, 0, 3.99, 0.1,
			"Speziale et al. 2001, J. Geophys. Res. 106, 515, doi:10.1029/2000JB900318"), MGO_INTENSITIES);
	/** Periclase, see {@link #PT_YE}. */
	public static final Phase MGO_YE = fcc("MgO-Ye2017", 74.698, vinet(160.3, 0, 4.182, 0.1, YE), MGO_INTENSITIES);
	/** Tungsten, Vinet, V₀ = 2 × 15.862 Å³. */
	public static final Phase W = cubic("W", 31.724, LineLists.BCC, vinet(295.2, 6, 4.32, 0.1, DEWAELE), 100, 15, 23, 8, 11, 4, 18);
	/** Molybdenum, Vinet, V₀ = 31.14 Å³, from data to 31 GPa. */
	public static final Phase MO = cubic("Mo", 31.14, LineLists.BCC, vinet(260, 5, 4.21, 0.15,
			"Litasov et al. 2013, J. Appl. Phys. 113, 093507, doi:10.1063/1.4794127"), 100, 16, 31, 9, 14, 3, 24);
	/** Silver, Vinet, V₀ = 10.272 cm³/mol. */
	public static final Phase AG = fcc("Ag", cellVolume(10.272, 4), vinet(99.65, 1, 6.11, 0.1, DOROGOKUPETS_OGANOV), 100, 40, 25, 26, 12, 4,
			15, 12, 13);
	/** Copper, Vinet, V₀ = 7.113 cm³/mol. */
	public static final Phase CU = fcc("Cu", cellVolume(7.113, 4), vinet(133.41, 1, 5.37, 0.1, DOROGOKUPETS_OGANOV), 100, 46, 20, 17, 5, 3, 9,
			8, 8);
	/** Aluminium, Vinet, V₀ = 9.999 cm³/mol. */
	public static final Phase AL = fcc("Al", cellVolume(9.999, 4), vinet(72.67, 0.7, 4.62, 0.1, DOROGOKUPETS_OGANOV), 100, 47, 22, 24, 7, 2, 8,
			8, 8);
	/** Rhenium, Vinet, V₀ = 8.8726 cm³/mol; c/a held at 1.6145, that of the smallest pressure measured there. */
	public static final Phase RE = new Phase("Re", "hcp", hexagonal(cellVolume(8.8726, 2), 1.6145), LineLists.reflections(LineLists.HCP, 32,
			34, 100, 11, 22, 16, 3, 20, 15, 2), Optional.of(vinet(352.6, 4, 4.56, 0.15,
					"Anzellini et al. 2014, J. Appl. Phys. 115, 043511, doi:10.1063/1.4863300")));
	/** Iron above 13 GPa (hcp), Vinet, V₀ = 2 × 11.214 Å³; c/a held at 1.600, the mean of those measured, which fall from 1.604 to 1.597. */
	public static final Phase FE_HCP = new Phase("Fe-hcp", "hcp", hexagonal(22.428, 1.600), LineLists.reflections(LineLists.HCP, 25, 28, 100,
			14, 16, 15, 2, 15, 10, 2), Optional.of(vinet(163.4, 5, 5.38, 0.1,
					"Dewaele et al. 2006, Phys. Rev. Lett. 97, 215504, doi:10.1103/PhysRevLett.97.215504")));
	/** Ceria, for the geometry; lattice of NIST SRM 674b. */
	public static final Phase CEO2 = new Phase("CeO2", "NIST SRM 674b", UnitCell.cubic(5.41153), LineLists.reflections(LineLists.FLUORITE, 100,
			28, 46, 34, 6, 6, 13, 7, 10, 8, 4, 8, 4, 5, 4, 4, 1, 4, 3, 6, 5), Optional.empty());
	/** Lanthanum hexaboride, for the geometry; lattice of NIST SRM 660c. */
	public static final Phase LAB6 = new Phase("LaB6", "NIST SRM 660c", UnitCell.cubic(4.156826), LineLists.reflections(LineLists.PRIMITIVE,
			60, 100, 45, 25, 50, 27, 9, 22, 17), Optional.empty());

	private Calibrants() {
	}

	/** @return all materials with an equation of state */
	public static List<Phase> forPressure() {
		return List.of(PT, PT_DEWAELE, PT_YE, PT_DORFMAN, AU, AU_YE, NE, NACL_B1, NACL_B2, KCL_B2, MGO, MGO_YE, W, MO, RE, AG, CU, AL, FE_HCP);
	}

	/** @return all materials used to calibrate the geometry; metals of {@link #forPressure} at zero pressure serve as well */
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
				.orElseThrow(() -> new SettingsException("calibrant", "'" + name.trim() + "' is not known",
						Suggestion.of(name.trim(), all.stream().map(Phase::name).toList()) + "Use one of " + String.join(", ", all.stream().map(Phase::name).toList()) + ", or give a JCPDS file"));
	}

	private static EquationOfState vinet(double k0, double k0Sigma, double k0Prime, double k0PrimeSigma, String reference) {
		return new EquationOfState(EosForm.VINET, k0, k0Sigma, k0Prime, k0PrimeSigma, reference);
	}

	private static Phase fcc(String name, double volume, EquationOfState eos, double... intensities) {
		return cubic(name, volume, LineLists.FCC, eos, intensities);
	}

	private static Phase cubic(String name, double volume, int[][] indices, EquationOfState eos, double... intensities) {
		return new Phase(name, eos.reference(), UnitCell.cubic(Math.cbrt(volume)), LineLists.reflections(indices, intensities), Optional.of(eos));
	}

	private static UnitCell hexagonal(double volume, double ratio) {
		double a = Math.cbrt(volume / (ratio * Math.sqrt(3) / 2));
		return UnitCell.hexagonal(a, ratio * a);
	}

	/** @return volume in Å³ of a cell with that many atoms, from cm³ per mole of atoms */
	private static double cellVolume(double cm3PerMole, int atoms) {
		return cm3PerMole * 1e24 * atoms / 6.02214076e23;
	}
}
