/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.data;

import java.lang.reflect.Array;
import java.util.Arrays;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.IDataset;
import org.rampscope.core.error.GeometryException;

/** Detector frames. */
public final class FrameDatasets {

	private FrameDatasets() {
		// functions
	}

	/**
	 * @param input data of rank 2
	 * @return the frame, row after row in memory; it may be the same memory
	 */
	public static Dataset frame(IDataset input) {
		if (input.getRank() != 2) {
			throw new GeometryException("a detector frame is expected, the data have shape " + Arrays.toString(input.getShape()),
					"Choose the two detector dimensions as data dimensions");
		}
		return compact(DatasetUtils.convertToDataset(input));
	}

	/** DAWN hands over views; one of a whole array, without its scan dimensions, need not be copied. */
	static Dataset compact(Dataset dataset) {
		if (dataset.getStrides() == null && dataset.getOffset() == 0) {
			return dataset;
		}
		boolean whole = dataset.getOffset() == 0 && dataset.getElementsPerItem() == 1 && Array.getLength(dataset.getBuffer()) == dataset.getSize()
				&& Arrays.equals(dataset.getStrides(), rowByRow(dataset.getShapeRef()));
		return whole ? DatasetFactory.createFromObject(dataset.getClass(), dataset.getBuffer(), dataset.getShapeRef()) : dataset.clone();
	}

	private static int[] rowByRow(int[] shape) {
		int[] strides = new int[shape.length];
		int stride = 1;
		for (int i = shape.length - 1; i >= 0; i--) {
			strides[i] = stride;
			stride *= shape[i];
		}
		return strides;
	}
}
