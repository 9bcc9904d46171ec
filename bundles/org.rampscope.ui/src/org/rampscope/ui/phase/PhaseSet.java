/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rampscope.plot.ClassColours;
import org.rampscope.powder.phase.Phase;

/**
 * The phases of the list, and the pressure last found with one of their lines.
 *
 * @param phases the phases in the order they are drawn, from the top
 * @param solved the pressure found by moving a line; holds for its frame only
 */
public record PhaseSet(List<ShownPhase> phases, Optional<SolvedPressure> solved) {

	/** No phases. */
	public static final PhaseSet EMPTY = new PhaseSet(List.of(), Optional.empty());

	/** The first colours stand for classes of frames. */
	private static final int FIRST_COLOUR = 3;

	public PhaseSet {
		phases = List.copyOf(phases);
	}

	/** @return this with one more phase, visible, in a colour of its own; a phase of the same name is replaced */
	public PhaseSet with(Phase phase) {
		List<ShownPhase> all = new ArrayList<>(phases);
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).phase().name().equals(phase.name())) {
				all.set(i, all.get(i).withPhase(phase));
				return new PhaseSet(all, solved);
			}
		}
		int colour = FIRST_COLOUR;
		while (isTaken(ClassColours.argb(colour)) && colour < FIRST_COLOUR + phases.size()) {
			colour++;
		}
		all.add(new ShownPhase(phase, true, ClassColours.argb(colour)));
		return new PhaseSet(all, solved);
	}

	private boolean isTaken(int argb) {
		return phases.stream().anyMatch(shown -> shown.argb() == argb);
	}

	/** @return this with the phase at a place of the list replaced */
	public PhaseSet with(int index, ShownPhase shown) {
		List<ShownPhase> all = new ArrayList<>(phases);
		all.set(index, shown);
		return new PhaseSet(all, solved);
	}

	/** @return this without the phase at a place of the list */
	public PhaseSet without(int index) {
		List<ShownPhase> all = new ArrayList<>(phases);
		all.remove(index);
		return new PhaseSet(all, Optional.empty());
	}

	/** @return this with another pressure found */
	public PhaseSet withSolved(Optional<SolvedPressure> newSolved) {
		return new PhaseSet(phases, newSolved);
	}
}
