/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.dataset.slicer;

import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.dataset.Slice;
import org.eclipse.january.metadata.OriginMetadata;

/** Tells an operation which slice of which series it has. */
public class SliceFromSeriesMetadata implements OriginMetadata {

	public SliceFromSeriesMetadata(SourceInformation source) {
		throw new UnsupportedOperationException();
	}

	public SliceFromSeriesMetadata(SourceInformation source, SliceInformation slice) {
		throw new UnsupportedOperationException();
	}

	public SourceInformation getSourceInfo() {
		throw new UnsupportedOperationException();
	}

	public SliceInformation getSliceInfo() {
		throw new UnsupportedOperationException();
	}

	public int getTotalSlices() {
		throw new UnsupportedOperationException();
	}

	@Override
	public int[] getDataDimensions() {
		throw new UnsupportedOperationException();
	}

	@Override
	public ILazyDataset getParent() {
		throw new UnsupportedOperationException();
	}

	@Override
	public String getFilePath() {
		throw new UnsupportedOperationException();
	}

	@Override
	public String getDatasetName() {
		throw new UnsupportedOperationException();
	}

	@Override
	public Slice[] getSliceFromInput() {
		throw new UnsupportedOperationException();
	}

	@Override
	public Slice[] getSliceInOutput() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void initialize(ILazyDataset parent, Slice[] sliceFromInput, int[] dataDimensions, String filePath, String datasetName) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void initialize(int[] dataDimensions, int[] maximumDimensions, int[] chunkDimensions) {
		throw new UnsupportedOperationException();
	}

	@Override
	public int[] getDataMaxDimensions() {
		throw new UnsupportedOperationException();
	}

	@Override
	public int[] getDataChunkDimensions() {
		throw new UnsupportedOperationException();
	}

	@Override
	public SliceFromSeriesMetadata clone() {
		throw new UnsupportedOperationException();
	}
}
