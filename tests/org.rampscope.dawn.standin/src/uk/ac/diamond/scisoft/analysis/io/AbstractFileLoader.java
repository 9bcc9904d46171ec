/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package uk.ac.diamond.scisoft.analysis.io;

import org.eclipse.dawnsci.analysis.api.io.IFileLoader;
import org.eclipse.dawnsci.analysis.api.io.ScanFileHolderException;
import org.eclipse.january.IMonitor;

/** What loaders have in common. */
public abstract class AbstractFileLoader implements IFileLoader {

	protected String fileName = "";
	protected boolean loadMetadata = true;
	protected boolean loadAllLazily;

	public void setFile(String fileName) {
		this.fileName = fileName;
		clearMetadata();
	}

	protected abstract void clearMetadata();

	@Override
	public abstract DataHolder loadFile() throws ScanFileHolderException;

	@Override
	public DataHolder loadFile(IMonitor monitor) throws ScanFileHolderException {
		return loadFile();
	}

	@Override
	public void setLoadMetadata(boolean willLoadMetadata) {
		loadMetadata = willLoadMetadata;
	}

	@Override
	public void setLoadAllLazily(boolean willLoadLazily) {
		loadAllLazily = willLoadLazily;
	}

	@Override
	public void setAsyncLoad(boolean enable) {
		// loads at once
	}

	@Override
	public boolean isLoading() {
		return false;
	}
}
