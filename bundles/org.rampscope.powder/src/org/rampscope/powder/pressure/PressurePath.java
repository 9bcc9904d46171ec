/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.pressure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses one of the possible pressures of every frame such that peaks and lines agree well and the pressure does not jump: the path of
 * least cost through all frames (Viterbi 1967, IEEE Trans. Inf. Theory 13, 260). A frame may stay without a pressure.
 */
final class PressurePath {

	/** Cost of leaving a frame without a pressure: as if its strongest line had been missed. */
	private static final double NONE_COST = 0.5;
	/**
	 * A jump costs no more than this, since pressure cells do slip: less than what three lines of a marker weigh, so that two patterns far
	 * apart both get their pressure; there and back, more than any foreign lines that look like the marker in a single frame.
	 */
	private static final double LARGEST_JUMP_COST = 2;

	private final double stepGPa;

	PressurePath(double stepGPa) {
		this.stepGPa = stepGPa;
	}

	/** @return one hypothesis per frame, or {@link FramePressure#NONE} */
	List<FramePressure> choose(List<List<FramePressure>> hypotheses) {
		int frames = hypotheses.size();
		List<List<FramePressure>> states = new ArrayList<>();
		int[][] previous = new int[frames][];
		double[] costs = { 0 };
		// what each state last knew of the pressure; NaN before the first
		double[] known = { Double.NaN };
		for (int frame = 0; frame < frames; frame++) {
			List<FramePressure> here = new ArrayList<>(hypotheses.get(frame));
			here.add(FramePressure.NONE);
			states.add(here);
			double[] nextCosts = new double[here.size()];
			double[] nextKnown = new double[here.size()];
			previous[frame] = new int[here.size()];
			Arrays.fill(nextCosts, Double.POSITIVE_INFINITY);
			for (int state = 0; state < here.size(); state++) {
				for (int from = 0; from < costs.length; from++) {
					double cost = costs[from] + cost(here.get(state), known[from]);
					if (cost < nextCosts[state]) {
						nextCosts[state] = cost;
						previous[frame][state] = from;
						nextKnown[state] = here.get(state).isKnown() ? here.get(state).pressureGPa() : known[from];
					}
				}
			}
			costs = nextCosts;
			known = nextKnown;
		}
		int state = 0;
		for (int i = 1; i < costs.length; i++) {
			state = costs[i] < costs[state] ? i : state;
		}
		FramePressure[] chosen = new FramePressure[frames];
		for (int frame = frames - 1; frame >= 0; frame--) {
			chosen[frame] = states.get(frame).get(state);
			state = previous[frame][state];
		}
		return List.of(chosen);
	}

	private double cost(FramePressure state, double lastKnown) {
		if (!state.isKnown()) {
			return NONE_COST;
		}
		double jump = Double.isNaN(lastKnown) ? 0 : Math.min(Math.abs(state.pressureGPa() - lastKnown) / stepGPa, LARGEST_JUMP_COST);
		return jump - state.score();
	}
}
