/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.dataset.slicer;

import org.eclipse.january.dataset.Slice;
import org.eclipse.january.dataset.SliceND;

/** Which slice of how many; the total is −1 while a scan is running. */
public class SliceInformation implements Cloneable {

	private final SliceND current;
	private final SliceND output;
	private final SliceND sampling;
	private final int[] dataDimensions;
	private final int total;
	private final int number;

	public SliceInformation(SliceND current, SliceND output, SliceND sampling, int[] dataDims, int total, int number) {
		this.current = current;
		this.output = output;
		this.sampling = sampling;
		this.dataDimensions = dataDims.clone();
		this.total = total;
		this.number = number;
	}

	public int getSliceNumber() {
		return number;
	}

	public int getTotalSlices() {
		return total;
	}

	public boolean isFirstSlice() {
		return number == 0;
	}

	public boolean isLastSlice() {
		return number == total - 1;
	}

	public Slice[] getSliceFromInput() {
		return current.convertToSlice();
	}

	public Slice[] getSliceInOutput() {
		return output.convertToSlice();
	}

	public Slice[] getSubSampling() {
		return sampling.convertToSlice();
	}

	public int[] getDataDimensions() {
		return dataDimensions.clone();
	}

	@Override
	public SliceInformation clone() {
		return new SliceInformation(current, output, sampling, dataDimensions, total, number);
	}
}
