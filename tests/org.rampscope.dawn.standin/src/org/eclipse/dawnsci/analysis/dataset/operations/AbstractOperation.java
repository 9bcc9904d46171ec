/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.dataset.operations;

import java.io.Serializable;
import java.util.Arrays;

import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.OperationException;
import org.eclipse.dawnsci.analysis.api.processing.OperationRank;
import org.eclipse.dawnsci.analysis.api.processing.model.IOperationModel;
import org.eclipse.january.IMonitor;
import org.eclipse.january.MetadataException;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MetadataFactory;

/** Gives operations slices without scan dimensions and puts these back into what comes out; for scan dimensions before data dimensions. */
public abstract class AbstractOperation<T extends IOperationModel, D extends OperationData> extends AbstractOperationBase<T, D> {

	protected abstract OperationData process(IDataset input, IMonitor monitor) throws OperationException;

	@SuppressWarnings("unchecked")
	@Override
	public D execute(IDataset slice, IMonitor monitor) throws OperationException {
		IDataset view = slice.getSliceView().squeeze();
		if (getSliceSeriesMetadata(view) == null) {
			throw new OperationException(this, "the slice does not say where it comes from");
		}
		OperationData output = process(view, monitor);
		if (output == null || output.getData() == null) {
			return (D) output;
		}
		OperationRank rank = getOutputRank();
		if (rank == OperationRank.ZERO || rank == OperationRank.NONE || rank.getRank() > 2) {
			throw new OperationException(this, "output of rank " + rank + " is not possible");
		}
		if (slice.getRank() == output.getData().getRank()) {
			return (D) output;
		}
		int scanDimensions = slice.getRank() - getSliceSeriesMetadata(slice).getDataDimensions().length;
		pad(output.getData(), scanDimensions, slice);
		Serializable[] auxiliary = output.getAuxData();
		if (auxiliary != null && auxiliary.length > 0 && auxiliary[0] != null) {
			for (Serializable item : auxiliary) {
				if (item instanceof IDataset dataset) {
					// With SAME the rank of the slice is kept whatever the auxiliary data are.
					int extra = rank == OperationRank.SAME ? slice.getRank() - dataset.getRank() : scanDimensions;
					pad(dataset, extra, slice);
				}
			}
		}
		return (D) output;
	}

	private static void pad(IDataset data, int leading, IDataset slice) {
		int[] shape = new int[leading + data.getRank()];
		Arrays.fill(shape, 1);
		System.arraycopy(data.getShape(), 0, shape, leading, data.getRank());
		AxesMetadata scan = slice.getFirstMetadata(AxesMetadata.class);
		data.setShape(shape);
		if (scan == null) {
			return;
		}
		AxesMetadata own = data.getFirstMetadata(AxesMetadata.class);
		try {
			AxesMetadata all = MetadataFactory.createMetadata(AxesMetadata.class, shape.length);
			int scanDimensions = slice.getRank() - getSliceSeriesMetadata(slice).getDataDimensions().length;
			for (int i = 0; i < shape.length; i++) {
				ILazyDataset[] axes = i < scanDimensions ? scan.getAxis(i) : own == null ? null : own.getAxis(i);
				if (axes != null) {
					int[] singular = new int[shape.length];
					Arrays.fill(singular, 1);
					for (ILazyDataset axis : axes) {
						if (axis != null) {
							ILazyDataset copy = axis.getSliceView();
							if (i < scanDimensions) {
								copy.setShape(singular.clone());
							}
							all.addAxis(i, copy);
						}
					}
				}
			}
			data.setMetadata(all);
		} catch (MetadataException e) {
			throw new OperationException(null, e);
		}
	}
}
