/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.error.GeometryException;
import org.rampscope.powder.integration.IntegrationSettings;
import org.rampscope.powder.integration.WorkerPool;

/** Builds the map of a geometry: positions first, then the edges of the bins, then the shares. */
public final class PixelMapBuilder {

	private final RadialPositions positions;
	private final UsedPixels used;
	private final IntegrationSettings settings;
	private final WorkerPool pool;
	private final int rows;
	private final int columns;
	private final float[] weights;
	private BinEdges edges;
	private PixelMap map;

	public PixelMapBuilder(RadialPositions positions, UsedPixels used, IntegrationSettings settings, WorkerPool pool) {
		DetectorGrid grid = positions.grid();
		this.positions = positions;
		this.used = used;
		this.settings = settings;
		this.pool = pool;
		this.rows = grid.rows();
		this.columns = grid.columns();
		this.weights = new float[grid.size()];
		PixelWeights weight = new PixelWeights(positions.geometry(), settings);
		double[] largest = new double[rows];
		ParallelTasks.run(pool, rows, row -> {
			for (int column = 0; column < columns; column++) {
				boolean uses = used.uses(row, column);
				float w = uses ? (float) weight.of(row, column) : Float.NaN;
				weights[row * columns + column] = w;
				largest[row] = Float.isNaN(w) ? largest[row] : 1;
			}
		});
		if (Arrays.stream(largest).allMatch(x -> x == 0)) {
			throw new GeometryException("no pixel is left to integrate: all " + grid.size() + " are masked or outside the azimuth range",
					"Use another mask or a wider azimuth range");
		}
		build();
	}

	/** @return the bins */
	public BinEdges edges() {
		return edges;
	}

	/** @return the map */
	public PixelMap map() {
		return map;
	}

	private void build() {
		switch (settings.splitting()) {
		case NONE -> buildUnsplit();
		case BOUNDING_BOX -> buildBoundingBox();
		case FULL -> buildFull();
		}
		boolean empty = Arrays.stream(map.count()).allMatch(c -> c == 0);
		if (empty) {
			throw new GeometryException("no pixel lies between " + edges.lower() + " and " + edges.upper() + " " + settings.unit().id(),
					"Give a radial range inside the detector's, or none");
		}
	}

	private void buildUnsplit() {
		PixelCentres centres = new PixelCentres(positions, weights, pool);
		edges = edges((row, column, limits) -> {
			limits[0] = centres.at(row, column);
			limits[1] = limits[0];
		});
		map = new UnsplitMap(centres.radial, columns, edges, weights, pool);
	}

	private void buildBoundingBox() {
		PixelCentres centres = new PixelCentres(positions, weights, pool);
		DetectorCorners corners = new DetectorCorners(positions, false, pool);
		BinEdges found = edges(new BoxShares(centres, corners)::limits);
		edges = settings.radialRange().isPresent() ? found : found.notBelowZero();
		map = new SplitMap(() -> new BoxShares(centres, corners), positions.grid(), edges, weights, pool);
	}

	private void buildFull() {
		DetectorCorners corners = new DetectorCorners(positions, true, pool);
		edges = edges(new OutlineShares(corners)::limits);
		map = new SplitMap(() -> new OutlineShares(corners), positions.grid(), edges, weights, pool);
	}

	/** Smallest and largest position of a pixel. */
	private interface Limits {

		void write(int row, int column, double[] limits);
	}

	/** @return the bins asked for, or those that hold all used pixels */
	private BinEdges edges(Limits limits) {
		if (settings.radialRange().isPresent()) {
			return BinEdges.of(settings.radialRange().get(), settings.bins());
		}
		double[] smallest = new double[rows];
		double[] largest = new double[rows];
		ParallelTasks.run(pool, rows, row -> {
			double[] pixel = new double[2];
			double low = Double.POSITIVE_INFINITY;
			double high = Double.NEGATIVE_INFINITY;
			for (int column = 0; column < columns; column++) {
				if (isUsed(row, column)) {
					limits.write(row, column, pixel);
					// comparisons with NaN are false
					low = pixel[0] < low ? pixel[0] : low;
					high = pixel[1] > high ? pixel[1] : high;
				}
			}
			smallest[row] = low;
			largest[row] = high;
		});
		return BinEdges.spanning(Arrays.stream(smallest).min().orElseThrow(), Arrays.stream(largest).max().orElseThrow(), settings.bins());
	}

	private boolean isUsed(int row, int column) {
		return !Float.isNaN(weights[row * columns + column]);
	}
}
