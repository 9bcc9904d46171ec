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

	private static final long serialVersionUID = 1L;

	private final transient SourceInformation source;
	private final transient SliceInformation slice;

	public SliceFromSeriesMetadata(SourceInformation source) {
		this(source, null);
	}

	public SliceFromSeriesMetadata(SourceInformation source, SliceInformation slice) {
		this.source = source;
		this.slice = slice;
	}

	public SourceInformation getSourceInfo() {
		return source;
	}

	public SliceInformation getSliceInfo() {
		return slice;
	}

	public int getTotalSlices() {
		return slice.getTotalSlices();
	}

	@Override
	public int[] getDataDimensions() {
		return slice == null ? null : slice.getDataDimensions();
	}

	@Override
	public ILazyDataset getParent() {
		return source.getParent();
	}

	@Override
	public String getFilePath() {
		return source.getFilePath();
	}

	@Override
	public String getDatasetName() {
		return source.getDatasetName();
	}

	@Override
	public Slice[] getSliceFromInput() {
		return slice.getSliceFromInput();
	}

	@Override
	public Slice[] getSliceInOutput() {
		return slice.getSliceInOutput();
	}

	@Override
	public void initialize(ILazyDataset parent, Slice[] sliceFromInput, int[] dataDimensions, String filePath, String datasetName) {
		throw new UnsupportedOperationException("made by its constructor");
	}

	@Override
	public void initialize(int[] dataDimensions, int[] maximumDimensions, int[] chunkDimensions) {
		throw new UnsupportedOperationException("made by its constructor");
	}

	@Override
	public int[] getDataMaxDimensions() {
		return null;
	}

	@Override
	public int[] getDataChunkDimensions() {
		return null;
	}

	@Override
	public SliceFromSeriesMetadata clone() {
		return new SliceFromSeriesMetadata(source == null ? null : source.clone(), slice == null ? null : slice.clone());
	}
}
