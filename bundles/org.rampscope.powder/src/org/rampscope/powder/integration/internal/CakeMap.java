/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import org.rampscope.powder.integration.Splitting;
import org.rampscope.powder.integration.WorkerPool;

/** Which cells of a cake a pixel belongs to, and with what share. Immutable. */
public final class CakeMap {

	/** where the entries of each pixel start; one more than pixels */
	private final int[] start;
	private final int[] cell;
	private final float[] share;

	private CakeMap(int pixels, int entries) {
		start = new int[pixels + 1];
		cell = new int[entries];
		share = new float[entries];
	}

	/**
	 * @param positions radial positions of the pixels
	 * @param used which pixels take part
	 * @param splitting how a pixel is shared
	 * @param cells the cells
	 * @param pool threads to build with
	 */
	public static CakeMap build(RadialPositions positions, UsedPixels used, Splitting splitting, CakeCells cells, WorkerPool pool) {
		int rows = positions.grid().rows();
		int columns = positions.grid().columns();
		CellRow[] found = new CellRow[rows];
		ParallelTasks.run(pool, rows, row -> found[row] = new CellShares(positions, used, splitting, cells, row).find());
		int entries = 0;
		for (CellRow row : found) {
			entries = Math.addExact(entries, row.size());
		}
		CakeMap map = new CakeMap(rows * columns, entries);
		int from = 0;
		for (int row = 0; row < rows; row++) {
			System.arraycopy(found[row].cell(), 0, map.cell, from, found[row].size());
			System.arraycopy(found[row].share(), 0, map.share, from, found[row].size());
			for (int i = 0; i < columns; i++) {
				map.start[row * columns + i + 1] = from + found[row].start()[i + 1];
			}
			from += found[row].size();
		}
		return map;
	}

	/** Something done with every share of a pixel. */
	@FunctionalInterface
	public interface Shares {

		/**
		 * @param inCell number of the cell
		 * @param part share of the pixel in it
		 */
		void accept(int inCell, double part);
	}

	/** Visits the shares of a pixel. */
	public void forEach(int pixel, Shares shares) {
		for (int i = start[pixel]; i < start[pixel + 1]; i++) {
			shares.accept(cell[i], share[i]);
		}
	}

	/** @return memory taken, bytes */
	public long bytes() {
		return 4L * start.length + 8L * cell.length;
	}
}
