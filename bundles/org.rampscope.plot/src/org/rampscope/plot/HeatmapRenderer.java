/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Fills pixels with the colours of a map. Takes the level of the pyramid whose blocks are just not larger than a pixel, so that the work
 * depends on the number of pixels and not on the number of frames. Where cells are larger than pixels, equal rows are drawn once.
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
		int level = level(columns, rows);
		Optional<PyramidLevel> blocks = pyramid.level(Math.max(level, Math.getExponent(rows.cellsPerPixel())), level);
		RowReader reader = blocks.map(this::reader).orElseGet(() -> new CellRows(pyramid.base(), pyramid.columns(), reduction));
		BlockRange blocksOfColumns = BlockRange.of(columns, new Blocks(pyramid.columns(), level));
		BlockRange blocksOfRows = BlockRange.of(rows, blocks.map(PyramidLevel::rows).orElse(new Blocks(pyramid.rows(), 0)));
		Shades shades = new Shades(mapping, colours, missing);
		IntStream.range(0, height).parallel().forEach(row -> {
			int fromBottom = height - 1 - row;
			if (!blocksOfRows.repeats(fromBottom) && !cancelled.getAsBoolean()) {
				int first = blocksOfRows.first()[fromBottom];
				if (first < 0) {
					Arrays.fill(pixels, row * width, (row + 1) * width, missing);
				} else {
					shades.paint(reader.read(first, blocksOfRows.end()[fromBottom], blocksOfColumns), pixels, row * width);
				}
			}
		});
		for (int row = height - 2; row >= 0; row--) {
			if (blocksOfRows.repeats(height - 1 - row)) {
				System.arraycopy(pixels, (row + 1) * width, pixels, row * width, width);
			}
		}
		return pixels;
	}

	private int level(CellMap columns, CellMap rows) {
		double cells = Math.min(columns.cellsPerPixel(), rows.cellsPerPixel());
		return cells < 2 ? 0 : Math.min(pyramid.highestLevel(), Math.getExponent(cells));
	}

	private RowReader reader(PyramidLevel blocks) {
		return switch (reduction) {
			case MEAN -> new MeanRows(blocks);
			case MAXIMUM -> new ExtremeRows(blocks, blocks.highest(), true);
			case MINIMUM -> new ExtremeRows(blocks, blocks.lowest(), false);
		};
	}
}
