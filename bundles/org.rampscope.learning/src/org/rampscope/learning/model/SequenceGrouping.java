/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

/** How patterns become sequences for networks that look at neighbours: LSTM, Transformer and ConvSCT. */
public enum SequenceGrouping {

	/**
	 * What makes a network judge by the patterns: single ones for the LSTM, which judges them alone; shuffled ones for Transformer and
	 * ConvSCT, which see a whole ramp.
	 */
	CHOSEN,

	/** The originals of one ramp in any order are a sequence, and each of their copies is another one in another order. */
	SHUFFLED,

	/**
	 * The originals of one ramp in the order of its frames are a sequence, and each of their copies is another one. Their places then tell
	 * the classes too, which networks that know places learn instead of the patterns.
	 */
	TIME_ORDERED,

	/**
	 * As the released code does: the rows, copy by copy, are cut into as many stretches as there are originals, without
	 * regard to where a copy ends; the Transformer and ConvSCT then read across the stretches, the LSTM along them.
	 */
	REFERENCE,

	/** Each pattern alone, as it comes in a stream. */
	SINGLE
}
