/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.loader;

import java.util.Arrays;

import org.eclipse.january.MetadataException;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MetadataFactory;
import org.rampscope.core.FrameAxis;
import org.rampscope.dawn.internal.data.DawnUnits;

import uk.ac.diamond.scisoft.analysis.io.DataHolder;

/** What is known of every frame, as axes: the pressure first where it is known. */
final class FrameAxes {

	private FrameAxes() {
		// functions
	}

	/** @return axes metadata with those of the first dimension */
	static AxesMetadata metadata(FrameAxis frames, int rank) {
		try {
			AxesMetadata metadata = MetadataFactory.createMetadata(AxesMetadata.class, rank);
			for (Dataset axis : axes(frames)) {
				metadata.addAxis(0, axis);
			}
			return metadata;
		} catch (MetadataException e) {
			throw new IllegalStateException("January cannot make axes metadata", e);
		}
	}

	/** Adds the axes as datasets of their own. */
	static void addTo(DataHolder holder, String path, FrameAxis frames) {
		for (Dataset axis : axes(frames)) {
			holder.addDataset(path + axis.getName(), axis);
		}
	}

	private static Dataset[] axes(FrameAxis frames) {
		Dataset number = DatasetFactory.createFromObject(IntegerDataset.class, frames.frameNumber().clone(), frames.size());
		number.setName("frame_number");
		Dataset pressure = known("pressure", "GPa", frames.pressureGPa());
		if (pressure != null && Arrays.stream(frames.pressureSigmaGPa()).allMatch(Double::isFinite)) {
			pressure.setErrors(DatasetFactory.createFromObject(DoubleDataset.class, frames.pressureSigmaGPa().clone()));
		}
		Dataset time = known("time", "s", frames.timeS());
		return Arrays.stream(new Dataset[] { pressure, number, time }).filter(a -> a != null).toArray(Dataset[]::new);
	}

	private static Dataset known(String name, String unit, double[] values) {
		if (Arrays.stream(values).noneMatch(Double::isFinite)) {
			return null;
		}
		Dataset axis = DatasetFactory.createFromObject(DoubleDataset.class, values.clone());
		axis.setName(name);
		DawnUnits.attach(axis, unit);
		return axis;
	}
}
