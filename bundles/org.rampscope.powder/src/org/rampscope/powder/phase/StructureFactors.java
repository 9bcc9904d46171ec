/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.rampscope.core.error.AnalysisException;

/**
 * Powder reflections of a structure: which are extinct follows exactly from the positions of the atoms; intensities are estimates from
 * |F|², multiplicity and the Lorentz factor at small angles (∝ d²), with the number of electrons, reduced by a common thermal factor
 * exp(−B/4d²), as the scattering factor of an atom. Good enough for an overlay, not for a refinement.
 */
final class StructureFactors {

	private static final double B_ANGSTROM2 = 1;
	private static final double EXTINCT = 1e-6;
	private static final double SAME_SPACING = 1e-6;
	private static final double VISIBLE = 0.05;

	private final UnitCell cell;
	private final List<Atom> atoms;

	StructureFactors(UnitCell cell, List<Atom> atoms) {
		this.cell = cell;
		this.atoms = atoms;
	}

	private record Ring(int h, int k, int l, double spacing, double strength) {
	}

	/** @return reflections with at least that spacing, the widest spacing first, intensities up to 100 */
	List<Reflection> reflections(double smallestSpacing) {
		if (!(smallestSpacing > 0)) {
			throw new AnalysisException("a smallest lattice spacing of " + smallestSpacing + " Å gives no end of reflections",
					"Give a spacing greater than zero");
		}
		List<Ring> rings = new ArrayList<>();
		int hMax = (int) Math.ceil(cell.a() / smallestSpacing);
		int kMax = (int) Math.ceil(cell.b() / smallestSpacing);
		int lMax = (int) Math.ceil(cell.c() / smallestSpacing);
		for (int h = hMax; h >= -hMax; h--) {
			for (int k = kMax; k >= -kMax; k--) {
				for (int l = lMax; l >= -lMax; l--) {
					double spacing = h == 0 && k == 0 && l == 0 ? 0 : cell.spacing(h, k, l);
					double strength = spacing >= smallestSpacing ? squaredStructureFactor(h, k, l, spacing) : 0;
					if (strength > EXTINCT) {
						rings.add(new Ring(h, k, l, spacing, strength * spacing * spacing));
					}
				}
			}
		}
		rings.sort(Comparator.comparingDouble(Ring::spacing).reversed());
		return merged(rings);
	}

	/** Reflections of the same spacing fall on one ring; it is named after the first found, which has the largest indices first. */
	private static List<Reflection> merged(List<Ring> rings) {
		List<Ring> merged = new ArrayList<>();
		for (Ring ring : rings) {
			Ring last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
			if (last != null && last.spacing - ring.spacing < SAME_SPACING * last.spacing) {
				boolean nicer = Integer.compare(rank(ring), rank(last)) > 0;
				Ring name = nicer ? ring : last;
				merged.set(merged.size() - 1, new Ring(name.h, name.k, name.l, last.spacing, last.strength + ring.strength));
			} else {
				merged.add(ring);
			}
		}
		double strongest = merged.stream().mapToDouble(Ring::strength).max().orElse(1);
		return merged.stream().map(r -> new Reflection(r.h, r.k, r.l, 100 * r.strength / strongest)).filter(r -> r.intensity() >= VISIBLE)
				.toList();
	}

	/** Prefers indices without minus signs and in falling order. */
	private static int rank(Ring r) {
		int signs = (r.h >= 0 ? 4 : 0) + (r.k >= 0 ? 4 : 0) + (r.l >= 0 ? 4 : 0);
		return signs + (r.h >= r.k ? 2 : 0) + (r.k >= r.l ? 1 : 0);
	}

	private double squaredStructureFactor(int h, int k, int l, double spacing) {
		double real = 0;
		double imaginary = 0;
		for (Atom atom : atoms) {
			double phase = 2 * Math.PI * (h * atom.x() + k * atom.y() + l * atom.z());
			real += atom.occupancy() * atom.atomicNumber() * Math.cos(phase);
			imaginary += atom.occupancy() * atom.atomicNumber() * Math.sin(phase);
		}
		double electrons = atoms.stream().mapToDouble(a -> a.occupancy() * a.atomicNumber()).sum();
		double relative = (real * real + imaginary * imaginary) / (electrons * electrons);
		// coordinates written with four digits leave a trace of extinct reflections
		return relative < 1e-5 ? 0 : relative * Math.exp(-2 * B_ANGSTROM2 / (4 * spacing * spacing));
	}
}
