/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;

/**
 * The shares of one detector row in the cells of a cake while its map is built. Shares are whole multiples of 2⁻²⁴ as in
 * {@link TileShares}, and those of a pixel that lies in the cake as a whole add up to exactly 1.
 */
final class CellRow {

	private static final double ONE = 0x1p24;

	/** where the entries of each pixel start; one more than pixels */
	private final int[] start;
	private int[] cell;
	private float[] share;
	private int size;
	private double sum;
	private long given;

	CellRow(int columns) {
		start = new int[columns + 1];
		cell = new int[columns * 2];
		share = new float[columns * 2];
	}

	/** Begins a pixel; columns follow each other from 0. */
	void begin(int column) {
		start[column] = size;
		start[column + 1] = size;
		sum = 0;
		given = 0;
	}

	/**
	 * Adds to the pixel begun last.
	 *
	 * @param column the pixel
	 * @param inCell number of the cell; negative: outside the cake, and nothing is added
	 * @param part share of the pixel, 0 … 1
	 */
	void add(int column, int inCell, double part) {
		if (inCell < 0) {
			return;
		}
		// rounding the running sum, not the share, keeps the total exact
		sum += part;
		long upToHere = Math.round(Math.min(sum, 1) * ONE);
		if (upToHere > given) {
			int at = entry(column, inCell);
			share[at] += (float) ((upToHere - given) / ONE);
			start[column + 1] = size;
		}
		given = upToHere;
	}

	/** A pixel on the seam of the circle comes to the same cell from both sides; its shares are to be squared together. */
	private int entry(int column, int inCell) {
		for (int i = start[column]; i < size; i++) {
			if (cell[i] == inCell) {
				return i;
			}
		}
		if (size == cell.length) {
			cell = Arrays.copyOf(cell, 2 * size);
			share = Arrays.copyOf(share, 2 * size);
		}
		cell[size] = inCell;
		return size++;
	}

	int[] start() {
		return start;
	}

	/** @return cells of all entries; longer than needed */
	int[] cell() {
		return cell;
	}

	/** @return shares of all entries; longer than needed */
	float[] share() {
		return share;
	}

	int size() {
		return size;
	}
}
