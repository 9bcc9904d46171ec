/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.Arrays;

/**
 * Removes spikes of one or two bins that stand at the same place in every frame, such as a hot pixel leaves. Peaks of the sample
 * move when they are aligned and spikes then seem to move the other way, which would look like a change of the sample.
 */
final class FixedSpikes {

	/** A spike must stand out of the noise by this factor in the median over all frames. */
	private static final double NOISE_FACTOR = 8;

	/** A spike must fall by this factor to one of its neighbours, which no resolved peak does. */
	private static final double STEEPNESS = 4;

	private FixedSpikes() {
	}

	/** @param patterns one row per frame; spikes are replaced by the mean of their neighbours */
	static void removeFrom(double[][] patterns) {
		int frames = patterns.length;
		int bins = patterns[0].length;
		double[] excess = new double[frames];
		double[] median = new double[bins];
		double[] scatter = new double[bins];
		for (int j = 3; j < bins - 3; j++) {
			for (int i = 0; i < frames; i++) {
				excess[i] = patterns[i][j] - neighbours(patterns[i], j);
			}
			Arrays.sort(excess);
			median[j] = excess[frames / 2];
			scatter[j] = excess[(3 * frames) / 4] - excess[frames / 4];
		}
		for (int j = 3; j < bins - 3; j++) {
			boolean outOfNoise = Math.abs(median[j]) > NOISE_FACTOR * scatter[j];
			boolean alone = Math.abs(median[j]) > STEEPNESS * Math.min(Math.abs(median[j - 1]), Math.abs(median[j + 1]));
			if (outOfNoise && alone) {
				for (double[] pattern : patterns) {
					pattern[j] = neighbours(pattern, j);
				}
			}
		}
	}

	private static double neighbours(double[] row, int j) {
		return (row[j - 3] + row[j - 2] + row[j + 2] + row[j + 3]) / 4;
	}
}
