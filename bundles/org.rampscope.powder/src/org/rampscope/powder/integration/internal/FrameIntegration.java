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
	/** Differences of sums of squares smaller than this share of the squares are rounding errors. */
	private static final double ROUNDING_OF_SQUARES = 1e-14;
	/** Share of pixels without a count above which the branches of the fast way are mispredicted too often. */
	private static final double MANY_EMPTY = 0.06;

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
	 * @param variance their variances; null unless they are given
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
		return finish(frame, variance != null, pool);
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
		ParallelTasks.run(pool, patterns.length, i -> patterns[i] = integrations.get(i).finish(frames.get(i), false, WorkerPool.CALLER));
		return List.of(patterns);
	}

	private IntegratedPattern finish(FrameCounts frame, boolean given, WorkerPool pool) {
		BlockSums total = workspace.total();
		if (!given && (settings.errorModel() == ErrorModel.POISSON || settings.errorModel() == ErrorModel.HYBRID)) {
			map.completeCounting(total);
		}
		IntegratedPattern first = collect(total);
		return switch (settings.errorModel()) {
		case NONE, POISSON, GIVEN -> first;
		case AZIMUTHAL -> withVariance(first, scatter(first));
		case AZIMUTHAL_WEIGHTED_MEAN -> withVariance(first, scatterOfWeightedMean(frame, first, pool));
		case HYBRID -> withVariance(first, larger(first.variance(), scatterOfWeightedMean(frame, first, pool)));
		};
	}

	private void addTile(int block, int tile, FrameCounts frame, FrameCounts variance) {
		BlockSums sums = workspace.sums(block);
		double[] counts = workspace.counts(block);
		double[] variances = workspace.variances(block);
		workspace.read(frame, tile, counts);
		if (variance != null) {
			workspace.read(variance, tile, variances);
			map.add(tile, counts, variances, limits, sums);
			return;
		}
		switch (settings.errorModel()) {
		case POISSON, HYBRID -> addCounting(block, tile, counts, variances);
		case GIVEN -> throw new IllegalStateException("variances are given, and there are none");
		case AZIMUTHAL -> {
			map.weights(tile, variances);
			for (int i = 0; i < variances.length; i++) {
				variances[i] = counts[i] * counts[i] / variances[i];
			}
			map.addLinear(tile, counts, variances, limits, sums);
		}
		case NONE, AZIMUTHAL_WEIGHTED_MEAN -> map.addSignal(tile, counts, limits, sums);
		}
	}

	/** Frames with many empty pixels go the way that does not depend on it; the first tile of a block tells. */
	private void addCounting(int block, int tile, double[] counts, double[] variances) {
		if (workspace.isSparse(block)) {
			map.addSparseCounting(tile, counts, variances, limits, workspace.sums(block));
		} else if (map.addCounting(tile, counts, limits, workspace.sums(block)) > MANY_EMPTY * map.tiling().pixels(tile)) {
			workspace.setSparse(block);
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

	/** Σ p (x − w m)² / w with m = Σ p x / Σ p w is Σ p x² / w − (Σ p x)² / Σ p w: one pass over the frame is enough. */
	private static double[] scatter(IntegratedPattern sums) {
		double[] scatter = new double[sums.signal().length];
		for (int k = 0; k < scatter.length; k++) {
			double squares = sums.variance()[k];
			scatter[k] = sums.count()[k] > 0
					? aboveRounding(squares - sums.signal()[k] * sums.signal()[k] / sums.normalization()[k], squares)
					: 0;
		}
		return scatter;
	}

	/** Where all pixels agree, nothing is left but a rounding error of the squares. */
	private static double aboveRounding(double difference, double squares) {
		return difference > ROUNDING_OF_SQUARES * squares ? difference : 0;
	}

	/** @return Σ p² (x − w m)² with m = Σ p x / Σ p w, in a second pass over the frame */
	private double[] scatterOfWeightedMean(FrameCounts frame, IntegratedPattern sums, WorkerPool pool) {
		double[] mean = new double[axis.size() + SplitMap.PART];
		for (int k = 0; k < axis.size(); k++) {
			mean[k] = sums.count()[k] > 0 ? sums.signal()[k] / sums.normalization()[k] : 0;
		}
		ParallelTasks.run(pool, workspace.blocks(), block -> {
			workspace.clear(block);
			double[] counts = workspace.counts(block);
			for (int tile = workspace.firstTile(block); tile < workspace.firstTile(block + 1); tile++) {
				workspace.read(frame, tile, counts);
				map.addScatter(tile, counts, workspace.variances(block), mean, limits, workspace.sums(block));
			}
		});
		BlockSums total = workspace.total();
		double[] scatter = new double[axis.size()];
		Arrays.setAll(scatter, total::variance);
		return scatter;
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
