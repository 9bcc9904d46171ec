/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.GeometryException;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.powder.integration.internal.BinEdges;
import org.rampscope.powder.integration.internal.FrameIntegration;
import org.rampscope.powder.integration.internal.FrameCounts;
import org.rampscope.powder.integration.internal.ParallelTasks;
import org.rampscope.powder.integration.internal.PixelMap;
import org.rampscope.powder.integration.internal.PixelMapBuilder;
import org.rampscope.powder.integration.internal.PixelWeights;
import org.rampscope.powder.integration.internal.RadialPositions;
import org.rampscope.powder.integration.internal.UsedPixels;
import org.rampscope.powder.integration.internal.Workspace;

/**
 * Integrates detector frames over azimuth. Built once per geometry, mask and settings: which pixel goes to which bin is worked out in the
 * constructor. Immutable; frames may be integrated from any number of threads at once.
 *
 * <p>Frames are rank 2 (rows × columns) of 16-bit signed, 32-bit, float or double values; unsigned 16-bit counts are to be given as 32-bit
 * integers. Pixels that are NaN or outside the usable counts of the settings are left out of that frame. The result is the same, bit for
 * bit, however many threads work on a frame. Sums are double precision throughout.
 */
public final class AzimuthalIntegrator {

	private final Geometry geometry;
	private final DetectorGrid grid;
	private final IntegrationSettings settings;
	private final BinEdges edges;
	private final RadialAxis axis;
	private final PixelMap map;
	private final Queue<Workspace> workspaces = new ConcurrentLinkedQueue<>();

	/**
	 * @param geometry where the detector stands; must know the wavelength if the axis is in q or d
	 * @param grid its pixels
	 * @param mask pixels not to use
	 * @param settings how to integrate
	 * @throws GeometryException where mask, range or wavelength do not fit
	 */
	public AzimuthalIntegrator(Geometry geometry, DetectorGrid grid, Optional<PixelMask> mask, IntegrationSettings settings) {
		this(geometry, grid, mask, settings, WorkerPool.CALLER);
	}

	/**
	 * As above.
	 *
	 * @param pool threads to build with
	 */
	public AzimuthalIntegrator(Geometry geometry, DetectorGrid grid, Optional<PixelMask> mask, IntegrationSettings settings,
			WorkerPool pool) {
		PixelGeometry pixels = new PixelGeometry(geometry, grid);
		PixelMapBuilder builder = new PixelMapBuilder(new RadialPositions(pixels, settings.unit()),
				new UsedPixels(pixels, mask, settings.azimuthRangeDeg()), settings, pool);
		this.geometry = geometry;
		this.grid = grid;
		this.settings = settings;
		this.edges = builder.edges();
		this.axis = edges.axis(settings.unit());
		this.map = builder.map();
	}

	/** @return the centres of the bins */
	public RadialAxis axis() {
		return axis;
	}

	/** @return the edges of the bins in the axis' unit, one more than bins */
	public double[] binEdges() {
		return edges.edges();
	}

	/** @return the settings */
	public IntegrationSettings settings() {
		return settings;
	}

	/** @return memory taken by the map, bytes */
	public long mapBytes() {
		return map.bytes();
	}

	/**
	 * Integrates on the calling thread.
	 *
	 * @param frame rows × columns
	 * @return the sums of every bin
	 * @throws GeometryException where the frame's shape is not the detector's
	 */
	public IntegratedPattern integrate(Dataset frame) {
		return integrate(frame, WorkerPool.CALLER);
	}

	/**
	 * Integrates with several threads.
	 *
	 * @param frame rows × columns
	 * @param pool threads to use
	 * @return the sums of every bin
	 */
	public IntegratedPattern integrate(Dataset frame, WorkerPool pool) {
		settings.errorModel().requireNoVariances();
		return integrate(FrameCounts.of(frame, grid.rows(), grid.columns()), null, pool);
	}

	/**
	 * Integrates a frame whose variances are known, with the error models GIVEN and HYBRID, which takes them in place of those of counting.
	 *
	 * @param frame rows × columns
	 * @param variance variance of every pixel of the frame, rows × columns
	 * @param pool threads to use
	 * @return the sums of every bin
	 */
	public IntegratedPattern integrate(Dataset frame, Dataset variance, WorkerPool pool) {
		settings.errorModel().requireUseOfVariances();
		return integrate(FrameCounts.of(frame, grid.rows(), grid.columns()), FrameCounts.of(variance, grid.rows(), grid.columns()), pool);
	}

	/**
	 * Integrates several frames in one pass, which is faster per frame than one by one where the map of shares has to come from
	 * memory: it is read once for all. Without splitting every thread takes whole frames. The results are the same, bit for bit.
	 *
	 * @param frames frames of rows × columns; up to about 16 at a time are worthwhile
	 * @param pool threads to use
	 * @return the sums of each frame, in their order
	 */
	public List<IntegratedPattern> integrateTogether(List<? extends Dataset> frames, WorkerPool pool) {
		settings.errorModel().requireNoVariances();
		if (frames.isEmpty()) {
			return List.of();
		}
		List<FrameCounts> counts = new ArrayList<>();
		frames.forEach(frame -> counts.add(FrameCounts.of(frame, grid.rows(), grid.columns())));
		return map.isLarge() ? tileByTile(counts, pool) : frameByFrame(counts, pool);
	}

	private List<IntegratedPattern> tileByTile(List<FrameCounts> counts, WorkerPool pool) {
		List<Workspace> borrowed = new ArrayList<>();
		try {
			List<FrameIntegration> integrations = new ArrayList<>();
			for (int i = 0; i < counts.size(); i++) {
				borrowed.add(borrow());
				integrations.add(new FrameIntegration(map, settings, axis, borrowed.get(i)));
			}
			return FrameIntegration.runTogether(integrations, counts, pool);
		} finally {
			workspaces.addAll(borrowed);
		}
	}

	/** Every thread has a frame of its own: no waiting for each other, and accumulators that stay in its cache. */
	private List<IntegratedPattern> frameByFrame(List<FrameCounts> counts, WorkerPool pool) {
		IntegratedPattern[] patterns = new IntegratedPattern[counts.size()];
		ParallelTasks.run(pool, patterns.length, i -> patterns[i] = integrate(counts.get(i), null, WorkerPool.CALLER));
		return List.of(patterns);
	}

	/**
	 * @param pool threads to use
	 * @return this integrator for batches
	 */
	public BatchIntegrator inBatches(WorkerPool pool) {
		return new BatchIntegrator() {

			@Override
			public RadialAxis axis() {
				return axis;
			}

			@Override
			public List<IntegratedPattern> integrate(List<? extends Dataset> frames) {
				return integrateTogether(frames, pool);
			}

			@Override
			public void close() {
				// everything is on the heap
			}
		};
	}

	/** @return the shares of all pixels, for integrators on other devices; newly made, 12 bytes per share */
	public ShareMatrix shares() {
		int[] size = new int[1];
		map.forEachShare((pixel, bin, share) -> size[0]++);
		int[] bins = new int[size[0]];
		int[] pixels = new int[size[0]];
		float[] shares = new float[size[0]];
		size[0] = 0;
		map.forEachShare((pixel, bin, share) -> {
			bins[size[0]] = bin;
			pixels[size[0]] = pixel;
			shares[size[0]++] = share;
		});
		float[] weights = new float[grid.size()];
		Arrays.fill(weights, Float.NaN);
		PixelWeights weight = new PixelWeights(new PixelGeometry(geometry, grid), settings);
		for (int pixel : pixels) {
			if (Float.isNaN(weights[pixel])) {
				weights[pixel] = (float) weight.of(pixel / grid.columns(), pixel % grid.columns());
			}
		}
		return new ShareMatrix(axis.size(), grid.size(), bins, pixels, shares, weights);
	}

	private IntegratedPattern integrate(FrameCounts frame, FrameCounts variance, WorkerPool pool) {
		Workspace workspace = borrow();
		try {
			return new FrameIntegration(map, settings, axis, workspace).run(frame, variance, pool);
		} finally {
			workspaces.add(workspace);
		}
	}

	private Workspace borrow() {
		Workspace workspace = workspaces.poll();
		return workspace != null ? workspace : new Workspace(map.tiling(), axis.size());
	}

}
