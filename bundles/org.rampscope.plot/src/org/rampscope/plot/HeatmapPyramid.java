/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.progress.Progress;

/**
 * The intensities of a ramp at every size: the original, and copies halved in both directions that keep mean, lowest, highest and count of
 * the finite intensities below, so that ten thousand frames are drawn from about as many numbers as there are pixels and no peak between
 * pixels is lost. A ramp mostly has more frames than bins, and a screen more columns than rows: of each size there are copies with a
 * quarter of the rows, a sixteenth and so on. Costs 64/9 bytes per intensity beside the original, which is not copied.
 */
public final class HeatmapPyramid {

	/** How often the rows are halved from one level to the next with the same columns: costs a third of what every halving would. */
	private static final int ROW_STEP = 2;

	private final int rows;
	private final int columns;
	private final double[] base;
	/** By halvings of the columns, from 1; of each those with fewer and fewer rows. */
	private final List<List<PyramidLevel>> levels;

	private HeatmapPyramid(int rows, int columns, double[] base, List<List<PyramidLevel>> levels) {
		this.rows = rows;
		this.columns = columns;
		this.base = base;
		this.levels = List.copyOf(levels);
	}

	/**
	 * @param intensity nFrames × nRadial, must not change afterwards
	 * @param progress told how far it is; asked whether to stop
	 */
	public static HeatmapPyramid of(DoubleDataset intensity, Progress progress) {
		int rows = intensity.getShapeRef()[0];
		int columns = intensity.getShapeRef()[1];
		double[] base = contiguous(intensity);
		List<List<PyramidLevel>> levels = new ArrayList<>();
		progress.begin("Preparing the map", rows);
		BlockSource source = new BaseSource(base, rows, columns);
		while (source.rows() > 1 || source.columns() > 1) {
			int number = levels.size() + 1;
			PyramidLevel level = merge(source, 2, 2, PyramidLevel.empty(number, number, (source.rows() + 1) / 2, (source.columns() + 1) / 2),
					progress);
			levels.add(lower(level, progress));
			source = new LevelSource(level);
		}
		progress.done();
		return new HeatmapPyramid(rows, columns, base, levels);
	}

	/** @return the level and those with the same columns and ever fewer rows */
	private static List<PyramidLevel> lower(PyramidLevel level, Progress progress) {
		List<PyramidLevel> all = new ArrayList<>(List.of(level));
		while (all.getLast().rows() > 1) {
			PyramidLevel last = all.getLast();
			all.add(merge(new LevelSource(last), 1 << ROW_STEP, 1, PyramidLevel.empty(last.rowHalvings() + ROW_STEP, last.columnHalvings(),
					(last.rows() + (1 << ROW_STEP) - 1) >> ROW_STEP, last.columns()), progress));
		}
		return List.copyOf(all);
	}

	private static double[] contiguous(DoubleDataset intensity) {
		boolean whole = intensity.getStrides() == null && intensity.getOffset() == 0 && intensity.getData().length == intensity.getSize();
		return whole ? intensity.getData() : intensity.clone().getData();
	}

	/** @return number of frames */
	public int rows() {
		return rows;
	}

	/** @return number of radial bins */
	public int columns() {
		return columns;
	}

	/** @return an intensity as it was measured */
	public double intensity(int row, int column) {
		return base[row * columns + column];
	}

	/** @return how often the size can be halved */
	int highestLevel() {
		return levels.size();
	}

	double[] base() {
		return base;
	}

	/** @param level 1 … {@link #highestLevel()} */
	PyramidLevel level(int level) {
		return levels.get(level - 1).getFirst();
	}

	/**
	 * @param columnHalvings 1 … {@link #highestLevel()}
	 * @param rowHalvings not below columnHalvings
	 * @return the level with these columns and the fewest rows, halved no oftener than that
	 */
	PyramidLevel level(int rowHalvings, int columnHalvings) {
		List<PyramidLevel> all = levels.get(columnHalvings - 1);
		return all.get(Math.min((rowHalvings - columnHalvings) / ROW_STEP, all.size() - 1));
	}

	/** @return the smallest level of at most that many blocks, for statistics over the whole ramp; 0 is the original */
	int levelOfAtMost(long blocks) {
		int level = 0;
		long size = (long) rows * columns;
		while (size > blocks && level < levels.size()) {
			PyramidLevel next = level(++level);
			size = (long) next.rows() * next.columns();
		}
		return level;
	}

	private static PyramidLevel merge(BlockSource source, int byRows, int byColumns, PyramidLevel to, Progress progress) {
		int chunk = Math.max(1, (1 << 20) / Math.max(1, source.columns()));
		for (int from = 0; from < to.rows(); from += chunk) {
			progress.checkCancelled();
			int end = Math.min(from + chunk, to.rows());
			IntStream.range(from, end).parallel().forEach(row -> mergeRow(source, byRows, byColumns, to, row));
			if (source instanceof BaseSource) {
				progress.worked(Math.min(2L * end, source.rows()) - 2L * from);
			}
		}
		return to;
	}

	private static void mergeRow(BlockSource source, int byRows, int byColumns, PyramidLevel to, int row) {
		int lastRow = Math.min(byRows * (row + 1), source.rows()) - 1;
		for (int column = 0; column < to.columns(); column++) {
			int lastColumn = Math.min(byColumns * (column + 1), source.columns()) - 1;
			double sum = 0;
			double count = 0;
			double lowest = Double.POSITIVE_INFINITY;
			double highest = Double.NEGATIVE_INFINITY;
			for (int i = byRows * row; i <= lastRow; i++) {
				for (int j = byColumns * column; j <= lastColumn; j++) {
					double n = source.count(i, j);
					if (n > 0) {
						sum += n * source.mean(i, j);
						count += n;
						lowest = Math.min(lowest, source.lowest(i, j));
						highest = Math.max(highest, source.highest(i, j));
					}
				}
			}
			int at = row * to.columns() + column;
			to.mean()[at] = (float) (sum / count);
			to.lowest()[at] = count > 0 ? (float) lowest : Float.NaN;
			to.highest()[at] = count > 0 ? (float) highest : Float.NaN;
			to.count()[at] = (float) count;
		}
	}

	/** Where a level takes its numbers from. */
	private interface BlockSource {
		int rows();

		int columns();

		double mean(int row, int column);

		double lowest(int row, int column);

		double highest(int row, int column);

		double count(int row, int column);
	}

	private record BaseSource(double[] values, int rows, int columns) implements BlockSource {
		@Override
		public double mean(int row, int column) {
			return values[row * columns + column];
		}

		@Override
		public double lowest(int row, int column) {
			return mean(row, column);
		}

		@Override
		public double highest(int row, int column) {
			return mean(row, column);
		}

		@Override
		public double count(int row, int column) {
			return Double.isFinite(mean(row, column)) ? 1 : 0;
		}
	}

	private record LevelSource(PyramidLevel level) implements BlockSource {
		@Override
		public int rows() {
			return level.rows();
		}

		@Override
		public int columns() {
			return level.columns();
		}

		@Override
		public double mean(int row, int column) {
			return level.mean()[row * level.columns() + column];
		}

		@Override
		public double lowest(int row, int column) {
			return level.lowest()[row * level.columns() + column];
		}

		@Override
		public double highest(int row, int column) {
			return level.highest()[row * level.columns() + column];
		}

		@Override
		public double count(int row, int column) {
			return level.count()[row * level.columns() + column];
		}
	}
}
