/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.label;

import java.util.Arrays;
import java.util.Optional;

import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.plot.FrameRange;

/** Gives frames a label. Labels given by people are certain: a confidence, where there was one, goes. */
public final class LabelEdit {

	private LabelEdit() {
	}

	/**
	 * @param scan the ramp
	 * @param frames the frames; those beyond its end are left out
	 * @param code the label, or {@link Labels#NONE} to take it away
	 * @return all labels of the ramp; empty where no frame has one
	 */
	public static Optional<Labels> labelled(Ramp<Patterns> scan, FrameRange frames, int code) {
		int[] codes = scan.labels().map(labels -> labels.codes().clone()).orElseGet(() -> {
			int[] none = new int[scan.size()];
			Arrays.fill(none, Labels.NONE);
			return none;
		});
		Arrays.fill(codes, Math.min(frames.first(), codes.length), Math.min(frames.last() + 1, codes.length), code);
		return Arrays.stream(codes).allMatch(each -> each == Labels.NONE) ? Optional.empty() : Optional.of(new Labels(codes,
				new double[0]));
	}
}
