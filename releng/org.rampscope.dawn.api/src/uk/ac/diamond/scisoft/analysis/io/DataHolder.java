/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package uk.ac.diamond.scisoft.analysis.io;

import org.eclipse.dawnsci.analysis.api.io.IDataHolder;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.metadata.IMetadata;

/** What a loader found in a file. */
public class DataHolder implements IDataHolder {

	public boolean addDataset(String name, ILazyDataset dataset) {
		throw new UnsupportedOperationException();
	}

	@Override
	public ILazyDataset getLazyDataset(String name) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String[] getNames() {
		throw new UnsupportedOperationException();
	}

	public void setMetadata(IMetadata metadata) {
		throw new UnsupportedOperationException();
	}

	@Override
	public IMetadata getMetadata() {
		throw new UnsupportedOperationException();
	}

	public void setFilePath(String filePath) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String getFilePath() {
		throw new UnsupportedOperationException();
	}
}
