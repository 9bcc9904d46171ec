/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.rampscope.powder.phase.CrystalSystem;

/** Lattices that are indexed, with the indices their centring allows. Rhombohedral ones are in hexagonal axes, obverse setting. */
public enum Lattice {
	CUBIC_P(CrystalSystem.CUBIC) {
		@Override
		boolean allows(int h, int k, int l) {
			return true;
		}
	},
	CUBIC_I(CrystalSystem.CUBIC) {
		@Override
		boolean allows(int h, int k, int l) {
			return (h + k + l) % 2 == 0;
		}
	},
	CUBIC_F(CrystalSystem.CUBIC) {
		@Override
		boolean allows(int h, int k, int l) {
			return Math.floorMod(h, 2) == Math.floorMod(k, 2) && Math.floorMod(k, 2) == Math.floorMod(l, 2);
		}
	},
	HEXAGONAL(CrystalSystem.HEXAGONAL) {
		@Override
		boolean allows(int h, int k, int l) {
			return true;
		}
	},
	RHOMBOHEDRAL(CrystalSystem.RHOMBOHEDRAL) {
		@Override
		boolean allows(int h, int k, int l) {
			return Math.floorMod(-h + k + l, 3) == 0;
		}
	};

	private final CrystalSystem system;

	Lattice(CrystalSystem system) {
		this.system = system;
	}

	/** @return crystal system */
	public CrystalSystem system() {
		return system;
	}

	abstract boolean allows(int h, int k, int l);

	boolean isCubic() {
		return system == CrystalSystem.CUBIC;
	}

	/**
	 * A set of equivalent reflections: 1/d² = x u + z v with u = 1/a² and v = 1/c² (v = 0 where cubic).
	 *
	 * @param h index
	 * @param k index
	 * @param l index
	 * @param x h² + k² + l² where cubic, else 4/3 (h² + hk + k²)
	 * @param z l² unless cubic
	 */
	record Line(int h, int k, int l, double x, double z) {
	}

	/** @return one of each set of equivalent reflections up to that index, simple ones first */
	List<Line> lines(int largestIndex) {
		List<Line> lines = new ArrayList<>();
		for (int h = 0; h <= largestIndex; h++) {
			for (int k = 0; k <= h; k++) {
				for (int l = 0; l <= (isCubic() ? k : 2 * largestIndex); l++) {
					boolean allowed = allows(h, k, l) || !isCubic() && allows(k, h, l);
					double x = isCubic() ? h * h + k * k + l * l : 4.0 / 3 * (h * h + h * k + k * k);
					double z = isCubic() ? 0 : l * l;
					boolean isNew = lines.stream().noneMatch(line -> line.x == x && line.z == z);
					if (allowed && x + z > 0 && isNew) {
						lines.add(allows(h, k, l) ? new Line(h, k, l, x, z) : new Line(k, h, l, x, z));
					}
				}
			}
		}
		lines.sort(Comparator.comparingDouble(line -> line.x + (isCubic() ? 0 : line.z / 2.5)));
		return lines;
	}
}
