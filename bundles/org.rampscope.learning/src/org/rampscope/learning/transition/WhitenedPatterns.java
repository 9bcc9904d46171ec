/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.rampscope.learning.internal.linalg.GramMatrix;
import org.rampscope.learning.internal.linalg.SymmetricEigen;

/**
 * Aligned patterns in units of their noise, with neighbouring bins joined, so that squared distances count in variances.
 *
 * @param rows nFrames × joined bins
 */
record WhitenedPatterns(double[][] rows) {

	private static final int JOINED_BINS = 500;

	/** Half of what noise has. */
	private static final double LARGEST_RATIO = 1;

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
		StructuredNoise.equalize(rows);
		return new WhitenedPatterns(rows);
	}

	/**
	 * @param first first frame
	 * @param end frame after the last
	 * @param count number of directions
	 * @return coordinates of these frames along the directions in which they differ most, (end − first) × 1 … count; leaves
	 *         out directions whose course along the ramp is that of noise
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
		List<double[]> courses = new ArrayList<>();
		for (int k = frames - 1; k >= 0 && courses.size() < count; k--) {
			double[] course = eigen.vectors()[k];
			if (courses.isEmpty() || vonNeumannRatio(course) < LARGEST_RATIO) {
				double length = Math.sqrt(Math.max(0, eigen.values()[k]));
				courses.add(Arrays.stream(course).map(v -> v * length).toArray());
			} else if (frames - k > 2 * count) {
				break;
			}
		}
		double[][] scores = new double[frames][courses.size()];
		for (int i = 0; i < frames; i++) {
			for (int c = 0; c < courses.size(); c++) {
				scores[i][c] = courses.get(c)[i];
			}
		}
		return scores;
	}

	/** Mean squared step over variance: 2 for noise, near 0 for what changes smoothly (J. von Neumann 1941). */
	private static double vonNeumannRatio(double[] course) {
		double mean = Arrays.stream(course).average().orElse(0);
		double steps = 0;
		double spread = 0;
		for (int i = 0; i < course.length; i++) {
			double difference = i == 0 ? 0 : course[i] - course[i - 1];
			steps += difference * difference;
			spread += (course[i] - mean) * (course[i] - mean);
		}
		return spread > 0 ? steps / spread : 2;
	}
}
