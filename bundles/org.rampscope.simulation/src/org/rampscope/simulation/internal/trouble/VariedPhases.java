/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.trouble;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.rampscope.simulation.internal.crystal.BirchMurnaghan3;
import org.rampscope.simulation.internal.crystal.Reflection;
import org.rampscope.simulation.internal.crystal.Vinet;

/** Phases drawn at random: the structures that a sample goes through, and what else may lie in the beam. */
final class VariedPhases {

	private static final VariedPhase.Condition BODY = (h, k, l) -> (h + k + l) % 2 == 0;
	private static final VariedPhase.Condition FACE = (h, k, l) -> h % 2 == k % 2 && k % 2 == l % 2;
	private static final VariedPhase.Condition ALL = (h, k, l) -> true;
	private static final VariedPhase.Condition CLOSE_PACKED = (h, k, l) -> !((h - k) % 3 == 0 && l % 2 == 1);

	private final SplittableRandom random;
	private final double bulk;
	private final double prime;

	VariedPhases(SplittableRandom random) {
		this.random = random;
		this.bulk = random.nextDouble(90, 250);
		this.prime = random.nextDouble(3.5, 5.5);
	}

	/**
	 * @param transitions how many transitions the sample goes through
	 * @param onsetGPa where the first begins
	 * @return one phase more than transitions
	 */
	List<VariedPhase> sample(int transitions, double onsetGPa) {
		List<VariedPhase> phases = new ArrayList<>();
		int kind = random.nextInt(5);
		double a = random.nextDouble(2.8, 3.1);
		switch (kind) {
		case 0 -> {
			phases.add(phase("bcc", a, a, a, false, 1, 0, 0, VariedPhase.reflections(3, false, true, false, BODY)));
			double volume = a * a * a * random.nextDouble(0.93, 0.97);
			double ratio = random.nextDouble(1.58, 1.65);
			double ah = Math.cbrt(volume / (ratio * Math.sqrt(3) / 2));
			phases.add(phase("hcp", ah, ah, ratio * ah, true, random.nextDouble(1, 1.2), random.nextDouble(-4e-4, 1e-4), 0,
					VariedPhase.reflections(3, true, false, false, CLOSE_PACKED)));
		}
		case 1 -> {
			double b = random.nextDouble(4.1, 4.5);
			phases.add(phase("B1", b, b, b, false, 1, 0, 0, VariedPhase.reflections(3, false, true, false, FACE)));
			double stretch = random.nextDouble(0.006, 0.02) * (random.nextBoolean() ? 1 : -1);
			phases.add(phase("tetragonal", b * (1 - stretch / 3), b * (1 - stretch / 3), b * (1 + 2 * stretch / 3), false, 1,
					random.nextDouble(3e-4, 1e-3) * Math.signum(stretch), onsetGPa, VariedPhase.reflections(3, false, false, true, FACE)));
		}
		case 2 -> {
			double b = random.nextDouble(4.8, 5.6);
			phases.add(phase("B1", b, b, b, false, 1, 0, 0, VariedPhase.reflections(4, false, true, false, FACE)));
			double primitive = Math.cbrt(b * b * b / 4 * random.nextDouble(0.88, 0.95));
			phases.add(phase("B2", primitive, primitive, primitive, false, 1.1, 0, 0, VariedPhase.reflections(3, false, true, false, ALL)));
		}
		case 3 -> {
			double b = random.nextDouble(4.3, 4.8);
			double c = b * random.nextDouble(0.62, 0.7);
			phases.add(phase("rutile", b, b, c, false, 1, random.nextDouble(-5e-4, 5e-4), 0,
					VariedPhase.reflections(3, false, false, true, (h, k, l) -> h != 0 && k != 0 || (h + k + l) % 2 == 0)));
			double stretch = random.nextDouble(0.01, 0.025);
			phases.add(phase("orthorhombic", b * (1 + stretch), b * (1 - stretch), c, false, 1, random.nextDouble(-5e-4, 5e-4), onsetGPa,
					VariedPhase.reflections(3, false, false, false, (h, k, l) -> h != 0 && k != 0 || (h + k + l) % 2 == 0)));
		}
		default -> {
			double b = random.nextDouble(3.4, 4.2);
			phases.add(orthorhombic("I", b * b * b));
			phases.add(orthorhombic("II", b * b * b * random.nextDouble(0.92, 0.97)));
		}
		}
		if (transitions > 1) {
			phases.add(orthorhombic("post", Math.pow(random.nextDouble(3.4, 4), 3)));
		}
		return phases.subList(0, transitions + 1);
	}

	private VariedPhase orthorhombic(String name, double volume) {
		double p = random.nextDouble(0.85, 1.2);
		double q = random.nextDouble(0.85, 1.2);
		double a = Math.cbrt(volume / (p * q));
		return phase(name, a, p * a, q * a, false, random.nextDouble(0.9, 1.2), random.nextDouble(-5e-4, 5e-4), 0,
				VariedPhase.reflections(3, false, false, false, random.nextBoolean() ? BODY : ALL));
	}

	private VariedPhase phase(String name, double a, double b, double c, boolean hexagonal, double stiffer, double distortion, double from,
			List<Reflection> lines) {
		List<Reflection> textured = lines.stream()
				.map(r -> new Reflection(r.h(), r.k(), r.l(), r.intensity() * Math.exp(0.7 * random.nextGaussian()))).toList();
		double strongest = textured.stream().mapToDouble(Reflection::intensity).max().orElseThrow();
		return new VariedPhase(name, new double[] { a, b, c }, hexagonal, new BirchMurnaghan3(bulk * stiffer, prime), distortion, from,
				textured.stream().map(r -> new Reflection(r.h(), r.k(), r.l(), 100 * r.intensity() / strongest)).toList());
	}

	/** @return platinum or gold */
	VariedPhase calibrant() {
		boolean gold = random.nextBoolean();
		double a = gold ? 4.0786 : 3.9236;
		return metal(gold ? "Au" : "Pt", a, gold ? new Vinet(167, 5.9) : new Vinet(277, 5.1));
	}

	/** @return neon or argon, as solids */
	VariedPhase medium() {
		return random.nextBoolean() ? metal("Ne", 4.4644, new Vinet(1.16, 8.23)) : metal("Ar", 5.2, new Vinet(2.65, 7.9));
	}

	private VariedPhase metal(String name, double a, org.rampscope.simulation.internal.crystal.EquationOfState equation) {
		List<Reflection> lines = List.of(new Reflection(1, 1, 1, 100), new Reflection(2, 0, 0, 48), new Reflection(2, 2, 0, 28),
				new Reflection(3, 1, 1, 30), new Reflection(2, 2, 2, 9));
		return new VariedPhase(name, new double[] { a, a, a }, false, equation, 0, 0, lines);
	}

	/** @return rhenium or tungsten, which lie outside the sample and are hardly pressed */
	VariedPhase gasket() {
		if (random.nextBoolean()) {
			return new VariedPhase("Re", new double[] { 2.761, 2.761, 4.456 }, true, new Vinet(352.6, 4.56), 0, 0,
					List.of(new Reflection(1, 0, 0, 30), new Reflection(0, 0, 2, 34), new Reflection(1, 0, 1, 100), new Reflection(1, 0, 2, 12),
							new Reflection(1, 1, 0, 20), new Reflection(1, 0, 3, 15)));
		}
		return new VariedPhase("W", new double[] { 3.1652, 3.1652, 3.1652 }, false, new Vinet(295, 4.3), 0, 0,
				List.of(new Reflection(1, 1, 0, 100), new Reflection(2, 0, 0, 16), new Reflection(2, 1, 1, 28), new Reflection(2, 2, 0, 9)));
	}

	/** @return ice VII: oxygen on a body-centred lattice */
	VariedPhase ice() {
		return new VariedPhase("ice VII", new double[] { 3.44, 3.44, 3.44 }, false, new BirchMurnaghan3(14.5, 4.3), 0, 0,
				List.of(new Reflection(1, 1, 0, 100), new Reflection(2, 0, 0, 13), new Reflection(2, 1, 1, 20), new Reflection(1, 1, 1, 5)));
	}
}
