/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.FloatDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.ShortDataset;
import org.rampscope.core.error.GeometryException;

/** The counts of a frame, row by row as doubles. Each kind of number has its own loop, which the compiler turns into vector code. */
@FunctionalInterface
public interface FrameRows {

	/**
	 * @param row row of the frame
	 * @param target takes the counts of that row
	 */
	void read(int row, double[] target);

	/**
	 * @param frame rows × columns
	 * @param rows rows it must have
	 * @param columns columns it must have
	 * @return its rows
	 * @throws GeometryException where the shape or the kind of number does not fit
	 */
	static FrameRows of(Dataset frame, int rows, int columns) {
		int[] shape = frame.getShapeRef();
		if (shape.length != 2 || shape[0] != rows || shape[1] != columns) {
			throw new GeometryException("frame of shape " + java.util.Arrays.toString(shape) + " does not fit the detector of [" + rows + ", "
					+ columns + "]", "Give frames of rows × columns, or a geometry made for this detector");
		}
		Dataset plain = frame.getStrides() == null && frame.getOffset() == 0 ? frame : frame.clone();
		if (plain instanceof IntegerDataset ints) {
			return ofInts(ints.getData(), columns);
		} else if (plain instanceof ShortDataset shorts) {
			return ofShorts(shorts.getData(), columns);
		} else if (plain instanceof FloatDataset floats) {
			return ofFloats(floats.getData(), columns);
		} else if (plain instanceof DoubleDataset doubles) {
			return ofDoubles(doubles.getData(), columns);
		}
		throw new GeometryException("frame holds " + frame.getElementClass().getSimpleName() + " values",
				"Give counts as 16 or 32 bit integers, or as floats or doubles");
	}

	private static FrameRows ofInts(int[] data, int columns) {
		return (row, target) -> {
			int offset = row * columns;
			for (int i = 0; i < columns; i++) {
				target[i] = data[offset + i];
			}
		};
	}

	private static FrameRows ofShorts(short[] data, int columns) {
		return (row, target) -> {
			int offset = row * columns;
			for (int i = 0; i < columns; i++) {
				target[i] = data[offset + i];
			}
		};
	}

	private static FrameRows ofFloats(float[] data, int columns) {
		return (row, target) -> {
			int offset = row * columns;
			for (int i = 0; i < columns; i++) {
				target[i] = data[offset + i];
			}
		};
	}

	private static FrameRows ofDoubles(double[] data, int columns) {
		return (row, target) -> System.arraycopy(data, row * columns, target, 0, columns);
	}
}
