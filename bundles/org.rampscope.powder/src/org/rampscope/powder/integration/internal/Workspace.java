/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/** Accumulators of one frame, kept for the next one. Not for two threads at once. */
public final class Workspace {

	/** Fixed, so that sums are formed in the same order however many threads there are. */
	private static final int MAX_BLOCKS = 16;

	private final int rows;
	private final BlockSums[] blocks;

	public Workspace(int rows, int bins) {
		this.rows = rows;
		this.blocks = new BlockSums[Math.min(MAX_BLOCKS, rows)];
		for (int i = 0; i < blocks.length; i++) {
			blocks[i] = new BlockSums(bins);
		}
	}

	int blocks() {
		return blocks.length;
	}

	/** @return the first row of a block; that of the block after the last is the number of rows */
	int firstRow(int block) {
		return (int) ((long) rows * block / blocks.length);
	}

	/** @return the block's sums, empty */
	BlockSums cleared(int block) {
		blocks[block].clear();
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
