/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.data;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.dawnsci.analysis.dataset.operations.AbstractOperationBase;
import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.IDataset;
import org.rampscope.core.PixelMask;
import org.rampscope.core.error.GeometryException;

/**
 * Masks of detector frames. Mostly that of the frame before: then the same one is given, since turning a mask into one of ours and comparing two
 * take longer than integrating a frame. For several threads.
 */
public final class FrameMasks {

	private record Known(boolean[] good, int columns, Optional<PixelMask> mask) {
	}

	private volatile Known last;

	/**
	 * @param input data of rank 2
	 * @return the pixels that DAWN's mask leaves out (its mask is true where a pixel is good); empty where there is no mask
	 */
	public Optional<PixelMask> of(IDataset input) {
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
		boolean[] good = DatasetUtils.cast(BooleanDataset.class, FrameDatasets.compact(DatasetUtils.convertToDataset(squeezed))).getData();
		Known known = last;
		if (known == null || known.columns != columns || !Arrays.equals(known.good, good)) {
			int[] bits = new int[good.length];
			for (int i = 0; i < bits.length; i++) {
				bits[i] = good[i] ? 0 : PixelMask.USER;
			}
			// A copy: the memory may be the mask's own, which somebody may change.
			known = new Known(good.clone(), columns, Optional.of(PixelMask.of(bits, rows, columns)));
			last = known;
		}
		return known.mask;
	}

	/** Forgets the last mask. */
	public void clear() {
		last = null;
	}
}
