/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.phase;

import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.Field;
import org.rampscope.core.tree.Tree;

/**
 * Where the lines of phases lie in every frame.
 *
 * @param pressure pressure of every frame in GPa, at which the lines were calculated; NaN where unknown
 * @param phases lines of each phase by its name, with {@code _} for what is no letter or digit
 */
public record PhaseLines(@Field(unit = "GPa") double[] pressure, @Field(inline = true) Map<String, OfPhase> phases) {

	/** The type of the result. */
	public static final ResultType<PhaseLines> TYPE = ResultType.of("phase_lines", "Lines of phases", PhaseLines.class);

	/**
	 * Lines of one phase; tables have one row per frame, one column per line, NaN where the pressure is unknown or beyond what the equation
	 * of state covers.
	 *
	 * @param position in the unit of the axis
	 * @param unit that unit as NeXus writes it
	 * @param spacing lattice spacing in ångström
	 * @param intensity relative intensity of each line
	 * @param line name of each line
	 * @param phase name of the phase
	 * @param comment what is said of it
	 * @param equationOfState form of its equation of state; empty where none is known
	 * @param k0 bulk modulus in GPa
	 * @param k0Prime its pressure derivative
	 * @param reference where the equation of state is from
	 */
	@Tree(signal = "position", axes = { "frame", "line" })
	public record OfPhase(@Field(unit = Field.UNIT_OF_RECORD) DoubleDataset position, String unit, @Field(unit = "angstrom") DoubleDataset spacing,
			double[] intensity, String[] line, String phase, String comment, Optional<String> equationOfState, @Field(unit = "GPa") Optional<Double> k0,
			Optional<Double> k0Prime, Optional<String> reference) {
	}
}
