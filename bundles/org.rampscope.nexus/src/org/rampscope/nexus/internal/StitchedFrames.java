/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.ShortDataset;
import org.rampscope.core.Frames;
import org.rampscope.core.PixelMask;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.RawDataset;

/**
 * Modules of one detector laid on a common canvas by their translations in pixels, then turned upside down as the
 * detector's calibrations expect. Pixels that no module covers hold 0, as the field's tools have them, and are GAP in the mask.
 */
final class StitchedFrames implements Frames, HdfBacked {

	private static final int OTHER_DEFECT = 1 << 31;

	private final List<LambdaModule> modules;
	/** Left column and upper row of each module on the canvas before it is turned. */
	private final int[][] places;
	private final int rows;
	private final int columns;
	/** Part and frame in it, by frame. */
	private final List<int[]> frames = new ArrayList<>();

	StitchedFrames(List<LambdaModule> modules, List<String> notes) {
		this.modules = modules;
		this.places = places(modules);
		int height = 0;
		int width = 0;
		for (int m = 0; m < places.length; m++) {
			width = Math.max(width, places[m][0] + modules.get(m).columns());
			height = Math.max(height, places[m][1] + modules.get(m).rows());
		}
		this.rows = height;
		this.columns = width;
		for (int p = 0; p < modules.get(0).parts().size(); p++) {
			int part = p;
			int fewest = modules.stream().mapToInt(m -> m.parts().get(part).size()).min().orElseThrow();
			int most = modules.stream().mapToInt(m -> m.parts().get(part).size()).max().orElseThrow();
			if (fewest < most) {
				notes.add("part " + p + " has " + fewest + " to " + most + " frames in different modules; the first " + fewest + " are used");
			}
			for (int i = 0; i < fewest; i++) {
				frames.add(new int[] { p, i });
			}
		}
	}

	private static int[][] places(List<LambdaModule> modules) {
		double[][] translations = modules.stream().map(LambdaModule::translation).toArray(double[][]::new);
		for (int m = 0; m < translations.length; m++) {
			boolean usable = translations[m].length >= 2 && Math.abs(translations[m][0]) < 1e5 && Math.abs(translations[m][1]) < 1e5;
			if (!usable && modules.size() > 1) {
				throw new DataException(modules.get(m).detector().file(), modules.get(m).detector().path() + "/translation/distance",
						"does not say where the module lies", "Give one module alone, or files with the translation in pixels");
			} else if (!usable) {
				translations[m] = new double[2];
			}
		}
		double left = Arrays.stream(translations).mapToDouble(t -> t[0]).min().orElse(0);
		double top = Arrays.stream(translations).mapToDouble(t -> t[1]).min().orElse(0);
		return Arrays.stream(translations).map(t -> new int[] { (int) Math.round(t[0] - left),
				(int) Math.round(t[1] - top) }).toArray(int[][]::new);
	}

	/** @return frame numbers as the files count them, from zero; the index where they do not */
	int[] numbers() {
		int[] numbers = new int[size()];
		for (int i = 0; i < numbers.length; i++) {
			int[] at = frames.get(i);
			int stored = modules.get(0).numbers().get(at[0])[at[1]];
			numbers[i] = stored < 0 ? i : stored;
		}
		return numbers;
	}

	/**
	 * @param notes where pixels are noted that are masked in the data only
	 * @return pixel_mask of the modules, gaps between them, and pixels that are −1 in the first frame
	 */
	PixelMask mask(List<String> notes) {
		int[] bits = new int[rows * columns];
		Arrays.fill(bits, PixelMask.GAP);
		for (int m = 0; m < modules.size(); m++) {
			LambdaModule module = modules.get(m);
			int[] own = module.maskBits();
			for (int r = 0; r < module.rows(); r++) {
				for (int c = 0; c < module.columns(); c++) {
					bits[index(m, r, c)] = own.length == 0 ? 0 : own[r * module.columns() + c];
				}
			}
		}
		Dataset first = frame(0);
		int unexplained = 0;
		for (int i = 0; i < bits.length; i++) {
			if (bits[i] == 0 && first.getElementLongAbs(i) < 0) {
				bits[i] = OTHER_DEFECT;
				unexplained++;
			}
		}
		if (unexplained > 0) {
			notes.add(unexplained + " pixels are marked in the first frame but not in pixel_mask; they are masked");
		}
		return PixelMask.of(bits, rows, columns);
	}

	private int index(int module, int row, int column) {
		return (rows - 1 - (places[module][1] + row)) * columns + places[module][0] + column;
	}

	@Override
	public List<RawDataset> datasets() {
		return modules.stream().flatMap(m -> m.parts().stream()).flatMap(p -> p.datasets().stream()).toList();
	}

	/** Rows are turned, modules are put together. */
	@Override
	public boolean asStored() {
		return false;
	}

	@Override
	public int size() {
		return frames.size();
	}

	@Override
	public int rows() {
		return rows;
	}

	@Override
	public int columns() {
		return columns;
	}

	@Override
	public Dataset frame(int index) {
		int[] at = frames.get(index);
		Dataset[] read = new Dataset[modules.size()];
		boolean narrow = true;
		for (int m = 0; m < read.length; m++) {
			read[m] = modules.get(m).parts().get(at[0]).frame(at[1]);
			narrow &= read[m] instanceof ShortDataset;
		}
		return narrow ? narrow(read) : wide(read);
	}

	private Dataset narrow(Dataset[] read) {
		short[] canvas = new short[rows * columns];
		for (int m = 0; m < read.length; m++) {
			short[] source = ((ShortDataset) read[m]).getData();
			int width = modules.get(m).columns();
			for (int r = 0; r < modules.get(m).rows(); r++) {
				System.arraycopy(source, r * width, canvas, index(m, r, 0), width);
			}
		}
		return HdfValues.of(canvas, rows, columns);
	}

	private Dataset wide(Dataset[] read) {
		int[] canvas = new int[rows * columns];
		for (int m = 0; m < read.length; m++) {
			int width = modules.get(m).columns();
			for (int r = 0; r < modules.get(m).rows(); r++) {
				for (int c = 0; c < width; c++) {
					canvas[index(m, r, c)] = read[m] instanceof IntegerDataset i ? i.getAbs(r * width + c) : (int) read[m].getElementLongAbs(r * width
							+ c);
				}
			}
		}
		return HdfValues.of(canvas, rows, columns);
	}

	@Override
	public void close() {
		modules.forEach(LambdaModule::close);
	}
}
