/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

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

	/** @return what a class of this track is called */
	public String nameOf(int code) {
		return followsLabelScheme() ? className(code) : number(code);
	}

	/** @return what a class of {@link Labels} is called */
	public static String className(int code) {
		return switch (code) {
			case Labels.BEFORE -> "before";
			case Labels.DURING -> "during";
			case Labels.AFTER -> "after";
			default -> number(code);
		};
	}

	/** @return the name of a class that has but a number */
	static String number(int code) {
		return code < 0 ? "not known" : "class " + (code + 1);
	}
}
