/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.util.List;
import java.util.Optional;

import org.rampscope.powder.eos.EosForm;
import org.rampscope.powder.eos.EquationOfState;

/**
 * Matter that lies in the beam of a diamond anvil cell beside sample and pressure marker, for telling its lines from those of the sample. Good
 * for that, not for pressures: cells and intensities are rounded.
 */
public final class CellMaterials {

	/** Oxygen of ice VII. */
	public static final Phase ICE_VII = cubic("ice VII", 3.35, LineLists.BCC, 23.9, 4.15, "Hemley et al. 1987, Nature 330, 737", 100, 13, 20);
	/** Solid argon. */
	public static final Phase ARGON = cubic("Ar", 5.30, LineLists.FCC, 2.65, 7.89, "Errandonea et al. 2006, Phys. Rev. B 73, 092106", 100, 50, 30, 30, 10);
	/** The anvils; single crystals, of which a reflection may cross the detector. */
	public static final Phase DIAMOND = cubic("diamond", 3.5668, new int[][] { { 1, 1, 1 }, { 2, 2, 0 }, { 3, 1, 1 } }, 446, 3,
			"Occelli et al. 2003, Nature Mater. 2, 151", 100, 25, 16);
	/** Austenitic steel of gaskets. */
	public static final Phase STEEL = cubic("steel", 3.60, LineLists.FCC, 165, 5, "of gamma iron, rounded", 100, 45, 23, 23, 7);
	/** Beryllium of gaskets and windows. */
	public static final Phase BERYLLIUM = new Phase("Be", "hcp", UnitCell.hexagonal(2.2858, 3.5843),
			LineLists.reflections(LineLists.HCP, 20, 27, 100, 12, 11, 12),
			Optional.of(new EquationOfState(EosForm.VINET, 109.88, 0, 3.59, 0, "Lazicki et al. 2012, Phys. Rev. B 86, 174118")));

	private CellMaterials() {
	}

	/** @return all of them */
	public static List<Phase> all() {
		return List.of(ICE_VII, ARGON, DIAMOND, STEEL, BERYLLIUM);
	}

	private static Phase cubic(String name, double a, int[][] indices, double k0, double k0Prime, String reference, double... intensities) {
		return new Phase(name, reference, UnitCell.cubic(a), LineLists.reflections(indices, intensities),
				Optional.of(new EquationOfState(EosForm.VINET, k0, 0, k0Prime, 0, reference)));
	}
}
