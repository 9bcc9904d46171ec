/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import org.rampscope.powder.integration.WorkerPool;

/** Every pixel shared among neighbouring bins. */
public final class SplitMap implements PixelMap {

	/** Bins a part of a pixel covers. Pixels are mostly four times as wide as bins and then touch five or six. */
	static final int PART = 6;

	/** Tiles count their pixels in 16 bits; with about this many the counts of a tile and its shares stay in the second-level cache. */
	private static final int PIXELS_PER_TILE = 32768;

	private final int columns;
	private final int rowsPerTile;
	private final SplitTile[] tiles;
	private final float[] weight;
	private final double[] normalization;
	private final double[] count;

	/**
	 * @param rows shares of every row
	 * @param columns pixels per row, at most 65535
	 * @param bins number of bins
	 * @param weights weight of every pixel
	 * @param pool threads to sort with
	 */
	SplitMap(ShareRow[] rows, int columns, int bins, float[] weights, WorkerPool pool) {
		this.columns = columns;
		this.rowsPerTile = Math.max(1, PIXELS_PER_TILE / columns);
		this.weight = weights;
		this.tiles = new SplitTile[(rows.length + rowsPerTile - 1) / rowsPerTile];
		ParallelTasks.run(pool, tiles.length, tile -> {
			int end = Math.min(rows.length, (tile + 1) * rowsPerTile);
			tiles[tile] = new SplitTile(rows, tile * rowsPerTile, end, columns, bins);
		});
		this.normalization = new double[bins];
		this.count = new double[bins];
		for (int tile = 0; tile < tiles.length; tile++) {
			tiles[tile].addNormalization(weight, firstPixel(tile), normalization, count);
		}
	}

	private int firstPixel(int tile) {
		return tile * rowsPerTile * columns;
	}

	@Override
	public int rowsPerTile() {
		return rowsPerTile;
	}

	@Override
	public void add(int tile, double[] counts, double[] variances, ValueLimits limits, BlockSums sums) {
		tiles[tile].add(counts, variances, limits, weight, firstPixel(tile), sums);
	}

	@Override
	public void addSignal(int tile, double[] counts, ValueLimits limits, BlockSums sums) {
		tiles[tile].addSignal(counts, limits, weight, firstPixel(tile), sums);
	}

	@Override
	public void addScatter(int tile, double[] counts, ValueLimits limits, double[] means, boolean squareWeights, BlockSums sums) {
		tiles[tile].addScatter(counts, limits, weight, firstPixel(tile), means, squareWeights, sums);
	}

	@Override
	public double[] normalization() {
		return normalization;
	}

	@Override
	public double[] count() {
		return count;
	}

	@Override
	public long bytes() {
		long bytes = 4L * weight.length + 16L * normalization.length;
		for (SplitTile tile : tiles) {
			bytes += tile.bytes();
		}
		return bytes;
	}
}
