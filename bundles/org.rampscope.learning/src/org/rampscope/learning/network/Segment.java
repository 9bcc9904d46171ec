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
 * @param normalizations of the first arrays; empty in the last segment and only there
 * @param finish from the arrays, normalised where they are to be, to the next state; row by row
 * @param computed what becomes of the arrays between forward and backward when a training set goes through in pieces
 */
public record Segment(Step compute, List<BatchNormalization> normalizations, Step finish, Computed computed) {

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

	/** What becomes of computed arrays: memory against time. */
	public enum Computed {
		/** Computed again whenever needed: right for a large result of little work. The finish must have no parameters: it is run back twice. */
		AGAIN,
		/** Kept without its graph, so that only the backward pass computes it again: right for a small result of large intermediates. */
		KEPT,
		/** Kept with its graph, never computed again: right where there are no intermediates. */
		LINKED
	}

	public Segment {
		normalizations = List.copyOf(normalizations);
	}

	/** The last segment: nothing to normalise. */
	public static Segment last(Step compute) {
		return new Segment(compute, List.of(), Step.NOTHING, Computed.AGAIN);
	}
}
