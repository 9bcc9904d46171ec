/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.decomposition;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Rows;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.MemoryLimitException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.linalg.GramMatrix;
import org.rampscope.learning.internal.linalg.Matrices;
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
	private final Rows patterns;
	/** All patterns with their mean taken away; empty where they are too many for the memory and are read again, block by block. */
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
	public PrincipalComponentFit(Rows matrix, Progress progress) {
		patterns = matrix;
		int frames = matrix.rows();
		if (frames < 2) {
			throw new AnalysisException("principal components of " + frames + " frame(s)", "Give at least two frames");
		}
		radialBins = matrix.columns();
		used = finiteColumns(progress);
		if (used.length == 0) {
			throw new AnalysisException("no radial bin has a finite intensity in all of the " + frames + " frames",
					"Remove empty frames, or restrict the radial range to where every frame has data");
		}
		if (Math.min(frames, used.length) > LARGEST_DENSE) {
			throw new AnalysisException("principal components of " + frames + " frames with " + used.length + " bins are too large",
					"Rebin the patterns or take a part of the frames: at most " + LARGEST_DENSE + " of one of the two");
		}
		overFrames = frames <= used.length;
		mean = mean(progress);
		boolean needed = overFrames || matrix.inMemory();
		checkSize(Math.min(frames, used.length));
		centred = new double[needed ? frames : 0][];
		if (needed) {
			read((first, rows) -> {
				progress.checkCancelled();
				System.arraycopy(centred(rows), 0, centred, first, rows.length);
			});
		}
		double[][] gram = overFrames ? GramMatrix.of(centred) : new double[used.length][used.length];
		if (!overFrames) {
			blocks((first, rows) -> {
				progress.checkCancelled();
				GramMatrix.addColumns(gram, rows);
			});
			GramMatrix.mirror(gram);
		}
		progress.checkCancelled();
		double total = IntStream.range(0, gram.length).mapToDouble(i -> gram[i][i]).sum();
		SymmetricEigen eigen = SymmetricEigen.of(gram);
		int rank = Math.min(frames, used.length);
		variance = new double[rank];
		ratio = new double[rank];
		vectors = new double[rank][];
		for (int k = 0; k < rank; k++) {
			int ascending = rank - 1 - k;
			vectors[k] = eigen.vectors()[ascending];
			double squared = Math.max(0, eigen.values()[ascending]);
			variance[k] = squared / (frames - 1);
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
		double[][] scores = new double[patterns.rows()][kept];
		IntStream.range(0, kept).parallel().forEach(k -> axes[k] = axis(k));
		blocks((first, rows) -> IntStream.range(0, kept).parallel().forEach(k -> {
			for (int i = 0; i < rows.length; i++) {
				scores[first + i][k] = GramMatrix.dot(rows[i], axes[k]);
			}
		}));
		double[][] spread = new double[kept][];
		for (int k = 0; k < kept; k++) {
			spread[k] = onAllBins(axes[k]);
		}
		DoubleDataset meanPattern = DatasetFactory.createFromObject(DoubleDataset.class, onAllBins(mean));
		return new PrincipalComponents(used.clone(), meanPattern, Matrices.toDataset(spread, radialBins), Matrices.toDataset(scores, kept),
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

	private double[] mean(Progress progress) {
		double[] sum = new double[used.length];
		read((first, rows) -> {
			progress.checkCancelled();
			for (double[] row : rows) {
				for (int j = 0; j < used.length; j++) {
					sum[j] += row[used[j]];
				}
			}
		});
		for (int j = 0; j < used.length; j++) {
			sum[j] /= patterns.rows();
		}
		return sum;
	}

	private double[][] centred(double[][] rows) {
		double[][] result = new double[rows.length][used.length];
		for (int i = 0; i < rows.length; i++) {
			for (int j = 0; j < used.length; j++) {
				result[i][j] = rows[i][used[j]] - mean[j];
			}
		}
		return result;
	}

	private int[] finiteColumns(Progress progress) {
		boolean[] bad = new boolean[radialBins];
		read((first, rows) -> {
			progress.checkCancelled();
			for (double[] row : rows) {
				for (int j = 0; j < row.length; j++) {
					bad[j] |= !Double.isFinite(row[j]);
				}
			}
		});
		return IntStream.range(0, bad.length).filter(j -> !bad[j]).toArray();
	}

	/** Takes rows from a first one on. */
	private interface Block {
		void take(int first, double[][] rows);
	}

	/** Gives the centred patterns, all at once or by blocks. */
	private void blocks(Block block) {
		if (centred.length > 0) {
			block.take(0, centred);
		} else {
			read((first, rows) -> block.take(first, centred(rows)));
		}
	}

	/** Gives the patterns by blocks; each but the last is a multiple of what the Gram matrix sums at a time. */
	private void read(Block block) {
		int together = Math.max(1, patterns.block() / GramMatrix.COLUMNS_PER_BLOCK) * GramMatrix.COLUMNS_PER_BLOCK;
		double[] values = new double[Math.min(together, patterns.rows()) * radialBins];
		double[][] rows = new double[Math.min(together, patterns.rows())][radialBins];
		for (int first = 0; first < patterns.rows(); first += together) {
			int count = Math.min(together, patterns.rows() - first);
			patterns.read(first, count, values);
			for (int i = 0; i < count; i++) {
				System.arraycopy(values, i * radialBins, rows[i], 0, radialBins);
			}
			block.take(first, count == rows.length ? rows : Arrays.copyOf(rows, count));
		}
	}

	/**
	 * The products, their eigenvectors and what finds them take some four matrices of that size. Patterns that do not lie in memory are read into it
	 * where there are no more frames than bins; where they are elsewhere, as there are so many of them, half the memory is left to others.
	 */
	private void checkSize(int size) {
		boolean stored = !patterns.inMemory();
		long bytes = 4L * Double.BYTES * size * size + (stored && overFrames ? patterns.bytes() : 0);
		long memory = Runtime.getRuntime().maxMemory();
		if (bytes > (stored ? memory / 2 : memory)) {
			throw new MemoryLimitException("principal components of " + patterns.rows() + " patterns with " + used.length + " bins take " + (bytes >> 20)
					+ " MiB, and there are " + (memory >> 20) + " MiB of memory", "Rebin the patterns, take a part of the frames, or give Java more"
							+ " (RAMPSCOPE_JAVA_OPTS=-Xmx" + ((3 * bytes >> 30) + 1) + "g)");
		}
	}
}
