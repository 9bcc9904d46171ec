/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.neighbours;

import org.rampscope.core.progress.Progress;

/** Finds nearest neighbours by Euclidean distance. */
public interface NeighbourSearch {

	/**
	 * @param points one row per point, finite, all of the same length
	 * @param count neighbours per point without the point itself, 1 … points − 1
	 * @param progress counts points and is asked for cancellation
	 * @return per point its neighbours, nearest first, ties by index; never the point itself
	 */
	int[][] nearest(double[][] points, int count, Progress progress);
}
