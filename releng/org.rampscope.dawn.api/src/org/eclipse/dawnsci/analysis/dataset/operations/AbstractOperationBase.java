/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.dataset.operations;

import org.eclipse.dawnsci.analysis.api.metadata.IDiffractionMetadata;
import org.eclipse.dawnsci.analysis.api.processing.IOperation;
import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.model.IOperationModel;
import org.eclipse.dawnsci.analysis.dataset.slicer.SliceFromSeriesMetadata;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.ILazyDataset;

/** What operations have in common: name, model, flags. */
public abstract class AbstractOperationBase<T extends IOperationModel, D extends OperationData> implements IOperation<T, D> {

	protected T model;

	@Override
	public String getName() {
		throw new UnsupportedOperationException();
	}

	public void setName(String name) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String getDescription() {
		throw new UnsupportedOperationException();
	}

	public void setDescription(String description) {
		throw new UnsupportedOperationException();
	}

	@Override
	public T getModel() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setModel(T model) {
		throw new UnsupportedOperationException();
	}

	/** The first argument of the first parameterised superclass, or the bound of a type variable there. */
	@SuppressWarnings("unchecked")
	public Class<T> getModelClass() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void init() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void dispose() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setStoreOutput(boolean storeOutput) {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isStoreOutput() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setPassUnmodifiedData(boolean passUnmodifiedData) {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isPassUnmodifiedData() {
		throw new UnsupportedOperationException();
	}

	public static ILazyDataset[] getFirstAxes(IDataset slice) {
		throw new UnsupportedOperationException();
	}

	public static IDataset getFirstMask(IDataset slice) {
		throw new UnsupportedOperationException();
	}

	public static IDiffractionMetadata getFirstDiffractionMetadata(IDataset slice) {
		throw new UnsupportedOperationException();
	}

	public static SliceFromSeriesMetadata getSliceSeriesMetadata(IDataset slice) {
		throw new UnsupportedOperationException();
	}

	@Override
	public int hashCode() {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean equals(Object other) {
		throw new UnsupportedOperationException();
	}
}
