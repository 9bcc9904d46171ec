/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import java.util.stream.IntStream;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.learning.model.ModelCard;

/**
 * Makes of intensities on a model's grid what its network takes.
 *
 * @param card what the model is
 */
public record PatternInput(ModelCard card) {

	/**
	 * @param pattern intensities on the model's grid; left as they are
	 * @return the same, scaled as the training patterns were
	 * @throws AnalysisException for another length or a value that is not finite
	 */
	public float[] of(float[] pattern) {
		if (pattern.length != card.grid().size()) {
			throw new AnalysisException("a pattern has " + pattern.length + " points, the model takes " + card.grid().size(),
					"Bring it onto the model's grid first");
		}
		for (int i = 0; i < pattern.length; i++) {
			if (!Float.isFinite(pattern[i])) {
				throw new AnalysisException("a pattern has " + pattern[i] + " at " + card.grid().axis().at(i) + " " + card.grid().axis().unit().id(),
						"Leave the frame out, or integrate so that every bin of the model's range has a value");
			}
		}
		float[] scaled = pattern.clone();
		card.scaling().apply(scaled);
		return scaled;
	}

	/**
	 * @param pattern as for {@link #of}
	 * @return the same in double precision
	 */
	public double[] values(float[] pattern) {
		float[] scaled = of(pattern);
		return IntStream.range(0, scaled.length).mapToDouble(i -> scaled[i]).toArray();
	}
}
