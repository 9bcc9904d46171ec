/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

/** What is done to every pattern before a network sees it, besides the baseline, which is taken off before. */
public enum InputScaling {

	/** Nothing: intensities as they are, as published for all one-dimensional models. */
	NONE {
		@Override
		void apply(float[] pattern, int offset, int length) {
			// as it is
		}
	},

	/** To 0 … 1 by the smallest and largest value, so that exposure and sample thickness do not matter. */
	MIN_MAX {
		@Override
		void apply(float[] pattern, int offset, int length) {
			float smallest = Float.POSITIVE_INFINITY;
			float largest = Float.NEGATIVE_INFINITY;
			for (int i = offset; i < offset + length; i++) {
				smallest = Math.min(smallest, pattern[i]);
				largest = Math.max(largest, pattern[i]);
			}
			float factor = largest > smallest ? 1 / (largest - smallest) : 0;
			for (int i = offset; i < offset + length; i++) {
				pattern[i] = (pattern[i] - smallest) * factor;
			}
		}
	};

	/** Scales length values from offset on, in place. */
	abstract void apply(float[] pattern, int offset, int length);

	/** @param pattern is scaled in place */
	public void apply(float[] pattern) {
		apply(pattern, 0, pattern.length);
	}
}
