/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package uk.ac.diamond.scisoft.analysis.io;

/** Takes every NeXus file, as DAWN's loader does; what is in it is not read. */
public class NexusHDF5Loader extends HDF5Loader {

	public NexusHDF5Loader() {
		// the file comes later
	}

	public NexusHDF5Loader(String name) {
		super(name);
	}
}
