/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing;

import org.eclipse.dawnsci.analysis.api.processing.model.IOperationModel;
import org.eclipse.january.IMonitor;
import org.eclipse.january.dataset.IDataset;

/** One step of a chain. */
public interface IOperation<M extends IOperationModel, D extends OperationData> {

	String getName();

	String getDescription();

	String getId();

	default String getFilenameSuffix() {
		throw new UnsupportedOperationException();
	}

	D execute(IDataset slice, IMonitor monitor) throws OperationException;

	M getModel();

	void setModel(M model);

	OperationRank getInputRank();

	OperationRank getOutputRank();

	void setStoreOutput(boolean storeOutput);

	boolean isStoreOutput();

	void setPassUnmodifiedData(boolean passUnmodifiedData);

	boolean isPassUnmodifiedData();

	void init();

	void dispose();

	default void destroy() {
		throw new UnsupportedOperationException();
	}
}
