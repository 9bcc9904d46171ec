/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import org.rampscope.learning.internal.linalg.GramMatrix;
import org.rampscope.learning.internal.linalg.SymmetricEigen;

/**
 * Aligned patterns in units of their noise, with neighbouring bins joined, so that squared distances count in variances.
 *
 * @param rows nFrames × joined bins
 */
record WhitenedPatterns(double[][] rows) {

	private static final int JOINED_BINS = 500;

	/** @param aligned nFrames × bins */
	static WhitenedPatterns of(double[][] aligned) {
		double[] noise = BinNoise.of(aligned);
		int joined = Math.max(1, noise.length / JOINED_BINS);
		int bins = noise.length / joined;
		double[][] rows = new double[aligned.length][bins];
		double scale = 1 / Math.sqrt(joined);
		for (int i = 0; i < aligned.length; i++) {
			for (int b = 0; b < bins; b++) {
				double sum = 0;
				for (int k = b * joined; k < (b + 1) * joined; k++) {
					sum += aligned[i][k] / noise[k];
				}
				rows[i][b] = sum * scale;
			}
		}
		return new WhitenedPatterns(rows);
	}

	/**
	 * @param first first frame
	 * @param end frame after the last
	 * @param count number of directions
	 * @return coordinates of these frames along the directions in which they differ most, (end − first) × at most count
	 */
	double[][] scores(int first, int end, int count) {
		int frames = end - first;
		int bins = rows[0].length;
		double[] mean = new double[bins];
		for (int i = first; i < end; i++) {
			for (int b = 0; b < bins; b++) {
				mean[b] += rows[i][b] / frames;
			}
		}
		double[][] centred = new double[frames][bins];
		for (int i = 0; i < frames; i++) {
			for (int b = 0; b < bins; b++) {
				centred[i][b] = rows[first + i][b] - mean[b];
			}
		}
		SymmetricEigen eigen = SymmetricEigen.of(GramMatrix.of(centred));
		int kept = Math.min(count, frames);
		double[][] scores = new double[frames][kept];
		for (int k = 0; k < kept; k++) {
			int source = frames - 1 - k;
			double length = Math.sqrt(Math.max(0, eigen.values()[source]));
			for (int i = 0; i < frames; i++) {
				scores[i][k] = length * eigen.vectors()[source][i];
			}
		}
		return scores;
	}
}
