/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.data;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.dawnsci.analysis.dataset.operations.AbstractOperationBase;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.IDataset;
import org.rampscope.core.PixelMask;
import org.rampscope.core.error.GeometryException;

/** Detector frames and their masks. */
public final class FrameDatasets {

	private FrameDatasets() {
		// functions
	}

	/**
	 * @param input data of rank 2
	 * @return the frame, row after row in memory
	 */
	public static Dataset frame(IDataset input) {
		if (input.getRank() != 2) {
			throw new GeometryException("a detector frame is expected, the data have shape " + Arrays.toString(input.getShape()),
					"Choose the two detector dimensions as data dimensions");
		}
		Dataset frame = DatasetUtils.convertToDataset(input);
		return frame.getStrides() == null && frame.getOffset() == 0 ? frame : frame.clone();
	}

	/**
	 * @param input data of rank 2
	 * @return the pixels that DAWN's mask leaves out (its mask is true where a pixel is good); empty where there is no mask
	 */
	public static Optional<PixelMask> mask(IDataset input) {
		IDataset mask = AbstractOperationBase.getFirstMask(input);
		if (mask == null) {
			return Optional.empty();
		}
		int rows = input.getShape()[0];
		int columns = input.getShape()[1];
		IDataset squeezed = mask.getSliceView().squeeze();
		if (squeezed.getRank() != 2 || squeezed.getShape()[0] != rows || squeezed.getShape()[1] != columns) {
			throw new GeometryException("the mask has shape " + Arrays.toString(mask.getShape()) + ", the frames " + rows + " × " + columns,
					"Use a mask of this detector");
		}
		int[] bits = new int[rows * columns];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				bits[r * columns + c] = squeezed.getBoolean(r, c) ? 0 : PixelMask.USER;
			}
		}
		return Optional.of(PixelMask.of(bits, rows, columns));
	}
}
