/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.decomposition;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Rows;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.linalg.Matrices;

/**
 * Principal components of the patterns of a ramp. Patterns are centred, not scaled; variances divide by n − 1 and the
 * sign of a component is such that its entry of largest magnitude is positive (the conventions of scikit-learn ≥ 1.5).
 * Matrices span all radial bins of the input; bins that were not used (see {@link #usedColumns()}) hold NaN.
 *
 * @param usedColumns radial bins that are finite in every frame, ascending
 * @param mean mean pattern, nRadial
 * @param components one component of length one per row, nComponents × nRadial
 * @param scores coordinates of the frames, nFrames × nComponents
 * @param explainedVariance variance along every direction that the data can have, descending: the full spectrum, not
 *        only the components kept
 * @param explainedVarianceRatio the same as a share of the total variance; zero throughout where all frames are equal
 */
public record PrincipalComponents(int[] usedColumns, DoubleDataset mean, DoubleDataset components, DoubleDataset scores,
		double[] explainedVariance, double[] explainedVarianceRatio) {

	/**
	 * @param matrix patterns, nFrames × nRadial; NaN allowed: a bin that is not finite in some frame is left out of all
	 * @param count how many components to keep; never more than the data can have
	 * @param progress is asked for cancellation
	 * @throws AnalysisException for fewer than two frames, or where no bin is finite in every frame
	 */
	public static PrincipalComponents fit(DoubleDataset matrix, ComponentCount count, Progress progress) {
		return fit(Rows.of(matrix), count, progress);
	}

	/**
	 * @param matrix patterns, nFrames × nRadial, wherever they are; NaN allowed: a bin that is not finite in some frame is left out of all
	 * @param count how many components to keep; never more than the data can have
	 * @param progress is asked for cancellation
	 * @throws AnalysisException for fewer than two frames, where no bin is finite in every frame, or where too much would have to be in memory
	 */
	public static PrincipalComponents fit(Rows matrix, ComponentCount count, Progress progress) {
		return new PrincipalComponentFit(matrix, progress).components(count);
	}

	/** @return the number of components kept */
	public int count() {
		return components.getShapeRef()[0];
	}

	/** @return the number of radial bins of the input */
	public int radialBins() {
		return mean.getSize();
	}

	/** @return components times the square root of their explained variance, nComponents × nRadial */
	public DoubleDataset loadings() {
		double[][] loadings = Matrices.of(components);
		for (int k = 0; k < loadings.length; k++) {
			double scale = Math.sqrt(explainedVariance[k]);
			for (int j = 0; j < loadings[k].length; j++) {
				loadings[k][j] *= scale;
			}
		}
		return Matrices.toDataset(loadings, radialBins());
	}

	/**
	 * @param component 0 … count − 1
	 * @return share of each radial bin in that component: its squared entries, which sum to one over the bins used
	 */
	public double[] contributionTo(int component) {
		double[] share = new double[radialBins()];
		for (int j = 0; j < share.length; j++) {
			double v = components.get(component, j);
			share[j] = v * v;
		}
		return share;
	}

	/**
	 * @return share of each radial bin in the components kept together: squared loadings summed over the components, over
	 *         their total; sums to one over the bins used, zero throughout where all frames are equal
	 */
	public double[] contributions() {
		double[] share = new double[radialBins()];
		double total = 0;
		for (int k = 0; k < count(); k++) {
			total += explainedVariance[k];
		}
		for (int j = 0; j < share.length; j++) {
			double sum = 0;
			for (int k = 0; k < count(); k++) {
				double v = components.get(k, j);
				sum += v * v * explainedVariance[k];
			}
			share[j] = total > 0 ? sum / total : sum;
		}
		return share;
	}

	/**
	 * @param patterns n × nRadial on the same radial axis
	 * @return their coordinates, n × nComponents
	 * @throws AnalysisException where the number of bins differs or a bin that is used is not finite
	 */
	public DoubleDataset transform(DoubleDataset patterns) {
		double[][] rows = Matrices.of(patterns);
		double[][] axes = Matrices.of(components);
		double[][] projected = new double[rows.length][axes.length];
		for (int i = 0; i < rows.length; i++) {
			if (rows[i].length != radialBins()) {
				throw new AnalysisException("patterns have " + rows[i].length + " bins, the components " + radialBins(),
						"Bring them onto the same radial axis first");
			}
			for (int j : usedColumns) {
				double value = rows[i][j] - mean.get(j);
				if (!Double.isFinite(value)) {
					throw new AnalysisException("pattern " + i + " has no finite value in bin " + j + ", which the components use",
							"Fill the gap or fit the components again with this pattern");
				}
				for (int k = 0; k < axes.length; k++) {
					projected[i][k] += value * axes[k][j];
				}
			}
		}
		return Matrices.toDataset(projected, axes.length);
	}

	/** @return the patterns as the components kept describe them, nFrames × nRadial, NaN in bins not used */
	public DoubleDataset inverseTransform() {
		return inverseTransform(scores);
	}

	/**
	 * @param coordinates n × nComponents
	 * @return the patterns there, n × nRadial, NaN in bins not used
	 */
	public DoubleDataset inverseTransform(DoubleDataset coordinates) {
		double[][] points = Matrices.of(coordinates);
		double[][] axes = Matrices.of(components);
		double[][] patterns = new double[points.length][radialBins()];
		for (int i = 0; i < points.length; i++) {
			for (int j = 0; j < patterns[i].length; j++) {
				double value = mean.get(j);
				for (int k = 0; k < axes.length; k++) {
					value += points[i][k] * axes[k][j];
				}
				patterns[i][j] = value;
			}
		}
		return Matrices.toDataset(patterns, radialBins());
	}
}
