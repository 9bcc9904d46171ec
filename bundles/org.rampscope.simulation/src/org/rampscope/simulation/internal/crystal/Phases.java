/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

import java.util.List;

/** The phases that the simulated samples are made of. Cells at ambient conditions, equations of state from the literature. */
public final class Phases {

	private static final List<Reflection> ROCK_SALT = List.of(new Reflection(1, 1, 1, 75), new Reflection(2, 0, 0, 100),
			new Reflection(2, 2, 0, 90), new Reflection(3, 1, 1, 16), new Reflection(2, 2, 2, 18));

	public static final CubicPhase BCC_IRON = new CubicPhase("bcc Fe", 2.8665, new Vinet(165, 5.3), 1,
			List.of(new Reflection(1, 1, 0, 100), new Reflection(2, 0, 0, 16), new Reflection(2, 1, 1, 28)));

	public static final CrystalPhase HCP_IRON = new HexagonalClosePackedIron();

	/** Y. Fei et al., PNAS 104 (2007) 9182. */
	public static final CubicPhase PLATINUM = new CubicPhase("Pt", 3.9236, new Vinet(277, 5.08), 1.25, List.of(
			new Reflection(1, 1, 1, 100), new Reflection(2, 0, 0, 46), new Reflection(2, 2, 0, 25), new Reflection(3, 1, 1, 28)));

	/** Solid above 4.8 GPa at room temperature. Intensities are those of a face-centred powder; nothing finer is known here. */
	public static final CubicPhase NEON = new CubicPhase("Ne", 4.4644, new Vinet(1.43, 8.03), 1, List.of(
			new Reflection(1, 1, 1, 100), new Reflection(2, 0, 0, 45), new Reflection(2, 2, 0, 22), new Reflection(3, 1, 1, 22)));

	public static final CubicPhase WUESTITE = new CubicPhase("B1 FeO", 4.326, new BirchMurnaghan3(149.4, 3.6), 1, ROCK_SALT);

	public static final CrystalPhase RHOMBOHEDRAL_WUESTITE = new RhombohedralOxide("rB1 FeO", WUESTITE, 14.5,
			RhombohedralOxide.Texture.RANDOM);

	public static final CubicPhase MAGNESIOWUESTITE = new CubicPhase("B1 (Mg,Fe)O", 4.293, new BirchMurnaghan3(155, 4.0), 1, ROCK_SALT);

	public static final CrystalPhase RHOMBOHEDRAL_MAGNESIOWUESTITE = new RhombohedralOxide("rB1 (Mg,Fe)O", MAGNESIOWUESTITE, 34,
			RhombohedralOxide.Texture.COMPRESSED);

	private Phases() {
	}
}
