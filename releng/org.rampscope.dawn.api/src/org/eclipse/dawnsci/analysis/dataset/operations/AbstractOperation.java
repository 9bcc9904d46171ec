/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.dataset.operations;

import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.OperationException;
import org.eclipse.dawnsci.analysis.api.processing.model.IOperationModel;
import org.eclipse.january.IMonitor;
import org.eclipse.january.dataset.IDataset;

/** Gives operations slices without scan dimensions and puts these back into what comes out; for scan dimensions before data dimensions. */
public abstract class AbstractOperation<T extends IOperationModel, D extends OperationData> extends AbstractOperationBase<T, D> {

	protected abstract OperationData process(IDataset input, IMonitor monitor) throws OperationException;

	@SuppressWarnings("unchecked")
	@Override
	public D execute(IDataset slice, IMonitor monitor) throws OperationException {
		throw new UnsupportedOperationException();
	}
}
