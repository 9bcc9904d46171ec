/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/**
 * A detector cut into rectangular tiles, numbered row by row. A tile is what is worked on at a time: its counts stay in the cache.
 *
 * @param rows pixels of the detector along the slow axis
 * @param columns pixels along the fast axis
 * @param tileRows rows of every tile but the lowest ones
 * @param tileColumns columns of every tile but the rightmost ones
 */
public record Tiling(int rows, int columns, int tileRows, int tileColumns) {

	/** @return tiles of whole rows */
	static Tiling ofRows(int rows, int columns, int rowsPerTile) {
		return new Tiling(rows, columns, rowsPerTile, columns);
	}

	/** @return number of tiles */
	int tiles() {
		return tilesAcross() * ((rows + tileRows - 1) / tileRows);
	}

	private int tilesAcross() {
		return (columns + tileColumns - 1) / tileColumns;
	}

	int firstRow(int tile) {
		return tile / tilesAcross() * tileRows;
	}

	int endRow(int tile) {
		return Math.min(rows, firstRow(tile) + tileRows);
	}

	int firstColumn(int tile) {
		return tile % tilesAcross() * tileColumns;
	}

	int endColumn(int tile) {
		return Math.min(columns, firstColumn(tile) + tileColumns);
	}

	/** @return pixels of a tile; they are counted row by row within the tile */
	int pixels(int tile) {
		return (endRow(tile) - firstRow(tile)) * (endColumn(tile) - firstColumn(tile));
	}

	/** @return pixels of the largest tile */
	int mostPixels() {
		return Math.min(rows, tileRows) * Math.min(columns, tileColumns);
	}

	/** @return a tile's part of numbers of all pixels */
	float[] cut(float[] all, int tile) {
		int width = endColumn(tile) - firstColumn(tile);
		float[] part = new float[pixels(tile)];
		for (int row = firstRow(tile), offset = 0; row < endRow(tile); row++, offset += width) {
			System.arraycopy(all, row * columns + firstColumn(tile), part, offset, width);
		}
		return part;
	}
}
