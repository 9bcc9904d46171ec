/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.decomposition;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.linalg.GramMatrix;
import org.rampscope.learning.internal.linalg.Rows;
import org.rampscope.learning.internal.linalg.SymmetricEigen;

/**
 * Fits principal components through the smaller of the two Gram matrices (frames × frames or bins × bins), whose
 * eigenvalues are the squared singular values. Done once; any number of components can then be taken from it cheaply,
 * which is what a sweep over the explained variance needs.
 */
public final class PrincipalComponentFit {

	/** Directions with less than this share of the variance are rounding noise of the squared singular values. */
	private static final double ROUNDING = 1e-13;

	/** Beyond this, a dense eigenvalue decomposition takes minutes. */
	static final int LARGEST_DENSE = 6000;

	private final int radialBins;
	private final int[] used;
	private final double[] mean;
	private final double[][] centred;
	private final double[] variance;
	private final double[] ratio;
	/** Eigenvectors of the Gram matrix, strongest first: frames as long as there are fewer frames than bins. */
	private final double[][] vectors;
	private final boolean overFrames;

	/**
	 * @param matrix patterns, nFrames × nRadial
	 * @param progress is asked for cancellation
	 * @throws AnalysisException for fewer than two frames, where no bin is finite in every frame, or for too large a matrix
	 */
	public PrincipalComponentFit(DoubleDataset matrix, Progress progress) {
		double[][] rows = Rows.of(matrix);
		if (rows.length < 2) {
			throw new AnalysisException("principal components of " + rows.length + " frame(s)", "Give at least two frames");
		}
		radialBins = rows[0].length;
		used = finiteColumns(rows);
		if (used.length == 0) {
			throw new AnalysisException("no radial bin has a finite intensity in all of the " + rows.length + " frames",
					"Remove empty frames, or restrict the radial range to where every frame has data");
		}
		if (Math.min(rows.length, used.length) > LARGEST_DENSE) {
			throw new AnalysisException("principal components of " + rows.length + " frames with " + used.length + " bins are too large",
					"Rebin the patterns or take a part of the frames: at most " + LARGEST_DENSE + " of one of the two");
		}
		mean = new double[used.length];
		centred = centre(rows);
		progress.checkCancelled();
		overFrames = centred.length <= used.length;
		double[][] gram = GramMatrix.of(overFrames ? centred : transposed(centred));
		progress.checkCancelled();
		double total = IntStream.range(0, gram.length).mapToDouble(i -> gram[i][i]).sum();
		SymmetricEigen eigen = SymmetricEigen.of(gram);
		int rank = Math.min(centred.length, used.length);
		variance = new double[rank];
		ratio = new double[rank];
		vectors = new double[rank][];
		for (int k = 0; k < rank; k++) {
			int ascending = rank - 1 - k;
			vectors[k] = eigen.vectors()[ascending];
			double squared = Math.max(0, eigen.values()[ascending]);
			variance[k] = squared / (rows.length - 1);
			ratio[k] = total > 0 ? squared / total : 0;
		}
	}

	/** @return share of the variance along every direction, descending */
	public double[] explainedVarianceRatio() {
		return ratio.clone();
	}

	/**
	 * @param count how many to keep
	 * @return the components; fewer than asked for where the frames do not vary in so many directions
	 */
	public PrincipalComponents components(ComponentCount count) {
		int wanted = count.resolve(ratio);
		int meaningful = (int) Arrays.stream(ratio).filter(r -> r > ROUNDING).count();
		int kept = Math.max(1, Math.min(wanted, meaningful));
		double[][] axes = new double[kept][];
		double[][] scores = new double[centred.length][kept];
		IntStream.range(0, kept).parallel().forEach(k -> {
			axes[k] = axis(k);
			for (int i = 0; i < centred.length; i++) {
				scores[i][k] = GramMatrix.dot(centred[i], axes[k]);
			}
		});
		double[][] spread = new double[kept][];
		for (int k = 0; k < kept; k++) {
			spread[k] = onAllBins(axes[k]);
		}
		DoubleDataset meanPattern = DatasetFactory.createFromObject(DoubleDataset.class, onAllBins(mean));
		return new PrincipalComponents(used.clone(), meanPattern, Rows.toDataset(spread, radialBins), Rows.toDataset(scores, kept),
				variance.clone(), ratio.clone());
	}

	/** The k-th component over the bins used, of length one, its entry of largest magnitude positive. */
	private double[] axis(int k) {
		double[] axis;
		if (overFrames) {
			axis = new double[used.length];
			for (int i = 0; i < centred.length; i++) {
				double weight = vectors[k][i];
				double[] row = centred[i];
				for (int j = 0; j < axis.length; j++) {
					axis[j] += weight * row[j];
				}
			}
		} else {
			axis = vectors[k].clone();
		}
		double norm = Math.sqrt(GramMatrix.dot(axis, axis));
		double largest = 0;
		for (double v : axis) {
			if (Math.abs(v) > Math.abs(largest)) {
				largest = v;
			}
		}
		double scale = norm > 0 ? Math.copySign(1 / norm, largest) : 0;
		for (int j = 0; j < axis.length; j++) {
			axis[j] *= scale;
		}
		return axis;
	}

	private double[] onAllBins(double[] values) {
		double[] all = new double[radialBins];
		Arrays.fill(all, Double.NaN);
		for (int j = 0; j < used.length; j++) {
			all[used[j]] = values[j];
		}
		return all;
	}

	private double[][] centre(double[][] rows) {
		for (double[] row : rows) {
			for (int j = 0; j < used.length; j++) {
				mean[j] += row[used[j]];
			}
		}
		for (int j = 0; j < used.length; j++) {
			mean[j] /= rows.length;
		}
		double[][] result = new double[rows.length][used.length];
		for (int i = 0; i < rows.length; i++) {
			for (int j = 0; j < used.length; j++) {
				result[i][j] = rows[i][used[j]] - mean[j];
			}
		}
		return result;
	}

	private static int[] finiteColumns(double[][] rows) {
		boolean[] bad = new boolean[rows[0].length];
		for (double[] row : rows) {
			for (int j = 0; j < row.length; j++) {
				bad[j] |= !Double.isFinite(row[j]);
			}
		}
		return IntStream.range(0, bad.length).filter(j -> !bad[j]).toArray();
	}

	private static double[][] transposed(double[][] rows) {
		double[][] columns = new double[rows[0].length][rows.length];
		for (int i = 0; i < rows.length; i++) {
			for (int j = 0; j < columns.length; j++) {
				columns[j][i] = rows[i][j];
			}
		}
		return columns;
	}
}
