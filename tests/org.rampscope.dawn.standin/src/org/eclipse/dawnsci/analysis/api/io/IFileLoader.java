/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.io;

import org.eclipse.january.IMonitor;

/** Reads a kind of file. */
public interface IFileLoader {

	IDataHolder loadFile() throws ScanFileHolderException;

	IDataHolder loadFile(IMonitor monitor) throws ScanFileHolderException;

	void setLoadMetadata(boolean willLoadMetadata);

	void setLoadAllLazily(boolean willLoadLazily);

	void setAsyncLoad(boolean enable);

	boolean isLoading();
}
