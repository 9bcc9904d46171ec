/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.document;

import java.util.Arrays;

import org.rampscope.core.Labels;

/**
 * One class per frame from one source, drawn as one strip beside the heatmap.
 *
 * @param name who says so: {@code labels}, {@code clustering}, {@code simulation_truth}, …
 * @param codes one per frame; negative where the class is not known
 * @param confidence 0 … 1 per frame; empty where it is not known
 */
public record ClassTrack(String name, int[] codes, double[] confidence) {

	/** @return whether the codes are those of {@link Labels}: before, during, after */
	public boolean followsLabelScheme() {
		return Arrays.stream(codes).allMatch(code -> code <= Labels.AFTER);
	}

	/** @return whether any frame has a class */
	public boolean saysAnything() {
		return Arrays.stream(codes).anyMatch(code -> code >= 0);
	}

	/** @return the number of classes: the highest code plus one */
	public int classes() {
		return Math.max(0, Arrays.stream(codes).max().orElse(-1) + 1);
	}

	/** @return the confidence of the class of that frame; 1 where it is not known */
	public double confidenceOf(int frame) {
		return confidence.length == 0 || Double.isNaN(confidence[frame]) ? 1 : Math.clamp(confidence[frame], 0, 1);
	}
}
