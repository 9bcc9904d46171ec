/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.crystal;

import java.util.List;

/** A phase whose reflections move with pressure. */
public interface CrystalPhase {

	/** @return a short name such as {@code hcp Fe} */
	String name();

	/**
	 * @param pressureGPa pressure in GPa, not negative
	 * @return the lattice at that pressure
	 */
	Lattice lattice(double pressureGPa);

	/**
	 * @param pressureGPa pressure in GPa; texture may change with it
	 * @return the reflections with their intensities
	 */
	List<Reflection> reflections(double pressureGPa);

	/** @return factor on the instrument's peak width: strained calibrants are broader */
	default double widthFactor() {
		return 1;
	}
}
