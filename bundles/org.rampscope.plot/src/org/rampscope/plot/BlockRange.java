/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * The blocks of a level of the pyramid that each pixel shows.
 *
 * @param first first block of each pixel; −1 for a pixel beyond the axis
 * @param end the block after the last
 * @param lowest the first block any pixel shows
 * @param beyond the block after the last any pixel shows
 */
record BlockRange(int[] first, int[] end, int lowest, int beyond) {

	/**
	 * @param shown which cells each pixel shows
	 * @param blocks how the cells of the axis are taken together
	 */
	static BlockRange of(CellMap shown, Blocks blocks) {
		int[] first = new int[shown.pixels()];
		int[] end = new int[shown.pixels()];
		int level = blocks.halvings();
		int lowest = blocks.cells();
		int beyond = 0;
		for (int pixel = 0; pixel < first.length; pixel++) {
			int cell = shown.first()[pixel];
			first[pixel] = cell < 0 ? -1 : cell >> level;
			end[pixel] = cell < 0 ? -1 : end(first[pixel], shown.end()[pixel], blocks);
			if (cell >= 0) {
				lowest = Math.min(lowest, first[pixel]);
				beyond = Math.max(beyond, end[pixel]);
			}
		}
		return new BlockRange(first, end, Math.min(lowest, beyond), beyond);
	}

	/** Neighbouring pixels share no block, and the last one takes what does not fill a block. */
	private static int end(int firstBlock, int endCell, Blocks blocks) {
		int end = endCell == blocks.cells() ? blocks.size() : endCell >> blocks.halvings();
		return Math.max(firstBlock + 1, end);
	}

	/** @return the number of pixels */
	int pixels() {
		return first.length;
	}

	/** @return whether a pixel shows the same as the one before it */
	boolean repeats(int pixel) {
		return pixel > 0 && first[pixel] == first[pixel - 1] && end[pixel] == end[pixel - 1];
	}

	/** @return the number of blocks from the first to the last any pixel shows */
	int width() {
		return beyond - lowest;
	}
}
