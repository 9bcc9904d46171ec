/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/**
 * The shares of the pixels of one tile, cut into parts of a few neighbouring bins and sorted by their first bin. All parts
 * that start at the same bin follow each other, so that their sums are formed in registers and written once per bin, not once per pixel:
 * twice as fast as going through the pixels in their order, and the reason for this layout.
 */
final class SplitTile {

	/** bins a part covers: {@link SplitMap#PART} or {@link SplitMap#NARROW_PART} */
	final int width;
	/** parts of bin k are those from firstPart[k] to firstPart[k + 1] */
	final int[] firstPart;
	/** bins that have parts lie from here … */
	final int lowestBin;
	/** … to before here */
	final int endBin;
	/** pixel of each part, counted in the tile */
	final char[] pixel;
	/** shares of each part in that many bins; 0 where it has fewer */
	final float[] share;
	/** weight of each pixel of the tile */
	private final float[] weight;

	/**
	 * @param rows shares of all rows of the detector
	 * @param weights weights of all its pixels
	 * @param tiling how it is cut into tiles
	 * @param tile number of this one
	 * @param bins number of bins
	 * @param width bins a part covers
	 */
	SplitTile(ShareRow[] rows, float[] weights, Tiling tiling, int tile, int bins, int width) {
		int firstColumn = tiling.firstColumn(tile);
		int endColumn = tiling.endColumn(tile);
		int columns = endColumn - firstColumn;
		this.width = width;
		firstPart = new int[bins + 1];
		weight = new float[tiling.pixels(tile)];
		for (int row = tiling.firstRow(tile); row < tiling.endRow(tile); row++) {
			countParts(rows[row], firstColumn, endColumn);
			System.arraycopy(weights, row * tiling.columns() + firstColumn, weight, (row - tiling.firstRow(tile)) * columns, columns);
		}
		int parts = 0;
		for (int k = 0; k <= bins; k++) {
			int inBin = firstPart[k];
			firstPart[k] = parts;
			parts += inBin;
		}
		pixel = new char[parts];
		int lowest = 0;
		while (lowest < bins && firstPart[lowest + 1] == 0) {
			lowest++;
		}
		int end = bins;
		while (end > lowest && firstPart[end - 1] == parts) {
			end--;
		}
		lowestBin = lowest;
		endBin = end;
		share = new float[parts * width];
		int[] next = firstPart.clone();
		for (int row = tiling.firstRow(tile); row < tiling.endRow(tile); row++) {
			place(rows[row], firstColumn, endColumn, (row - tiling.firstRow(tile)) * columns, next);
		}
	}

	private void countParts(ShareRow row, int firstColumn, int endColumn) {
		for (int i = firstColumn; i < endColumn; i++) {
			for (int k = 0; k < row.bins()[i]; k += width) {
				firstPart[row.firstBin()[i] + k]++;
			}
		}
	}

	private void place(ShareRow row, int firstColumn, int endColumn, int firstPixel, int[] next) {
		for (int i = firstColumn; i < endColumn; i++) {
			int bins = row.bins()[i];
			int from = row.start()[i];
			for (int k = 0; k < bins; k += width) {
				int part = next[row.firstBin()[i] + k]++;
				pixel[part] = (char) (firstPixel + i - firstColumn);
				System.arraycopy(row.shares(), from + k, share, part * width, Math.min(width, bins - k));
			}
		}
	}

	/** Notes a part that this frame cannot use. */
	void remove(int part, int bin, BlockSums sums) {
		double[] removed = sums.removed();
		double w = weight[pixel[part]];
		for (int m = 0; m < width; m++) {
			double p = share[part * width + m];
			removed[2 * (bin + m)] += p * w;
			removed[2 * (bin + m) + 1] += p;
		}
	}

	/** Writes the weights of the tile's pixels. */
	void weights(double[] target) {
		for (int i = 0; i < weight.length; i++) {
			target[i] = weight[i];
		}
	}

	/** Visits all shares; pixels are counted in the tile. */
	void forEachShare(PixelMap.ShareVisitor visitor) {
		for (int bin = lowestBin; bin < endBin; bin++) {
			for (int part = firstPart[bin]; part < firstPart[bin + 1]; part++) {
				for (int m = 0; m < width; m++) {
					if (share[part * width + m] > 0) {
						visitor.visit(pixel[part], bin + m, share[part * width + m]);
					}
				}
			}
		}
	}

	/** Adds the weights and shares of all pixels to the sums of an empty detector. */
	void addNormalization(double[] normalization, double[] count) {
		for (int k = 0; k < count.length; k++) {
			int bins = Math.min(width, count.length - k);
			for (int part = firstPart[k]; part < firstPart[k + 1]; part++) {
				double w = weight[pixel[part]];
				for (int m = 0; m < bins; m++) {
					double p = share[part * width + m];
					normalization[k + m] += p * w;
					count[k + m] += p;
				}
			}
		}
	}

	long bytes() {
		return 4L * firstPart.length + 2L * pixel.length + 4L * share.length + 4L * weight.length;
	}
}
