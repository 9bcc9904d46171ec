/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package uk.ac.diamond.scisoft.analysis.io;

import java.io.IOException;

import org.eclipse.dawnsci.analysis.api.io.IFileLoader;
import org.eclipse.dawnsci.analysis.api.io.ScanFileHolderException;
import org.eclipse.january.IMonitor;
import org.eclipse.january.io.IMetaLoader;
import org.eclipse.january.metadata.IMetadata;

/** What loaders have in common. */
public abstract class AbstractFileLoader implements IFileLoader, IMetaLoader {

	protected String fileName = "";
	protected boolean loadMetadata = true;
	protected boolean loadLazily;

	public void setFile(String fileName) {
		throw new UnsupportedOperationException();
	}

	protected abstract void clearMetadata();

	@Override
	public abstract DataHolder loadFile() throws ScanFileHolderException;

	@Override
	public DataHolder loadFile(IMonitor monitor) throws ScanFileHolderException {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setLoadMetadata(boolean willLoadMetadata) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setLoadAllLazily(boolean willLoadLazily) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setAsyncLoad(boolean enable) {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isLoading() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void loadMetadata(IMonitor monitor) throws IOException {
		throw new UnsupportedOperationException();
	}

	@Override
	public IMetadata getMetadata() {
		throw new UnsupportedOperationException();
	}
}
