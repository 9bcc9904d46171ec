/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package uk.ac.diamond.scisoft.analysis.io;

import org.eclipse.dawnsci.analysis.api.io.ScanFileHolderException;
import org.eclipse.january.IMonitor;

/** Signatures of DAWN's loader of HDF5 files. */
public class HDF5Loader extends AbstractFileLoader {

	public HDF5Loader() {
		throw new UnsupportedOperationException();
	}

	public HDF5Loader(String name) {
		throw new UnsupportedOperationException();
	}

	@Override
	protected void clearMetadata() {
		throw new UnsupportedOperationException();
	}

	@Override
	public DataHolder loadFile() throws ScanFileHolderException {
		throw new UnsupportedOperationException();
	}

	@Override
	public DataHolder loadFile(IMonitor monitor) throws ScanFileHolderException {
		throw new UnsupportedOperationException();
	}
}
