/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.standin;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.UnitMetadata;

/**
 * What is kept of a run, by the rules of DAWN's file: the shape of each dataset is fixed by the first frame; summary data are not
 * stacked.
 */
public final class ChainResult {

	private final int frames;
	private final Map<Integer, IDataset> rows = new TreeMap<>();
	private final Map<String, Map<Integer, IDataset>> auxiliary = new LinkedHashMap<>();
	private final Map<String, Dataset> summary = new LinkedHashMap<>();
	private final StringBuilder log = new StringBuilder();
	private boolean started;

	ChainResult(int frames) {
		this.frames = frames;
	}

	synchronized void operation(String path, int number, OperationData output, boolean live) {
		for (Serializable item : output.getAuxData() == null ? new Serializable[0] : output.getAuxData()) {
			if (item instanceof IDataset dataset) {
				String name = path + "/" + named(dataset, path);
				if (live && started && !auxiliary.containsKey(name)) {
					// DAWN drops it with an error in its log.
					throw new IllegalStateException(name + " came first after the first frame of a live run");
				}
				auxiliary.computeIfAbsent(name, p -> new TreeMap<>()).put(number, dataset);
			}
		}
		for (Serializable item : output.getSummaryData() == null ? new Serializable[0] : output.getSummaryData()) {
			if (item instanceof IDataset dataset && !live) {
				Dataset before = summary.put(path + "/" + named(dataset, path), DatasetUtils.convertToDataset(dataset));
				if (before == dataset) {
					throw new IllegalStateException(path + " gives one dataset twice");
				}
			}
		}
		if (output.getLog() != null) {
			log.append(output.getLog());
		}
	}

	private static String named(IDataset dataset, String path) {
		if (dataset.getName() == null || dataset.getName().isEmpty() || dataset.getName().contains("/")) {
			throw new IllegalStateException(path + " gives a dataset called '" + dataset.getName() + "'");
		}
		return dataset.getName();
	}

	synchronized void finished(int number, IDataset data) {
		rows.put(number, data);
		started = true;
	}

	/** @return frames × data; NaN for frames that were lost */
	public Dataset data() {
		return stacked(rows);
	}

	/** @return uncertainties in the same shape; null where there are none */
	public Dataset errors() {
		Map<Integer, IDataset> errors = new TreeMap<>();
		rows.forEach((number, row) -> {
			if (row.getErrors() != null) {
				errors.put(number, DatasetUtils.convertToDataset(row.getErrors()));
			}
		});
		return errors.isEmpty() ? null : stacked(errors);
	}

	/** @return the first row, with all its metadata */
	public IDataset firstRow() {
		return rows.values().iterator().next();
	}

	/** @return the first axis of a dimension of the first row */
	public ILazyDataset axis(int dimension) {
		AxesMetadata axes = firstRow().getFirstMetadata(AxesMetadata.class);
		ILazyDataset[] all = axes == null ? null : axes.getAxis(dimension);
		return all == null || all.length == 0 ? null : all[0];
	}

	/** @return the unit of a dataset as it would be written; empty for none */
	public static String unit(ILazyDataset dataset) {
		UnitMetadata unit = dataset.getFirstMetadata(UnitMetadata.class);
		return unit == null ? "" : unit.getUnit().toString();
	}

	/** @return paths of auxiliary data */
	public Map<String, Dataset> auxiliary() {
		Map<String, Dataset> all = new LinkedHashMap<>();
		auxiliary.forEach((path, values) -> all.put(path, stacked(values)));
		return all;
	}

	/** @return the dataset of the first frame */
	public IDataset firstAuxiliary(String path) {
		return auxiliary.get(path).values().iterator().next();
	}

	/** @return summary data by path */
	public Map<String, Dataset> summary() {
		return summary;
	}

	/** @return what operations had to say */
	public String log() {
		return log.toString();
	}

	private Dataset stacked(Map<Integer, IDataset> values) {
		int[] shape = values.values().iterator().next().getShape().clone();
		if (shape.length == 0 || shape[0] != 1) {
			throw new IllegalStateException("a dataset of shape " + Arrays.toString(shape) + " has no scan dimension to be stacked along");
		}
		shape[0] = frames;
		DoubleDataset all = DatasetFactory.zeros(DoubleDataset.class, shape);
		all.fill(Double.NaN);
		values.forEach((number, value) -> {
			int[] row = value.getShape().clone();
			row[0] = frames;
			if (!Arrays.equals(row, all.getShapeRef())) {
				throw new IllegalStateException("frame " + number + " gives shape " + Arrays.toString(value.getShape())
						+ ", the first gave "
						+ Arrays.toString(all.getShapeRef()));
			}
			int[] start = new int[row.length];
			int[] stop = all.getShapeRef().clone();
			start[0] = number;
			stop[0] = number + 1;
			all.setSlice(value, start, stop, null);
		});
		return all;
	}
}
