/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.dataset.operations;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Objects;

import org.eclipse.dawnsci.analysis.api.metadata.IDiffractionMetadata;
import org.eclipse.dawnsci.analysis.api.processing.IOperation;
import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.model.IOperationModel;
import org.eclipse.dawnsci.analysis.dataset.slicer.SliceFromSeriesMetadata;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MaskMetadata;

/** What operations have in common: name, model, flags. */
public abstract class AbstractOperationBase<T extends IOperationModel, D extends OperationData> implements IOperation<T, D> {

	protected T model;

	private String name;
	private String description;
	private boolean storeOutput;
	private boolean passUnmodifiedData;

	@Override
	public String getName() {
		return name;
	}

	public void setName(String name) {
		this.name = name;
	}

	@Override
	public String getDescription() {
		return description == null ? getId() : description;
	}

	public void setDescription(String description) {
		this.description = description;
	}

	@Override
	public T getModel() {
		return model;
	}

	@Override
	public void setModel(T model) {
		this.model = model;
	}

	/** The first argument of the first parameterised superclass, or the bound of a type variable there. */
	@SuppressWarnings("unchecked")
	public Class<T> getModelClass() {
		if (model != null) {
			return (Class<T>) model.getClass();
		}
		Class<?> type = getClass();
		while (!(type.getGenericSuperclass() instanceof ParameterizedType)) {
			type = type.getSuperclass();
		}
		Type argument = ((ParameterizedType) type.getGenericSuperclass()).getActualTypeArguments()[0];
		if (argument instanceof TypeVariable<?> variable) {
			argument = variable.getBounds()[0];
		}
		return (Class<T>) (argument instanceof ParameterizedType parameterized ? parameterized.getRawType() : argument);
	}

	@Override
	public void init() {
		// before a file
	}

	@Override
	public void dispose() {
		// after a file
	}

	@Override
	public void setStoreOutput(boolean storeOutput) {
		this.storeOutput = storeOutput;
	}

	@Override
	public boolean isStoreOutput() {
		return storeOutput;
	}

	@Override
	public void setPassUnmodifiedData(boolean passUnmodifiedData) {
		this.passUnmodifiedData = passUnmodifiedData;
	}

	@Override
	public boolean isPassUnmodifiedData() {
		return passUnmodifiedData;
	}

	public static ILazyDataset[] getFirstAxes(IDataset slice) {
		AxesMetadata axes = slice.getFirstMetadata(AxesMetadata.class);
		if (axes == null) {
			return null;
		}
		ILazyDataset[] first = new ILazyDataset[slice.getRank()];
		for (int i = 0; i < first.length; i++) {
			ILazyDataset[] all = axes.getAxis(i);
			first[i] = all == null || all.length == 0 ? null : all[0];
		}
		return first;
	}

	public static IDataset getFirstMask(IDataset slice) {
		MaskMetadata mask = slice.getFirstMetadata(MaskMetadata.class);
		return mask == null ? null : mask.getMask();
	}

	public static IDiffractionMetadata getFirstDiffractionMetadata(IDataset slice) {
		return slice.getFirstMetadata(IDiffractionMetadata.class);
	}

	public static SliceFromSeriesMetadata getSliceSeriesMetadata(IDataset slice) {
		return slice.getFirstMetadata(SliceFromSeriesMetadata.class);
	}

	@Override
	public int hashCode() {
		return Objects.hash(name, description, model, storeOutput, passUnmodifiedData);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof AbstractOperationBase<?, ?> that && getClass() == that.getClass() && Objects.equals(name, that.name)
				&& Objects.equals(description, that.description) && Objects.equals(model, that.model) && storeOutput == that.storeOutput
				&& passUnmodifiedData == that.passUnmodifiedData;
	}
}
