/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import org.rampscope.learning.network.NetworkType.Trait;

/** How many patterns are computed at a time, where the user does not say. */
final class ChunkSize {

	/** Outputs of convolutions stay below 32 MB, up to which freed memory is used again without asking the system. */
	private static final int CONVOLUTIONS = 48;
	private static final int OTHERS = 2048;

	private ChunkSize() {
	}

	/**
	 * @param settings of the training
	 * @param originals number of distinct patterns; chunks are whole blocks of them where they are small
	 * @return rows, at least 1
	 */
	static int rows(TrainingSettings settings, int originals) {
		if (settings.chunk() > 0) {
			return settings.chunk();
		}
		int wanted = settings.type().has(Trait.CONVOLUTIONAL) ? CONVOLUTIONS : OTHERS;
		return originals <= wanted ? wanted / originals * originals : wanted;
	}
}
