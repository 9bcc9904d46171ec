/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.detector;

/**
 * The part of a detector that is shown.
 *
 * @param firstRow first row
 * @param firstColumn first column
 * @param rows rows shown, positive
 * @param columns columns shown, positive
 */
public record PixelView(double firstRow, double firstColumn, double rows, double columns) {

	/** Fewer pixels are not zoomed in on. */
	private static final double FEWEST = 16;

	/** @return the whole of a detector */
	public static PixelView whole(int rows, int columns) {
		return new PixelView(0, 0, rows, columns);
	}

	/**
	 * @param factor below 1 shows less
	 * @param row the row that stays where it is
	 * @param column the column that stays where it is
	 * @param allRows rows of the detector
	 * @param allColumns its columns
	 */
	public PixelView zoomed(double factor, double row, double column, int allRows, int allColumns) {
		double used = Math.clamp(factor, FEWEST / Math.min(rows, columns), Math.max(allRows / rows, allColumns / columns));
		return new PixelView(row - (row - firstRow) * used, column - (column - firstColumn) * used, rows * used, columns * used)
				.inside(allRows, allColumns);
	}

	/** @return this moved by so many pixels of the detector */
	public PixelView moved(double byRows, double byColumns, int allRows, int allColumns) {
		return new PixelView(firstRow + byRows, firstColumn + byColumns, rows, columns).inside(allRows, allColumns);
	}

	private PixelView inside(int allRows, int allColumns) {
		double r = Math.min(rows, allRows);
		double c = Math.min(columns, allColumns);
		return new PixelView(Math.clamp(firstRow, 0, allRows - r), Math.clamp(firstColumn, 0, allColumns - c), r, c);
	}
}
