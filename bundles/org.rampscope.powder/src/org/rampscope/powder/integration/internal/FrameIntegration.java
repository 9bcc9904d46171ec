/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;
import java.util.List;

import org.rampscope.core.RadialAxis;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegratedPattern;
import org.rampscope.powder.integration.IntegrationSettings;
import org.rampscope.powder.integration.WorkerPool;

/** Integrates one frame: blocks of tiles into sums, sums into the pattern, and where asked a second pass for the scatter. */
public final class FrameIntegration {

	/** A bin whose pixels have all been left out keeps a rounding error of about this share of its count. */
	private static final double ROUNDING = 1e-9;

	private final PixelMap map;
	private final IntegrationSettings settings;
	private final RadialAxis axis;
	private final Workspace workspace;
	private final ValueLimits limits;

	public FrameIntegration(PixelMap map, IntegrationSettings settings, RadialAxis axis, Workspace workspace) {
		this.map = map;
		this.settings = settings;
		this.axis = axis;
		this.workspace = workspace;
		this.limits = new ValueLimits(settings.minimumValue(), settings.saturationValue());
	}

	/**
	 * @param frame counts
	 * @param variance their variances; null unless the error model says that they are given
	 * @param pool threads to use
	 * @return the sums
	 */
	public IntegratedPattern run(FrameCounts frame, FrameCounts variance, WorkerPool pool) {
		ParallelTasks.run(pool, workspace.blocks(), block -> {
			workspace.clear(block);
			for (int tile = workspace.firstTile(block); tile < workspace.firstTile(block + 1); tile++) {
				addTile(block, tile, frame, variance);
			}
		});
		return finish(frame, pool);
	}

	/**
	 * Integrates several frames tile by tile, so that the shares of a tile are fetched from memory once for all of them.
	 *
	 * @param integrations one per frame, on the same map
	 * @param frames their counts
	 * @param pool threads to use
	 * @return the sums of each frame
	 */
	public static List<IntegratedPattern> runTogether(List<FrameIntegration> integrations, List<FrameCounts> frames, WorkerPool pool) {
		Workspace tiles = integrations.get(0).workspace;
		ParallelTasks.run(pool, tiles.blocks(), block -> {
			integrations.forEach(integration -> integration.workspace.clear(block));
			for (int tile = tiles.firstTile(block); tile < tiles.firstTile(block + 1); tile++) {
				for (int i = 0; i < frames.size(); i++) {
					integrations.get(i).addTile(block, tile, frames.get(i), null);
				}
			}
		});
		IntegratedPattern[] patterns = new IntegratedPattern[frames.size()];
		ParallelTasks.run(pool, patterns.length, i -> patterns[i] = integrations.get(i).finish(frames.get(i), WorkerPool.CALLER));
		return List.of(patterns);
	}

	private IntegratedPattern finish(FrameCounts frame, WorkerPool pool) {
		IntegratedPattern first = collect(workspace.total());
		return switch (settings.errorModel()) {
		case NONE, POISSON, GIVEN -> first;
		case AZIMUTHAL, AZIMUTHAL_WEIGHTED_MEAN -> withVariance(first, scatter(frame, first, pool));
		case HYBRID -> withVariance(first, larger(first.variance(), scatter(frame, first, pool)));
		};
	}

	private void addTile(int block, int tile, FrameCounts frame, FrameCounts variance) {
		BlockSums sums = workspace.sums(block);
		double[] counts = workspace.counts(block);
		double[] variances = workspace.variances(block);
		workspace.read(frame, tile, counts);
		switch (settings.errorModel()) {
		case POISSON, HYBRID -> {
			poissonVariance(counts, variances);
			map.add(tile, counts, variances, limits, sums);
		}
		case GIVEN -> {
			workspace.read(variance, tile, variances);
			map.add(tile, counts, variances, limits, sums);
		}
		case NONE, AZIMUTHAL, AZIMUTHAL_WEIGHTED_MEAN -> map.addSignal(tile, counts, limits, sums);
		}
	}

	private static void poissonVariance(double[] counts, double[] variances) {
		for (int i = 0; i < variances.length; i++) {
			variances[i] = Math.max(counts[i], 1);
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

	private double[] scatter(FrameCounts frame, IntegratedPattern pattern, WorkerPool pool) {
		double[] means = new double[axis.size()];
		for (int k = 0; k < means.length; k++) {
			means[k] = pattern.count()[k] > 0 ? pattern.signal()[k] / pattern.normalization()[k] : 0;
		}
		boolean squareWeights = settings.errorModel() != ErrorModel.AZIMUTHAL;
		ParallelTasks.run(pool, workspace.blocks(), block -> {
			workspace.clear(block);
			BlockSums sums = workspace.sums(block);
			double[] counts = workspace.counts(block);
			for (int tile = workspace.firstTile(block); tile < workspace.firstTile(block + 1); tile++) {
				workspace.read(frame, tile, counts);
				map.addScatter(tile, counts, limits, means, squareWeights, sums);
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
