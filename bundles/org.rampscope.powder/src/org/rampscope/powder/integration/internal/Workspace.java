/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/** Accumulators of one frame, kept for the next one. Not for two threads at once. */
public final class Workspace {

	/** Fixed, so that sums are formed in the same order however many threads there are. */
	private static final int MAX_BLOCKS = 16;

	private final Tiling tiling;
	private final BlockSums[] blocks;
	private final boolean[] sparse;
	private final double[][] counts;
	private final double[][] variances;

	public Workspace(Tiling tiling, int bins) {
		this.tiling = tiling;
		this.blocks = new BlockSums[Math.min(MAX_BLOCKS, tiling.tiles())];
		this.counts = new double[blocks.length][tiling.mostPixels()];
		this.variances = new double[blocks.length][tiling.mostPixels()];
		this.sparse = new boolean[blocks.length];
		for (int i = 0; i < blocks.length; i++) {
			blocks[i] = new BlockSums(bins);
		}
	}

	int blocks() {
		return blocks.length;
	}

	/** @return the first tile of a block; that of the block after the last is the number of tiles */
	int firstTile(int block) {
		return (int) ((long) tiling.tiles() * block / blocks.length);
	}

	/** Reads the pixels of a tile. */
	void read(FrameCounts frame, int tile, double[] target) {
		int first = tiling.firstColumn(tile);
		int width = tiling.endColumn(tile) - first;
		for (int row = tiling.firstRow(tile), end = tiling.endRow(tile), offset = 0; row < end; row++, offset += width) {
			frame.read(row * tiling.columns() + first, width, target, offset);
		}
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
		sparse[block] = false;
	}

	/** Notes that many pixels of a block have no count. */
	void setSparse(int block) {
		sparse[block] = true;
	}

	/** @return whether this was noted since the block was emptied */
	boolean isSparse(int block) {
		return sparse[block];
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
