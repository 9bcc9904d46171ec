/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.dataset.slicer;

import org.eclipse.january.dataset.ILazyDataset;

/** Where a slice comes from. */
public class SourceInformation implements Cloneable {

	public SourceInformation(String filePath, String datasetName, ILazyDataset parent) {
		throw new UnsupportedOperationException();
	}

	public SourceInformation(String filePath, String datasetName, ILazyDataset parent, boolean isLive) {
		throw new UnsupportedOperationException();
	}

	public String getFilePath() {
		throw new UnsupportedOperationException();
	}

	public String getDatasetName() {
		throw new UnsupportedOperationException();
	}

	public ILazyDataset getParent() {
		throw new UnsupportedOperationException();
	}

	public boolean isLive() {
		throw new UnsupportedOperationException();
	}

	@Override
	public SourceInformation clone() {
		throw new UnsupportedOperationException();
	}
}
