/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.powder.eos.EquationOfState;

/**
 * A crystalline phase.
 *
 * @param name short name ({@code Pt})
 * @param comment where cell and reflections come from
 * @param cell cell at zero pressure and 300 K
 * @param reflections its reflections, at least one
 * @param equationOfState how it is compressed; empty where unknown
 * @param notes what was assumed or does not agree in the file it came from, for the user; empty where nothing is to be said
 */
public record Phase(String name, String comment, UnitCell cell, List<Reflection> reflections, Optional<EquationOfState> equationOfState,
		List<String> notes) {

	/** A phase of which nothing was assumed. */
	public Phase(String name, String comment, UnitCell cell, List<Reflection> reflections, Optional<EquationOfState> equationOfState) {
		this(name, comment, cell, reflections, equationOfState, List.of());
	}

	public Phase {
		notes = List.copyOf(notes);
		reflections = List.copyOf(reflections);
		if (reflections.isEmpty()) {
			throw new AnalysisException("phase " + name + " has no reflections", "Give at least one");
		}
	}

	/**
	 * @param pressureGPa pressure in GPa
	 * @return the cell there; c/a is kept
	 * @throws AnalysisException where the phase has no equation of state and the pressure is not zero
	 */
	public UnitCell cellAt(double pressureGPa) {
		if (pressureGPa == 0) {
			return cell;
		}
		EquationOfState eos = equationOfState.orElseThrow(() -> new AnalysisException("phase " + name + " has no equation of state",
				"Give K0 and K0', or ask for its lines at zero pressure"));
		return cell.compressed(eos.compression(pressureGPa));
	}

	/**
	 * @param pressureGPa pressure in GPa
	 * @return all reflections with their spacings at that pressure, for overlays
	 */
	public List<PhaseLine> lines(double pressureGPa) {
		UnitCell compressed = cellAt(pressureGPa);
		List<PhaseLine> lines = new ArrayList<>();
		for (Reflection r : reflections) {
			lines.add(new PhaseLine(r, compressed.spacing(r.h(), r.k(), r.l())));
		}
		return List.copyOf(lines);
	}

	/** @return this phase with another equation of state */
	public Phase withEquationOfState(EquationOfState newEquation) {
		return new Phase(name, comment, cell, reflections, Optional.of(newEquation), notes);
	}
}
