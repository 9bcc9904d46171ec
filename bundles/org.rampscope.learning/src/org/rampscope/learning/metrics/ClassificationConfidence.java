/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.metrics;

import java.util.Arrays;

import org.rampscope.core.Labels;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.tree.RecordTree;
import org.rampscope.core.tree.TreeCodec;

/**
 * The boundary between two classes along a ramp and how sharp it is: P = 1 − N_f / N_t (Sun 2023, eq. 3.1), where N_t
 * counts all frames and N_f the frames of the ambiguity zone between the leading run of the one class and the trailing
 * run of the other.
 *
 * <p>Where text and published code differ: one class alone has confidence 0 (as the text says, not 0.5), and a ramp that
 * starts with the second class has no leading run, so that its zone begins with the first frame.
 *
 * @param lastBefore last frame of the leading run of zeros, v0; −1 where the first label is not zero
 * @param firstAfter first frame of the trailing run of ones, v1; the number of frames where the last label is not one
 * @param frames number of frames, N_t
 * @param ambiguousFrames frames between the two, N_f; equal to N_t where there is one class only
 * @param confidence 0 … 1
 */
public record ClassificationConfidence(int lastBefore, int firstAfter, int frames, int ambiguousFrames, double confidence) {

	/** How it stands in files. */
	public static final TreeCodec<ClassificationConfidence> TREE = RecordTree.of(ClassificationConfidence.class);

	/**
	 * @param labels 0 or 1 per frame
	 * @throws AnalysisException for no labels, or another label
	 */
	public static ClassificationConfidence of(int[] labels) {
		if (labels.length == 0) {
			throw new AnalysisException("no labels to find a boundary in", "Give at least one frame");
		}
		for (int i = 0; i < labels.length; i++) {
			if (labels[i] != 0 && labels[i] != 1) {
				throw new AnalysisException("label " + labels[i] + " of frame " + i + " is neither 0 nor 1",
						"Set one class against the rest first");
			}
		}
		int n = labels.length;
		int last = -1;
		while (last + 1 < n && labels[last + 1] == 0) {
			last++;
		}
		int first = n;
		while (first > 0 && labels[first - 1] == 1) {
			first--;
		}
		boolean oneClass = last == n - 1 || first == 0;
		int ambiguous = oneClass ? n : first - last - 1;
		return new ClassificationConfidence(last, first, n, ambiguous, 1 - (double) ambiguous / n);
	}

	/**
	 * @param codes classes in the order of the ramp: 0, 1, 2, …
	 * @return class 0 against all later ones
	 */
	public static ClassificationConfidence firstAgainstRest(int[] codes) {
		return of(Arrays.stream(codes).map(c -> c == 0 ? 0 : 1).toArray());
	}

	/**
	 * @param codes classes in the order of the ramp: 0, 1, 2, …
	 * @param last code of the last class
	 * @return all earlier classes against the last one
	 */
	public static ClassificationConfidence restAgainstLast(int[] codes, int last) {
		return of(Arrays.stream(codes).map(c -> c == last ? 1 : 0).toArray());
	}

	/** @return frames before the transition against mixed and later ones: the onset */
	public static ClassificationConfidence beforeAgainstRest(Labels labels) {
		return firstAgainstRest(labels.codes());
	}

	/** @return earlier frames against those of the new phase alone: the end */
	public static ClassificationConfidence restAgainstAfter(Labels labels) {
		return restAgainstLast(labels.codes(), Labels.AFTER);
	}

	/** @return whether both classes are there at the ends where they belong */
	public boolean hasBoundary() {
		return lastBefore >= 0 && firstAfter < frames && lastBefore < firstAfter;
	}
}
