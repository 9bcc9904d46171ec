/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import org.eclipse.january.dataset.Dataset;

/**
 * Detector frames, read one by one: a stack far larger than memory opens at once. Frames may be read from several
 * threads.
 */
public non-sealed interface Frames extends RampData {

	/** @return pixels along the slow axis */
	int rows();

	/** @return pixels along the fast axis */
	int columns();

	/**
	 * @param index frame, 0 … size − 1
	 * @return the frame (rows × columns): counts as integers of 16 or 32 bits, or floats; a dataset of its own
	 */
	Dataset frame(int index);

	/** @return which values are data, in all frames; may read one of them */
	default CountRange countRange() {
		return CountRange.COUNTS;
	}
}
