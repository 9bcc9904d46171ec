/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/** Accumulators of one frame, kept for the next one. Not for two threads at once. */
public final class Workspace {

	/** Fixed, so that sums are formed in the same order however many threads there are. */
	private static final int MAX_BLOCKS = 16;

	private final int columns;
	private final int rowsPerTile;
	private final int tiles;
	private final int pixels;
	private final BlockSums[] blocks;
	private final double[][] counts;
	private final double[][] variances;

	public Workspace(int rows, int columns, int rowsPerTile, int bins) {
		this.columns = columns;
		this.rowsPerTile = rowsPerTile;
		this.tiles = (rows + rowsPerTile - 1) / rowsPerTile;
		this.pixels = rows * columns;
		this.blocks = new BlockSums[Math.min(MAX_BLOCKS, tiles)];
		this.counts = new double[blocks.length][rowsPerTile * columns];
		this.variances = new double[blocks.length][rowsPerTile * columns];
		for (int i = 0; i < blocks.length; i++) {
			blocks[i] = new BlockSums(bins);
		}
	}

	int blocks() {
		return blocks.length;
	}

	/** @return the first tile of a block; that of the block after the last is the number of tiles */
	int firstTile(int block) {
		return (int) ((long) tiles * block / blocks.length);
	}

	/** Reads the pixels of a tile. */
	void read(FrameCounts frame, int tile, double[] target) {
		int first = tile * rowsPerTile * columns;
		frame.read(first, Math.min(rowsPerTile * columns, pixels - first), target);
	}

	/** @return room for the counts of a tile */
	double[] counts(int block) {
		return counts[block];
	}

	/** @return room for the variances of a tile */
	double[] variances(int block) {
		return variances[block];
	}

	/** Empties the sums of a block. */
	void clear(int block) {
		blocks[block].clear();
	}

	/** @return the sums of a block */
	BlockSums sums(int block) {
		return blocks[block];
	}

	/** @return the sums of all blocks, in the first one */
	BlockSums total() {
		for (int i = 1; i < blocks.length; i++) {
			blocks[0].add(blocks[i]);
		}
		return blocks[0];
	}
}
