/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import java.util.Random;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Labels from a spectral embedding by the orthogonal rotation that brings its rows, scaled to length one, closest to
 * indicator vectors (S. X. Yu and J. Shi, Multiclass spectral clustering, ICCV 2003).
 */
final class YuShiDiscretization {

	private static final int LARGEST_ITERATIONS = 100;

	private final long seed;

	/** @param seed chooses the point that the first axis starts at */
	YuShiDiscretization(long seed) {
		this.seed = seed;
	}

	/**
	 * @param embedding nPoints × k
	 * @return labels 0 … k − 1
	 */
	int[] labels(double[][] embedding) {
		int k = embedding[0].length;
		double[][] directions = onUnitSphere(embedding);
		RealMatrix rotation = startingRotation(directions, k);
		int[] labels = new int[directions.length];
		double lastQuality = Double.NEGATIVE_INFINITY;
		for (int iteration = 0; iteration < LARGEST_ITERATIONS; iteration++) {
			double[][] overlap = new double[k][k];
			for (int i = 0; i < directions.length; i++) {
				labels[i] = largest(rotation.preMultiply(directions[i]));
				for (int j = 0; j < k; j++) {
					overlap[labels[i]][j] += directions[i][j];
				}
			}
			SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(overlap, false));
			double quality = 0;
			for (double s : svd.getSingularValues()) {
				quality += s;
			}
			if (Math.abs(quality - lastQuality) <= 1e-12 * quality) {
				break;
			}
			lastQuality = quality;
			rotation = svd.getV().multiply(svd.getUT());
		}
		return labels;
	}

	/** Columns to equal length first, so that no eigenvector counts more than another; then rows to length one. */
	private static double[][] onUnitSphere(double[][] embedding) {
		int k = embedding[0].length;
		double[] scale = new double[k];
		for (double[] row : embedding) {
			for (int j = 0; j < k; j++) {
				scale[j] += row[j] * row[j];
			}
		}
		double[][] directions = new double[embedding.length][k];
		for (int i = 0; i < directions.length; i++) {
			double norm = 0;
			for (int j = 0; j < k; j++) {
				directions[i][j] = scale[j] > 0 ? embedding[i][j] / Math.sqrt(scale[j]) : 0;
				norm += directions[i][j] * directions[i][j];
			}
			for (int j = 0; j < k && norm > 0; j++) {
				directions[i][j] /= Math.sqrt(norm);
			}
		}
		return directions;
	}

	/** Axes taken from points that are as perpendicular to each other as the points allow. */
	private RealMatrix startingRotation(double[][] directions, int k) {
		RealMatrix rotation = MatrixUtils.createRealMatrix(k, k);
		double[] overlap = new double[directions.length];
		int chosen = new Random(seed).nextInt(directions.length);
		for (int axis = 0; axis < k; axis++) {
			rotation.setColumn(axis, directions[chosen]);
			int most = 0;
			for (int i = 0; i < directions.length; i++) {
				double product = 0;
				for (int j = 0; j < k; j++) {
					product += directions[i][j] * directions[chosen][j];
				}
				overlap[i] += Math.abs(product);
				if (overlap[i] < overlap[most]) {
					most = i;
				}
			}
			chosen = most;
		}
		return rotation;
	}

	private static int largest(double[] values) {
		int best = 0;
		for (int j = 1; j < values.length; j++) {
			if (values[j] > values[best]) {
				best = j;
			}
		}
		return best;
	}
}
