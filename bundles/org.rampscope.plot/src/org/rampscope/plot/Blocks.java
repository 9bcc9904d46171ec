/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * Cells along an axis taken together in blocks of 2^halvings; the last block may hold fewer.
 *
 * @param cells number of cells
 * @param halvings how often their number was halved
 */
record Blocks(int cells, int halvings) {

	/** @return the number of blocks */
	int size() {
		return cells - 1 + (1 << halvings) >> halvings;
	}

	/** @return how many cells the blocks from one to another (exclusive) hold */
	int cellsIn(int from, int to) {
		return (int) Math.min((long) to << halvings, cells) - (from << halvings);
	}

	/** @return the same cells halved so much oftener */
	Blocks halved(int times) {
		return new Blocks(cells, halvings + times);
	}
}
