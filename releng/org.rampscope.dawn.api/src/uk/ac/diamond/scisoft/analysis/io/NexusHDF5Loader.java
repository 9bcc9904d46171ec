/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package uk.ac.diamond.scisoft.analysis.io;

/** Signatures of DAWN's loader of NeXus files. */
public class NexusHDF5Loader extends HDF5Loader {

	public NexusHDF5Loader() {
		throw new UnsupportedOperationException();
	}

	public NexusHDF5Loader(String name) {
		throw new UnsupportedOperationException();
	}
}
