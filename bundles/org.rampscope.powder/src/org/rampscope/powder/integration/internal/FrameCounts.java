/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.FloatDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.ShortDataset;
import org.rampscope.core.error.GeometryException;

/** The counts of a frame as doubles, piece by piece. Each kind of number has its own loop, which the compiler turns into vector code. */
@FunctionalInterface
public interface FrameCounts {

	/**
	 * @param firstPixel row × columns + column of the first pixel
	 * @param length number of pixels
	 * @param target takes their counts
	 * @param offset where the first one goes
	 */
	void read(int firstPixel, int length, double[] target, int offset);

	/**
	 * @param frame rows × columns
	 * @param rows rows it must have
	 * @param columns columns it must have
	 * @return its counts
	 * @throws GeometryException where the shape or the kind of number does not fit
	 */
	static FrameCounts of(Dataset frame, int rows, int columns) {
		int[] shape = frame.getShapeRef();
		if (shape.length != 2 || shape[0] != rows || shape[1] != columns) {
			throw new GeometryException("frame of shape " + Arrays.toString(shape) + " does not fit the detector of [" + rows + ", "
					+ columns + "]", "Give frames of rows × columns, or a geometry made for this detector");
		}
		Dataset plain = frame.getStrides() == null && frame.getOffset() == 0 ? frame : frame.clone();
		if (plain instanceof IntegerDataset ints) {
			return ofInts(ints.getData());
		} else if (plain instanceof ShortDataset shorts) {
			return ofShorts(shorts.getData());
		} else if (plain instanceof FloatDataset floats) {
			return ofFloats(floats.getData());
		} else if (plain instanceof DoubleDataset doubles) {
			return ofDoubles(doubles.getData());
		}
		throw new GeometryException("frame holds " + frame.getElementClass().getSimpleName() + " values",
				"Give counts as 16 or 32 bit integers, or as floats or doubles");
	}

	private static FrameCounts ofInts(int[] data) {
		return (first, length, target, offset) -> {
			for (int i = 0; i < length; i++) {
				target[offset + i] = data[first + i];
			}
		};
	}

	private static FrameCounts ofShorts(short[] data) {
		return (first, length, target, offset) -> {
			for (int i = 0; i < length; i++) {
				target[offset + i] = data[first + i];
			}
		};
	}

	private static FrameCounts ofFloats(float[] data) {
		return (first, length, target, offset) -> {
			for (int i = 0; i < length; i++) {
				target[offset + i] = data[first + i];
			}
		};
	}

	private static FrameCounts ofDoubles(double[] data) {
		return (first, length, target, offset) -> System.arraycopy(data, first, target, offset, length);
	}
}
