/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.dataset.slicer;

import org.eclipse.january.dataset.Slice;
import org.eclipse.january.dataset.SliceND;

/** Which slice of how many; the total is −1 while a scan is running. */
public class SliceInformation implements Cloneable {

	public SliceInformation(SliceND current, SliceND output, SliceND sampling, int[] dataDims, int total, int number) {
		throw new UnsupportedOperationException();
	}

	public int getSliceNumber() {
		throw new UnsupportedOperationException();
	}

	public int getTotalSlices() {
		throw new UnsupportedOperationException();
	}

	public boolean isFirstSlice() {
		throw new UnsupportedOperationException();
	}

	public boolean isLastSlice() {
		throw new UnsupportedOperationException();
	}

	public Slice[] getSliceFromInput() {
		throw new UnsupportedOperationException();
	}

	public Slice[] getSliceInOutput() {
		throw new UnsupportedOperationException();
	}

	public Slice[] getSubSampling() {
		throw new UnsupportedOperationException();
	}

	public int[] getDataDimensions() {
		throw new UnsupportedOperationException();
	}

	@Override
	public SliceInformation clone() {
		throw new UnsupportedOperationException();
	}
}
