/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.data;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.dawnsci.analysis.api.metadata.IDiffractionMetadata;
import org.eclipse.dawnsci.analysis.dataset.operations.AbstractOperationBase;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.ILazyDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.GeometryException;

/** Patterns as datasets of rank 1 with axis, uncertainties and geometry. */
public final class PatternDatasets {

	private PatternDatasets() {
		// functions
	}

	/**
	 * @param input a dataset of rank 1 with a radial axis; it is not changed
	 * @return it as a pattern of its own
	 */
	public static Pattern read(IDataset input) {
		if (input.getRank() != 1) {
			throw new GeometryException("a pattern of rank 1 is expected, the data have shape " + Arrays.toString(input.getShape()),
					"Put an integration in front of this operation");
		}
		ILazyDataset[] axes = AbstractOperationBase.getFirstAxes(input);
		RadialAxis axis = RadialAxes.read(axes == null || axes.length == 0 ? null : axes[0]);
		return new Pattern(axis, values(input), Optional.ofNullable(input.getErrors()).map(PatternDatasets::values));
	}

	/**
	 * @param pattern a pattern
	 * @param name name of the dataset
	 * @param geometry metadata to hand on; null for none
	 * @return a new dataset of rank 1
	 */
	public static DoubleDataset write(Pattern pattern, String name, IDiffractionMetadata geometry) {
		DoubleDataset data = copy(pattern.intensity());
		data.setName(name);
		pattern.sigma().ifPresent(sigma -> data.setErrors(copy(sigma)));
		data.setMetadata(RadialAxes.metadata(pattern.axis()));
		if (geometry != null) {
			data.setMetadata(geometry);
		}
		return data;
	}

	private static DoubleDataset values(IDataset dataset) {
		double[] copied = DatasetUtils.cast(DoubleDataset.class,
				DatasetUtils.convertToDataset(dataset)).copy(DoubleDataset.class).getData();
		return DatasetFactory.createFromObject(DoubleDataset.class, copied);
	}

	private static DoubleDataset copy(DoubleDataset values) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values.getData().clone());
	}
}
