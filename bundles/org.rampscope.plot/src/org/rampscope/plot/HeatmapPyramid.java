/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.progress.Progress;

/**
 * The intensities of a ramp at every size: the original, and copies halved in both directions that keep mean, lowest, highest and count of
 * the finite intensities below, so that ten thousand frames are drawn from about as many numbers as there are pixels and no peak between
 * pixels is lost. A ramp mostly has more frames than bins, and a screen more columns than rows: of each size there are copies with a
 * quarter of the rows, a sixteenth and so on. Costs 28/3 bytes per intensity beside the original, which is not copied; 112/9 where some
 * are not finite.
 */
public final class HeatmapPyramid {

	/** How often the rows are halved from one level to the next with the same columns: costs a third of what every halving would. */
	private static final int ROW_STEP = 2;
	private static final int CELLS_AT_ONCE = 1 << 20;

	private final Blocks rows;
	private final Blocks columns;
	private final double[] base;
	/** By halvings of the columns, from 0; of each those with fewer and fewer rows, the original left out. */
	private final List<List<PyramidLevel>> levels;

	private HeatmapPyramid(int rows, int columns, double[] base, Progress progress) {
		this.rows = new Blocks(rows, 0);
		this.columns = new Blocks(columns, 0);
		this.base = base;
		boolean complete = isComplete();
		List<List<PyramidLevel>> all = new ArrayList<>();
		all.add(rows > 1 ? withFewerRows(merged(ROW_STEP, 0, complete, progress), progress) : List.of());
		if (rows > 1 || columns > 1) {
			PyramidLevel level = merged(1, 1, complete, progress);
			all.add(withFewerRows(level, progress));
			while (level.rows().size() > 1 || level.columns().size() > 1) {
				level = merged(level, 1, 1, progress);
				all.add(withFewerRows(level, progress));
			}
		}
		levels = List.copyOf(all);
	}

	/**
	 * @param intensity nFrames × nRadial, must not change afterwards
	 * @param progress told how far it is; asked whether to stop
	 */
	public static HeatmapPyramid of(DoubleDataset intensity, Progress progress) {
		int rows = intensity.getShapeRef()[0];
		int columns = intensity.getShapeRef()[1];
		// The intensities are read twice, which is most of the work.
		progress.begin("Preparing the map", 2L * rows);
		HeatmapPyramid pyramid = new HeatmapPyramid(rows, columns, contiguous(intensity), progress);
		progress.done();
		return pyramid;
	}

	private static double[] contiguous(DoubleDataset intensity) {
		boolean whole = intensity.getStrides() == null && intensity.getOffset() == 0 && intensity.getData().length == intensity.getSize();
		return whole ? intensity.getData() : intensity.clone().getData();
	}

	/** @return number of frames */
	public int rows() {
		return rows.cells();
	}

	/** @return number of radial bins */
	public int columns() {
		return columns.cells();
	}

	/** @return an intensity as it was measured */
	public double intensity(int row, int column) {
		return base[row * columns() + column];
	}

	/** @return how often the size can be halved */
	int highestLevel() {
		return levels.size() - 1;
	}

	double[] base() {
		return base;
	}

	/** @param halvings 1 … {@link #highestLevel()}, of rows and columns */
	PyramidLevel level(int halvings) {
		return levels.get(halvings).getFirst();
	}

	/**
	 * @param rowHalvings not below columnHalvings
	 * @param columnHalvings 0 … {@link #highestLevel()}
	 * @return the level with these columns and the fewest rows, halved no oftener than that; empty for the original
	 */
	Optional<PyramidLevel> level(int rowHalvings, int columnHalvings) {
		List<PyramidLevel> all = levels.get(columnHalvings);
		int steps = (rowHalvings - columnHalvings) / ROW_STEP - (columnHalvings == 0 ? 1 : 0);
		return steps < 0 || all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.min(steps, all.size() - 1)));
	}

	/** @return the smallest level of at most that many blocks, for statistics over the whole ramp; 0 is the original */
	int levelOfAtMost(long blocks) {
		int level = 0;
		long size = (long) rows() * columns();
		while (size > blocks && level < highestLevel()) {
			PyramidLevel next = level(++level);
			size = (long) next.rows().size() * next.columns().size();
		}
		return level;
	}

	private boolean isComplete() {
		return IntStream.range(0, rows()).parallel().allMatch(row -> {
			double zero = 0;
			for (int at = row * columns(); at < (row + 1) * columns(); at++) {
				// Nothing but a finite number is itself less itself 0.
				zero += base[at] - base[at];
			}
			return zero == 0;
		});
	}

	/** @return the level and those with the same columns and ever fewer rows */
	private static List<PyramidLevel> withFewerRows(PyramidLevel level, Progress progress) {
		List<PyramidLevel> all = new ArrayList<>(List.of(level));
		while (all.getLast().rows().size() > 1) {
			all.add(merged(all.getLast(), ROW_STEP, 0, progress));
		}
		return List.copyOf(all);
	}

	private PyramidLevel merged(int rowHalvings, int columnHalvings, boolean complete, Progress progress) {
		PyramidLevel to = PyramidLevel.empty(rows.halved(rowHalvings), columns.halved(columnHalvings), complete);
		fill(to, progress, row -> {
			BlockRow merged = new BlockRow(columns());
			int end = Math.min(row + 1 << rowHalvings, rows());
			for (int from = row << rowHalvings; from < end; from++) {
				merged.addCells(base, from * columns());
			}
			merged.write(to, row, 1 << columnHalvings);
			progress.worked(to.rows().cellsIn(row, row + 1));
		});
		return to;
	}

	private static PyramidLevel merged(PyramidLevel level, int rowHalvings, int columnHalvings, Progress progress) {
		PyramidLevel to = PyramidLevel.empty(level.rows().halved(rowHalvings), level.columns().halved(columnHalvings), level.isComplete());
		fill(to, progress, row -> {
			BlockRow merged = new BlockRow(level.columns().size());
			int end = Math.min(row + 1 << rowHalvings, level.rows().size());
			for (int from = row << rowHalvings; from < end; from++) {
				merged.addBlocks(level, from);
			}
			merged.write(to, row, 1 << columnHalvings);
		});
		return to;
	}

	private static void fill(PyramidLevel to, Progress progress, IntConsumer row) {
		int atOnce = Math.max(1, CELLS_AT_ONCE / to.columns().size());
		for (int from = 0; from < to.rows().size(); from += atOnce) {
			progress.checkCancelled();
			IntStream.range(from, Math.min(from + atOnce, to.rows().size())).parallel().forEach(row);
		}
	}
}
