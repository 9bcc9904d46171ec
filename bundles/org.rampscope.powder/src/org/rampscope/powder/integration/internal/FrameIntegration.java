/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;

import org.rampscope.core.RadialAxis;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegratedPattern;
import org.rampscope.powder.integration.IntegrationSettings;
import org.rampscope.powder.integration.WorkerPool;

/** Integrates one frame: blocks of rows into sums, sums into the pattern, and where asked a second pass for the scatter. */
public final class FrameIntegration {

	/** A bin whose pixels have all been left out keeps a rounding error of about this share of its count. */
	private static final double ROUNDING = 1e-9;

	private final PixelMap map;
	private final IntegrationSettings settings;
	private final RadialAxis axis;
	private final int columns;
	private final Workspace workspace;
	private final ValueLimits limits;

	public FrameIntegration(PixelMap map, IntegrationSettings settings, RadialAxis axis, int columns, Workspace workspace) {
		this.map = map;
		this.settings = settings;
		this.axis = axis;
		this.columns = columns;
		this.workspace = workspace;
		this.limits = new ValueLimits(settings.minimumValue(), settings.saturationValue());
	}

	/**
	 * @param frame counts
	 * @param variance their variances; null unless the error model says that they are given
	 * @param pool threads to use
	 * @return the sums
	 */
	public IntegratedPattern run(FrameRows frame, FrameRows variance, WorkerPool pool) {
		ParallelTasks.run(pool, workspace.blocks(), block -> addBlock(block, frame, variance));
		IntegratedPattern first = collect(workspace.total());
		return switch (settings.errorModel()) {
		case NONE, POISSON, GIVEN -> first;
		case AZIMUTHAL, AZIMUTHAL_WEIGHTED_MEAN -> withVariance(first, scatter(frame, first, pool));
		case HYBRID -> withVariance(first, larger(first.variance(), scatter(frame, first, pool)));
		};
	}

	private void addBlock(int block, FrameRows frame, FrameRows variance) {
		BlockSums sums = workspace.cleared(block);
		double[] counts = new double[columns];
		double[] variances = new double[columns];
		ErrorModel model = settings.errorModel();
		for (int row = workspace.firstRow(block); row < workspace.firstRow(block + 1); row++) {
			frame.read(row, counts);
			boolean clean = limits.allUsable(counts);
			if (!clean) {
				removeUnusable(row, counts, sums);
			}
			if (model == ErrorModel.POISSON || model == ErrorModel.HYBRID) {
				poissonVariance(counts, variances);
			} else if (variance != null) {
				variance.read(row, variances);
			} else {
				map.addSignal(row, counts, sums);
				continue;
			}
			if (!clean) {
				clearUnusable(counts, variances);
			}
			map.add(row, counts, variances, sums);
		}
	}

	/** Takes the pixels out of normalisation and count and marks them by NaN. */
	private void removeUnusable(int row, double[] counts, BlockSums sums) {
		for (int i = 0; i < columns; i++) {
			if (!limits.isUsable(counts[i])) {
				map.remove(row, i, sums);
				counts[i] = settings.errorModel() == ErrorModel.NONE || isScatterOnly() ? 0 : Double.NaN;
			}
		}
	}

	private boolean isScatterOnly() {
		return settings.errorModel() == ErrorModel.AZIMUTHAL || settings.errorModel() == ErrorModel.AZIMUTHAL_WEIGHTED_MEAN;
	}

	private static void poissonVariance(double[] counts, double[] variances) {
		for (int i = 0; i < variances.length; i++) {
			variances[i] = Math.max(counts[i], 1);
		}
	}

	private static void clearUnusable(double[] counts, double[] variances) {
		for (int i = 0; i < counts.length; i++) {
			if (Double.isNaN(counts[i])) {
				counts[i] = 0;
				variances[i] = 0;
			}
		}
	}

	private IntegratedPattern collect(BlockSums sums) {
		int bins = axis.size();
		double[] signal = new double[bins];
		double[] variance = new double[bins];
		double[] normalization = map.normalization().clone();
		double[] count = map.count().clone();
		boolean unknown = settings.errorModel() == ErrorModel.NONE;
		for (int k = 0; k < bins; k++) {
			signal[k] = sums.signal(k);
			variance[k] = unknown ? Double.NaN : sums.variance(k);
			if (sums.hasRemoved()) {
				double left = count[k] - sums.removedCount(k);
				boolean empty = left <= ROUNDING * count[k];
				normalization[k] = empty ? 0 : normalization[k] - sums.removedNormalization(k);
				count[k] = empty ? 0 : left;
			}
		}
		return new IntegratedPattern(axis, signal, variance, normalization, count);
	}

	private double[] scatter(FrameRows frame, IntegratedPattern pattern, WorkerPool pool) {
		double[] means = new double[axis.size()];
		for (int k = 0; k < means.length; k++) {
			means[k] = pattern.count()[k] > 0 ? pattern.signal()[k] / pattern.normalization()[k] : 0;
		}
		boolean squareWeights = settings.errorModel() != ErrorModel.AZIMUTHAL;
		ParallelTasks.run(pool, workspace.blocks(), block -> {
			BlockSums sums = workspace.cleared(block);
			double[] counts = new double[columns];
			boolean[] usable = new boolean[columns];
			for (int row = workspace.firstRow(block); row < workspace.firstRow(block + 1); row++) {
				frame.read(row, counts);
				boolean clean = limits.allUsable(counts);
				for (int i = 0; i < columns && !clean; i++) {
					usable[i] = limits.isUsable(counts[i]);
				}
				map.addScatter(row, counts, clean ? null : usable, means, squareWeights, sums);
			}
		});
		BlockSums total = workspace.total();
		double[] variance = new double[axis.size()];
		Arrays.setAll(variance, total::variance);
		return variance;
	}

	private static IntegratedPattern withVariance(IntegratedPattern pattern, double[] variance) {
		return new IntegratedPattern(pattern.axis(), pattern.signal(), variance, pattern.normalization(), pattern.count());
	}

	private static double[] larger(double[] a, double[] b) {
		double[] larger = new double[a.length];
		Arrays.setAll(larger, k -> Math.max(a[k], b[k]));
		return larger;
	}
}
