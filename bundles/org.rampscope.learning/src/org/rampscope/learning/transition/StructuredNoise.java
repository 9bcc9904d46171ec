/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.Arrays;
import java.util.Comparator;

import org.rampscope.learning.internal.linalg.GramMatrix;
import org.rampscope.learning.internal.linalg.SymmetricEigen;

/**
 * Noise that is shared by many bins, such as a line whose height jumps from frame to frame because few grains diffract
 * into it. It shows as strong directions of the second differences along the ramp, in which nothing smooth is left. These
 * directions are scaled down until they are as noisy as the others.
 */
final class StructuredNoise {

	/** Frames that change most from their neighbours may be the transition itself and do not count. */
	private static final double CALM_SHARE = 0.85;

	/** Of the squared second difference (1, −2, 1) of independent values. */
	private static final double SECOND_DIFFERENCE_VARIANCE = 6;

	/** How far above the largest direction of independent noise a direction must stand out. */
	private static final double ABOVE_INDEPENDENT = 2;

	private static final int MOST_DIRECTIONS = 40;

	private static final int FEWEST_FRAMES = 20;

	private StructuredNoise() {
	}

	/** @param rows patterns in units of the noise of their bins, nFrames × bins; changed in place */
	static void equalize(double[][] rows) {
		if (rows.length < FEWEST_FRAMES) {
			return;
		}
		double[][] calm = calmDifferences(rows);
		SymmetricEigen eigen = SymmetricEigen.of(GramMatrix.of(calm));
		double[] values = eigen.values();
		double ratio = (double) calm.length / rows[0].length;
		// the median eigenvalue of independent noise lies near the number of bins; its largest at (1 + sqrt(ratio))² of that
		double edge = values[values.length / 2] * Math.pow(1 + Math.sqrt(ratio), 2);
		for (int k = values.length - 1; k >= Math.max(0, values.length - MOST_DIRECTIONS); k--) {
			if (values[k] > ABOVE_INDEPENDENT * edge) {
				shrink(rows, direction(calm, eigen.vectors()[k]), Math.sqrt(edge / values[k]));
			}
		}
	}

	private static double[][] calmDifferences(double[][] rows) {
		int bins = rows[0].length;
		double[][] differences = new double[rows.length - 2][bins];
		double scale = 1 / Math.sqrt(SECOND_DIFFERENCE_VARIANCE);
		for (int i = 0; i < differences.length; i++) {
			for (int b = 0; b < bins; b++) {
				differences[i][b] = scale * (rows[i][b] - 2 * rows[i + 1][b] + rows[i + 2][b]);
			}
		}
		Arrays.sort(differences, Comparator.comparingDouble(d -> GramMatrix.dot(d, d)));
		return Arrays.copyOf(differences, (int) Math.ceil(CALM_SHARE * differences.length));
	}

	/** The direction among the bins, of length one, that belongs to an eigenvector among the frames. */
	private static double[] direction(double[][] differences, double[] vector) {
		double[] direction = new double[differences[0].length];
		for (int i = 0; i < differences.length; i++) {
			for (int b = 0; b < direction.length; b++) {
				direction[b] += vector[i] * differences[i][b];
			}
		}
		double length = Math.sqrt(GramMatrix.dot(direction, direction));
		Arrays.setAll(direction, b -> direction[b] / length);
		return direction;
	}

	private static void shrink(double[][] rows, double[] direction, double factor) {
		for (double[] row : rows) {
			double excess = (1 - factor) * GramMatrix.dot(row, direction);
			for (int b = 0; b < row.length; b++) {
				row[b] -= excess * direction[b];
			}
		}
	}
}
