/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import org.rampscope.simulation.SampleKind;
import org.rampscope.simulation.internal.crystal.CrystalPhase;
import org.rampscope.simulation.internal.crystal.Phases;

/**
 * Which phases a sample shows and how strongly.
 *
 * @param starting phase at low pressure
 * @param product phase at high pressure
 * @param companion pressure marker or medium, where it shows lines
 * @param companionWeight weight of the companion by pressure in GPa, relative to the sample
 * @param scale height that a line of relative intensity 100 and a width of 0.17° would have at no angle, by pressure in GPa
 */
public record SampleModel(CrystalPhase starting, CrystalPhase product, Optional<CrystalPhase> companion,
		DoubleUnaryOperator companionWeight, DoubleUnaryOperator scale) {

	/**
	 * A phase in a mixture.
	 *
	 * @param phase the phase
	 * @param weight its weight
	 */
	public record Share(CrystalPhase phase, double weight) {
	}

	/** @return what that sample shows */
	public static SampleModel of(SampleKind kind) {
		return switch (kind) {
		case IRON -> new SampleModel(Phases.BCC_IRON, Phases.HCP_IRON, Optional.empty(), p -> 0, p -> 18);
		case IRON_PLATINUM -> new SampleModel(Phases.BCC_IRON, Phases.HCP_IRON, Optional.of(Phases.PLATINUM), p -> 0.3, p -> 18);
		case IRON_NEON -> new SampleModel(Phases.BCC_IRON, Phases.HCP_IRON, Optional.of(Phases.NEON), p -> p > 4.8 ? 0.25 : 0, p -> 18);
		case WUESTITE -> new SampleModel(Phases.WUESTITE, Phases.RHOMBOHEDRAL_WUESTITE, Optional.empty(), p -> 0, p -> 13);
		// the sample thins out under load and so does the marker, faster
		case MAGNESIOWUESTITE -> new SampleModel(Phases.MAGNESIOWUESTITE, Phases.RHOMBOHEDRAL_MAGNESIOWUESTITE,
				Optional.of(Phases.PLATINUM), p -> 0.55 * (1 - 0.45 * p / 85), p -> 15 * (1 - 0.25 * p / 85));
		};
	}

	/**
	 * @param pressureGPa pressure in GPa
	 * @param fraction share of the new phase, 0 … 1
	 * @return the phases present, each with a weight greater than zero
	 */
	public List<Share> mixture(double pressureGPa, double fraction) {
		List<Share> shares = new ArrayList<>();
		add(shares, starting, 1 - fraction);
		add(shares, product, fraction);
		companion.ifPresent(phase -> add(shares, phase, companionWeight.applyAsDouble(pressureGPa)));
		return shares;
	}

	private static void add(List<Share> shares, CrystalPhase phase, double weight) {
		if (weight > 0) {
			shares.add(new Share(phase, weight));
		}
	}
}
