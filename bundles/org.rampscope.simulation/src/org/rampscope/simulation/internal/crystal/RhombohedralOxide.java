/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

import java.util.List;

/**
 * The rock salt structure stretched along a body diagonal (R-3m, hexagonal axes): what FeO and iron-rich (Mg,Fe)O become
 * under pressure. Volume as the cubic phase's; the stretch grows as ε = 0.004 + 0.0011 (P − P_t)^0.9. Each cubic line
 * splits as its multiplicities do: 111 → 003 + 101, 200 → 012, 220 → 104 + 110, 311 → 015 + 113 + 021, 222 → 006 + 202.
 */
public final class RhombohedralOxide implements CrystalPhase {

	private final String name;
	private final CubicPhase parent;
	private final double onsetGPa;
	private final Texture texture;

	/** How the crystallites lie. */
	public enum Texture {
		/** A powder without preferred orientation. */
		RANDOM,
		/** c axes along the load, as in the measured (Mg,Fe)O ramp: 003 strong, 104 and 110 fade away. */
		COMPRESSED
	}

	/**
	 * @param name short name
	 * @param parent the cubic phase it comes from
	 * @param onsetGPa P_t, pressure from which on the stretch grows
	 * @param texture how the crystallites lie
	 */
	public RhombohedralOxide(String name, CubicPhase parent, double onsetGPa, Texture texture) {
		this.name = name;
		this.parent = parent;
		this.onsetGPa = onsetGPa;
		this.texture = texture;
	}

	@Override
	public String name() {
		return name;
	}

	/** @return ε at that pressure */
	double strain(double pressureGPa) {
		return 0.004 + 0.0011 * Math.pow(Math.max(0, pressureGPa - onsetGPa), 0.9);
	}

	@Override
	public HexagonalLattice lattice(double pressureGPa) {
		return HexagonalLattice.ofStretchedCube(parent.lattice(pressureGPa).a(), strain(pressureGPa));
	}

	@Override
	public List<Reflection> reflections(double pressureGPa) {
		double basal = texture == Texture.RANDOM ? 0.25 : 0.55;
		double prism = texture == Texture.RANDOM ? 1 : Math.clamp(1 - (pressureGPa - 28) / 40, 0.05, 1);
		return List.of(new Reflection(0, 0, 3, 75 * basal), new Reflection(1, 0, 1, 75 * (1 - basal)), new Reflection(0, 1, 2, 100),
				new Reflection(1, 0, 4, 45 * prism), new Reflection(1, 1, 0, 45 * prism), new Reflection(0, 1, 5, 4),
				new Reflection(1, 1, 3, 8), new Reflection(0, 2, 1, 4), new Reflection(0, 0, 6, 4.5), new Reflection(2, 0, 2, 13.5));
	}
}
