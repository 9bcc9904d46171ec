/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.List;

import org.rampscope.nexus.RawDataset;

/** Frames that lie in datasets of HDF5 files. */
public interface HdfBacked {

	/** @return the datasets in the order of the frames, or of the modules they are put together from; names follow the files */
	List<RawDataset> datasets();

	/** @return whether the frames stand in the datasets as they are read */
	default boolean asStored() {
		return true;
	}
}
