/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.io;

import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.metadata.IMetadata;

/** What a loader found in a file. */
public interface IDataHolder {

	ILazyDataset getLazyDataset(String name);

	String[] getNames();

	IMetadata getMetadata();

	String getFilePath();
}
