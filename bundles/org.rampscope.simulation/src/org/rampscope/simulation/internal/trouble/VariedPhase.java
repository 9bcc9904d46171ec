/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.trouble;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.simulation.internal.crystal.EquationOfState;
import org.rampscope.simulation.internal.crystal.Reflection;

/**
 * A phase with an orthorhombic, tetragonal, cubic or hexagonal cell whose axes may shrink differently.
 *
 * @param name short name
 * @param cell a, b, c in Å without pressure; of a hexagonal cell b is not used
 * @param hexagonal whether a and b make 120°
 * @param equation equation of state
 * @param distortion change of ln(c/a) per GPa beyond {@code distortionFrom}
 * @param distortionFrom GPa
 * @param reflections lines with their intensities
 */
record VariedPhase(String name, double[] cell, boolean hexagonal, EquationOfState equation, double distortion, double distortionFrom,
		List<Reflection> reflections) {

	/** @return 1/d in 1/Å of a reflection at a pressure */
	double inverseSpacing(Reflection r, double pressureGPa) {
		double linear = Math.cbrt(equation.compressionAt(Math.max(0, pressureGPa)));
		double stretch = distortion * (pressureGPa - distortionFrom);
		double a = cell[0] * linear * Math.exp(-stretch / 3);
		double b = cell[1] * linear * Math.exp(-stretch / 3);
		double c = cell[2] * linear * Math.exp(2 * stretch / 3);
		double inPlane = hexagonal ? 4. / 3 * (r.h() * r.h() + r.h() * r.k() + r.k() * r.k()) / (a * a)
				: (double) r.h() * r.h() / (a * a) + (double) r.k() * r.k() / (b * b);
		return Math.sqrt(inPlane + (double) r.l() * r.l() / (c * c));
	}

	VariedPhase withReflections(List<Reflection> others) {
		return new VariedPhase(name, cell, hexagonal, equation, distortion, distortionFrom, others);
	}

	/** @return all reflections up to an index whose condition holds, each set of equivalent ones once, with multiplicity as intensity */
	static List<Reflection> reflections(int most, boolean hexagonal, boolean cubic, boolean tetragonal, Condition condition) {
		List<Reflection> all = new ArrayList<>();
		for (int h = 0; h <= most; h++) {
			for (int k = 0; k <= most; k++) {
				for (int l = 0; l <= most; l++) {
					boolean twice = cubic && (h < k || k < l) || (tetragonal || hexagonal) && h < k;
					if (h + k + l == 0 || twice || !condition.holds(h, k, l)) {
						continue;
					}
					all.add(new Reflection(h, k, l, multiplicity(h, k, l, cubic, tetragonal, hexagonal)));
				}
			}
		}
		return all;
	}

	private static double multiplicity(int h, int k, int l, boolean cubic, boolean tetragonal, boolean hexagonal) {
		double signs = (h > 0 ? 2 : 1) * (k > 0 ? 2 : 1) * (l > 0 ? 2 : 1);
		if (cubic) {
			return signs * (h == k && k == l ? 1 : h == k || k == l ? 3 : 6);
		}
		if (hexagonal) {
			return (l > 0 ? 2 : 1) * (h == 0 && k == 0 ? 1 : k == 0 || h == k ? 6 : 12);
		}
		return tetragonal ? signs * (h == k ? 1 : 2) : signs;
	}

	/** Which reflections there are. */
	@FunctionalInterface
	interface Condition {
		boolean holds(int h, int k, int l);
	}
}
