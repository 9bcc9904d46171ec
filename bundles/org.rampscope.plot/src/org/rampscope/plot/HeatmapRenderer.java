/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Fills pixels with the colours of a map. Takes the level of the pyramid whose blocks are just not larger than a pixel, so that the work
 * depends on the number of pixels and not on the number of frames.
 */
public final class HeatmapRenderer {

	private final HeatmapPyramid pyramid;
	private final IntensityMapping mapping;
	private final ColourMap colours;
	private final Reduction reduction;
	private final int missing;

	/**
	 * @param pyramid the map
	 * @param mapping which brightness an intensity gets
	 * @param colours which colour a brightness gets
	 * @param reduction which of the intensities under a pixel is shown
	 * @param missing ARGB of pixels beyond the map and of those without a finite intensity
	 */
	public HeatmapRenderer(HeatmapPyramid pyramid, IntensityMapping mapping, ColourMap colours, Reduction reduction, int missing) {
		this.pyramid = pyramid;
		this.mapping = mapping;
		this.colours = colours;
		this.reduction = reduction;
		this.missing = missing;
	}

	/**
	 * @param columns which bins each column of pixels shows, from the left
	 * @param rows which frames each row of pixels shows, from the bottom
	 * @param cancelled asked before every row; once true the rest stays as it is
	 * @return ARGB, row by row from the top left
	 */
	public int[] render(CellMap columns, CellMap rows, BooleanSupplier cancelled) {
		int width = columns.pixels();
		int height = rows.pixels();
		int[] pixels = new int[Math.multiplyExact(width, height)];
		BlockReader reader = reader(level(columns, rows));
		IntStream.range(0, height).parallel().forEach(row -> {
			if (!cancelled.getAsBoolean()) {
				int fromBottom = height - 1 - row;
				renderRow(reader, columns, rows.first()[fromBottom], rows.end()[fromBottom], pixels, row * width);
			}
		});
		return pixels;
	}

	private int level(CellMap columns, CellMap rows) {
		double cells = Math.min(columns.cellsPerPixel(), rows.cellsPerPixel());
		return cells < 2 ? 0 : Math.min(pyramid.highestLevel(), Math.getExponent(cells));
	}

	private void renderRow(BlockReader reader, CellMap columns, int firstRow, int endRow, int[] pixels, int offset) {
		int width = columns.pixels();
		if (firstRow < 0) {
			Arrays.fill(pixels, offset, offset + width, missing);
			return;
		}
		int shift = reader.level();
		int from = firstRow >> shift;
		int to = endBlock(from, endRow, pyramid.rows(), shift);
		for (int x = 0; x < width; x++) {
			int first = columns.first()[x];
			if (first < 0) {
				pixels[offset + x] = missing;
			} else if (x > 0 && first == columns.first()[x - 1] && columns.end()[x] == columns.end()[x - 1]) {
				pixels[offset + x] = pixels[offset + x - 1];
			} else {
				int left = first >> shift;
				double value = reader.reduce(from, to, left, endBlock(left, columns.end()[x], pyramid.columns(), shift));
				pixels[offset + x] = Double.isFinite(value) ? colours.argb(mapping.brightness(value)) : missing;
			}
		}
	}

	/** Neighbouring pixels share no block, and the last one takes what does not fill a block. */
	private static int endBlock(int firstBlock, int endCell, int cells, int shift) {
		int end = endCell == cells ? (cells - 1 >> shift) + 1 : endCell >> shift;
		return Math.max(firstBlock + 1, end);
	}

	private BlockReader reader(int level) {
		if (level == 0) {
			return new BaseReader(pyramid.base(), pyramid.columns(), reduction);
		}
		PyramidLevel blocks = pyramid.level(level);
		return switch (reduction) {
			case MEAN -> new MeanReader(blocks);
			case MAXIMUM -> new ExtremeReader(blocks, blocks.highest(), Reduction.MAXIMUM);
			case MINIMUM -> new ExtremeReader(blocks, blocks.lowest(), Reduction.MINIMUM);
		};
	}

	/** Reduces a rectangle of blocks to one intensity, NaN where there is none. */
	private interface BlockReader {
		int level();

		double reduce(int fromRow, int toRow, int fromColumn, int toColumn);
	}

	private record BaseReader(double[] values, int columns, Reduction reduction) implements BlockReader {
		@Override
		public int level() {
			return 0;
		}

		@Override
		public double reduce(int fromRow, int toRow, int fromColumn, int toColumn) {
			double sum = 0;
			int count = 0;
			double extreme = Double.NaN;
			for (int row = fromRow; row < toRow; row++) {
				for (int at = row * columns + fromColumn; at < row * columns + toColumn; at++) {
					double value = values[at];
					if (Double.isFinite(value)) {
						sum += value;
						count++;
						extreme = further(extreme, value, reduction);
					}
				}
			}
			return reduction == Reduction.MEAN ? sum / count : extreme;
		}
	}

	private record MeanReader(PyramidLevel blocks) implements BlockReader {
		@Override
		public int level() {
			return blocks.level();
		}

		@Override
		public double reduce(int fromRow, int toRow, int fromColumn, int toColumn) {
			double sum = 0;
			double count = 0;
			for (int row = fromRow; row < toRow; row++) {
				for (int at = row * blocks.columns() + fromColumn; at < row * blocks.columns() + toColumn; at++) {
					float n = blocks.count()[at];
					if (n > 0) {
						sum += (double) n * blocks.mean()[at];
						count += n;
					}
				}
			}
			return sum / count;
		}
	}

	private record ExtremeReader(PyramidLevel blocks, float[] values, Reduction reduction) implements BlockReader {
		@Override
		public int level() {
			return blocks.level();
		}

		@Override
		public double reduce(int fromRow, int toRow, int fromColumn, int toColumn) {
			double extreme = Double.NaN;
			for (int row = fromRow; row < toRow; row++) {
				for (int at = row * blocks.columns() + fromColumn; at < row * blocks.columns() + toColumn; at++) {
					extreme = further(extreme, values[at], reduction);
				}
			}
			return extreme;
		}
	}

	private static double further(double extreme, double value, Reduction reduction) {
		if (Double.isNaN(extreme)) {
			return value;
		}
		if (Double.isNaN(value)) {
			return extreme;
		}
		return reduction == Reduction.MAXIMUM ? Math.max(extreme, value) : Math.min(extreme, value);
	}
}
