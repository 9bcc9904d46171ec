/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import org.rampscope.core.DetectorGrid;
import org.rampscope.powder.integration.WorkerPool;

/** Every pixel shared among neighbouring bins. */
public final class SplitMap implements PixelMap {

	/** Bins a part of a pixel covers. Pixels are mostly four times as wide as bins and then touch five or six. */
	static final int PART = 6;
	/** The same where bins are about as wide as pixels, which then touch two or three. */
	static final int NARROW_PART = 3;
	/** What a part costs besides its bins, in bins. */
	private static final int COST_OF_PART = 2;

	/**
	 * Pixels of a tile in each direction. Square tiles cross fewer rings than rows do, so that more pixels share a bin; with about this many
	 * the counts stay in the second-level cache.
	 */
	private static final int TILE_SIDE = 160;

	private final Tiling tiling;
	private final SplitTile[] tiles;
	private final double[] normalization;
	private final double[] count;

	/**
	 * @param splittings makes what says which bins a pixel covers, once per thread
	 * @param grid pixels of the detector
	 * @param edges the bins
	 * @param weights weight of every pixel; NaN for pixels not used
	 * @param pool threads to use
	 */
	SplitMap(Supplier<SharedPixels> splittings, DetectorGrid grid, BinEdges edges, float[] weights, WorkerPool pool) {
		this.tiling = new Tiling(grid.rows(), grid.columns(), TILE_SIDE, TILE_SIDE);
		this.tiles = new SplitTile[tiling.tiles()];
		double[][] sums = new double[tiles.length][];
		Queue<TileShares> spare = new ConcurrentLinkedQueue<>();
		ParallelTasks.run(pool, tiles.length, tile -> {
			TileShares kept = spare.poll();
			TileShares shares = kept != null ? kept : new TileShares(splittings.get(), tiling.mostPixels());
			shares.find(tiling, tile, edges, weights);
			tiles[tile] = new SplitTile(shares, tiling.cut(weights, tile), edges.bins(), width(shares));
			sums[tile] = tiles[tile].normalizationAndCount();
			spare.add(shares);
		});
		this.normalization = new double[edges.bins()];
		this.count = new double[edges.bins()];
		for (int tile = 0; tile < tiles.length; tile++) {
			int lowest = tiles[tile].lowestBin;
			for (int k = 0; k < Math.min(sums[tile].length / 2, edges.bins() - lowest); k++) {
				normalization[lowest + k] += sums[tile][2 * k];
				count[lowest + k] += sums[tile][2 * k + 1];
			}
		}
	}

	private static int width(TileShares shares) {
		return cost(shares, NARROW_PART) < cost(shares, PART) ? NARROW_PART : PART;
	}

	private static long cost(TileShares shares, int width) {
		return (long) shares.parts(width) * (width + COST_OF_PART);
	}

	@Override
	public Tiling tiling() {
		return tiling;
	}

	@Override
	public void add(int tile, double[] counts, double[] variances, ValueLimits limits, BlockSums sums) {
		VarianceKernel.add(tiles[tile], counts, variances, limits, sums);
	}

	@Override
	public void addSignal(int tile, double[] counts, ValueLimits limits, BlockSums sums) {
		SignalKernel.addSignal(tiles[tile], counts, limits, sums);
	}

	@Override
	public void addLinear(int tile, double[] counts, double[] values, ValueLimits limits, BlockSums sums) {
		VarianceKernel.addLinear(tiles[tile], counts, values, limits, sums);
	}

	@Override
	public void addScatter(int tile, double[] counts, double[] weights, double[] mean, ValueLimits limits, BlockSums sums) {
		tiles[tile].weights(weights);
		ScatterKernel.add(tiles[tile], counts, weights, mean, limits, sums);
	}

	@Override
	public int addCounting(int tile, double[] counts, ValueLimits limits, BlockSums sums) {
		return CountingKernel.addCounting(tiles[tile], counts, limits, sums);
	}

	@Override
	public void addSparseCounting(int tile, double[] counts, double[] variances, ValueLimits limits, BlockSums sums) {
		for (int i = 0; i < variances.length; i++) {
			variances[i] = Math.max(counts[i], 1);
		}
		VarianceKernel.add(tiles[tile], counts, variances, limits, sums);
	}

	@Override
	public void completeCounting(BlockSums sums) {
		// variances are complete already
	}

	@Override
	public boolean isLarge() {
		return true;
	}

	@Override
	public void weights(int tile, double[] target) {
		tiles[tile].weights(target);
	}

	@Override
	public void forEachShare(ShareVisitor visitor) {
		for (int tile = 0; tile < tiles.length; tile++) {
			int firstRow = tiling.firstRow(tile);
			int firstColumn = tiling.firstColumn(tile);
			int width = tiling.endColumn(tile) - firstColumn;
			tiles[tile].forEachShare((p, bin, share) -> visitor.visit((firstRow + p / width) * tiling.columns() + firstColumn + p % width, bin,
					share));
		}
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
		long bytes = 16L * normalization.length;
		for (SplitTile tile : tiles) {
			bytes += tile.bytes();
		}
		return bytes;
	}
}
