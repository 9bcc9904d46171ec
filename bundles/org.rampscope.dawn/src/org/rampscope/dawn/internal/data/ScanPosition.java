/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.data;

import java.util.Locale;

import org.eclipse.dawnsci.analysis.dataset.slicer.SliceFromSeriesMetadata;
import org.eclipse.january.DatasetException;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.rampscope.core.error.GeometryException;

/**
 * What the scan axes say of one slice.
 *
 * @param pressureGPa pressure in GPa; NaN where no axis is one
 * @param timeS time in seconds; NaN where no axis is one
 */
public record ScanPosition(double pressureGPa, double timeS) {

	static final ScanPosition UNKNOWN = new ScanPosition(Double.NaN, Double.NaN);

	/**
	 * @param slice a slice with its scan dimensions
	 * @return pressure and time, from axes of the scan dimensions called so and in units of them; without a unit they are taken as GPa and
	 *         seconds
	 */
	public static ScanPosition of(IDataset slice) {
		AxesMetadata axes = slice.getFirstMetadata(AxesMetadata.class);
		SliceFromSeriesMetadata series = slice.getFirstMetadata(SliceFromSeriesMetadata.class);
		if (axes == null || series == null || series.getDataDimensions() == null) {
			return UNKNOWN;
		}
		double pressure = Double.NaN;
		double time = Double.NaN;
		for (int i = 0; i < slice.getRank(); i++) {
			ILazyDataset[] all = isData(series.getDataDimensions(), i, slice.getRank()) ? null : axes.getAxis(i);
			for (ILazyDataset axis : all == null ? new ILazyDataset[0] : all) {
				String name = axis == null || axis.getName() == null ? "" : axis.getName().toLowerCase(Locale.ROOT);
				if (Double.isNaN(pressure) && name.contains("pressure") && !name.contains("error")) {
					pressure = value(axis) * factor(axis, "GPa");
				} else if (Double.isNaN(time) && name.contains("time")) {
					time = value(axis) * factor(axis, "s");
				}
			}
		}
		return new ScanPosition(pressure, time);
	}

	private static boolean isData(int[] dataDimensions, int dimension, int rank) {
		for (int data : dataDimensions) {
			if ((data < 0 ? data + rank : data) == dimension) {
				return true;
			}
		}
		return false;
	}

	private static double value(ILazyDataset axis) {
		try {
			IDataset values = axis.getSlice();
			return values.getSize() == 1 ? values.squeeze().getDouble() : Double.NaN;
		} catch (DatasetException e) {
			throw new GeometryException("the scan axis " + axis.getName() + " cannot be read (" + e.getMessage() + ")", "Check the file");
		}
	}

	/** A voltage that stands for a pressure is none. */
	private static double factor(ILazyDataset axis, String unit) {
		return DawnUnits.of(axis).map(u -> DawnUnits.factor(u, unit).orElse(Double.NaN)).orElse(1.0);
	}
}
