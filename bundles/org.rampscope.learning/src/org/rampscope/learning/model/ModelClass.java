/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.Labels;
import org.rampscope.core.error.AnalysisException;

/**
 * One of the classes that a model tells apart; their order is that of its outputs and that along a rising ramp.
 *
 * @param name name for people
 * @param code its code in {@link Labels}, or {@link Labels#NONE} where it has none
 */
public record ModelClass(String name, int code) {

	/** Before and after a transition. */
	public static final List<ModelClass> TWO = List.of(new ModelClass("before", Labels.BEFORE), new ModelClass("after", Labels.AFTER));
	/** Before, during and after a transition. */
	public static final List<ModelClass> THREE = List.of(new ModelClass("before", Labels.BEFORE), new ModelClass("during", Labels.DURING),
			new ModelClass("after", Labels.AFTER));

	/**
	 * @param codes codes of {@link Labels} that occur in the training data, ascending
	 * @return a class for each
	 */
	public static List<ModelClass> ofCodes(int[] codes) {
		List<ModelClass> classes = new ArrayList<>();
		for (int code : codes) {
			classes.add(THREE.stream().filter(c -> c.code == code).findFirst()
					.orElseThrow(() -> new AnalysisException("label " + code + " is none of " + Labels.SCHEME, "Correct the labels")));
		}
		return classes;
	}

	/**
	 * @param count number of classes
	 * @return two or three classes of a transition, or that many numbered ones
	 */
	public static List<ModelClass> numbered(int count) {
		if (count == 2) {
			return TWO;
		}
		if (count == 3) {
			return THREE;
		}
		List<ModelClass> classes = new ArrayList<>();
		for (int c = 0; c < count; c++) {
			classes.add(new ModelClass("class " + c, Labels.NONE));
		}
		return classes;
	}
}
