/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

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
		double[] centres = new double[rows * columns];
		eachRow(row -> {
			double[] line = new double[columns];
			positions.centres(row, line);
			for (int i = 0; i < columns; i++) {
				centres[row * columns + i] = isUsed(row, i) ? line[i] : Double.NaN;
			}
		});
		edges = settings.radialRange().map(range -> BinEdges.of(range, settings.bins())).orElseGet(() -> edgesOver(centres, centres));
		eachRow(row -> {
			for (int p = row * columns; p < (row + 1) * columns; p++) {
				centres[p] = edges.binsFromStart(centres[p]);
			}
		});
		map = new UnsplitMap(centres, columns, settings.bins(), weights, pool);
	}

	private void buildBoundingBox() {
		double[] corners = cornerPositions();
		double[] lower = new double[rows * columns];
		double[] upper = new double[rows * columns];
		eachRow(row -> {
			double[] line = new double[columns];
			positions.centres(row, line);
			for (int i = 0; i < columns; i++) {
				int p = row * columns + i;
				int corner = row * (columns + 1) + i;
				int below = corner + columns + 1;
				double reach = Math.max(
						Math.max(Math.abs(corners[corner] - line[i]), Math.abs(corners[corner + 1] - line[i])),
						Math.max(Math.abs(corners[below] - line[i]), Math.abs(corners[below + 1] - line[i])));
				lower[p] = isUsed(row, i) ? line[i] - reach : Double.NaN;
				upper[p] = isUsed(row, i) ? line[i] + reach : Double.NaN;
			}
		});
		edges = settings.radialRange().map(range -> BinEdges.of(range, settings.bins()))
				.orElseGet(() -> edgesOver(lower, upper).notBelowZero());
		ShareRow[] shares = new ShareRow[rows];
		eachRow(row -> shares[row] = BoxShares.row(lower, upper, row, columns, edges));
		map = new SplitMap(shares, columns, settings.bins(), weights, pool);
	}

	private void buildFull() {
		double[] corners = cornerPositions();
		double[] azimuths = cornerGrid(positions::cornerAzimuths);
		edges = settings.radialRange().map(range -> BinEdges.of(range, settings.bins())).orElseGet(() -> edgesOverCorners(corners));
		ShareRow[] shares = new ShareRow[rows];
		eachRow(row -> {
			boolean[] usedPixels = new boolean[columns];
			for (int i = 0; i < columns; i++) {
				usedPixels[i] = isUsed(row, i);
			}
			shares[row] = OutlineShares.row(corners, azimuths, usedPixels, row, edges);
		});
		map = new SplitMap(shares, columns, settings.bins(), weights, pool);
	}

	private BinEdges edgesOverCorners(double[] corners) {
		double[] smallest = new double[rows];
		double[] largest = new double[rows];
		eachRow(row -> {
			smallest[row] = Double.POSITIVE_INFINITY;
			largest[row] = Double.NEGATIVE_INFINITY;
			for (int i = 0; i < columns; i++) {
				if (isUsed(row, i)) {
					int above = row * (columns + 1) + i;
					int below = above + columns + 1;
					for (double x : new double[] { corners[above], corners[above + 1], corners[below], corners[below + 1] }) {
						smallest[row] = Math.min(smallest[row], x);
						largest[row] = Math.max(largest[row], x);
					}
				}
			}
		});
		return edgesOver(smallest, largest);
	}

	private double[] cornerPositions() {
		return cornerGrid(positions::corners);
	}

	private double[] cornerGrid(BiConsumer<Integer, double[]> lineOfCorners) {
		double[] corners = new double[(rows + 1) * (columns + 1)];
		ParallelTasks.run(pool, rows + 1, row -> {
			double[] line = new double[columns + 1];
			lineOfCorners.accept(row, line);
			System.arraycopy(line, 0, corners, row * (columns + 1), columns + 1);
		});
		return corners;
	}

	private BinEdges edgesOver(double[] lower, double[] upper) {
		double smallest = Double.POSITIVE_INFINITY;
		double largest = Double.NEGATIVE_INFINITY;
		for (int p = 0; p < lower.length; p++) {
			// comparisons with NaN, the unused pixels, are false
			smallest = lower[p] < smallest ? lower[p] : smallest;
			largest = upper[p] > largest ? upper[p] : largest;
		}
		return BinEdges.spanning(smallest, largest, settings.bins());
	}

	private boolean isUsed(int row, int column) {
		return !Float.isNaN(weights[row * columns + column]);
	}

	private void eachRow(IntConsumer task) {
		ParallelTasks.run(pool, rows, task);
	}
}
