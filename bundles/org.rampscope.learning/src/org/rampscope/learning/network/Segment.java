/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.List;

import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;

/**
 * A stretch of a network between two places where the rows of a batch see each other. Computes some arrays from the state
 * before, normalises the first of them over the batch, and makes the next state of all of them.
 *
 * @param compute from the state before to arrays; row by row (group by group for sequences)
 * @param normalizations of the first arrays; empty in the last segment
 * @param finish from the arrays, normalised where they are to be, to the next state; row by row
 */
public record Segment(Step compute, List<BatchNormalization> normalizations, Step finish) {

	/** A computation on arrays that treats the rows of a batch one by one. */
	@FunctionalInterface
	public interface Step {

		/** A step that changes nothing. */
		Step NOTHING = (store, arrays, training) -> arrays;

		/**
		 * @param store where parameters' values come from
		 * @param arrays what goes in
		 * @param training whether this is training
		 * @return what comes out
		 */
		NDList apply(ParameterStore store, NDList arrays, boolean training);
	}

	public Segment {
		normalizations = List.copyOf(normalizations);
	}
}
