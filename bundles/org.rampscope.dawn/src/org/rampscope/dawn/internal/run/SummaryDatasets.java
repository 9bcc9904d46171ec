/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.StringDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.dawn.internal.data.DawnUnits;

/**
 * What an operation on the whole ramp found, as DAWN's summary data: a flat list of datasets with names of their own. Trees become
 * names joined by underscores, since a slash would make nested groups; texts are left out, DAWN's summary holds numbers.
 */
public final class SummaryDatasets {

	private SummaryDatasets() {
		// functions
	}

	/**
	 * @param before the ramp as the operation got it
	 * @param after as it gave it back
	 * @return what differs: results, pressures, labels, patterns
	 */
	public static Dataset[] of(Ramp<Patterns> before, Ramp<Patterns> after) {
		List<Dataset> all = new ArrayList<>();
		Results found = after.results().since(before.results());
		found.names().forEach(name -> add(all, name, found.tree(name).orElseThrow()));
		FrameAxis frames = after.frames();
		if (frames != before.frames() && !Arrays.equals(frames.pressureGPa(), before.frames().pressureGPa())) {
			add(all, "pressure", copy(frames.pressureGPa()), "GPa");
			add(all, "pressure_uncertainty", copy(frames.pressureSigmaGPa()), "GPa");
		}
		if (after.labels().isPresent() && !after.labels().equals(before.labels())) {
			add(all, "labels", DatasetFactory.createFromObject(IntegerDataset.class, after.labels().get().codes().clone(),
					after.labels().get().size()), "");
		}
		if (after.data().intensity() != before.data().intensity()) {
			add(all, "intensity", after.data().intensity(), "");
			add(all, DawnUnits.axisName(after.data().axis().unit()), copy(after.data().axis().centres().getData()), after.data().axis().unit().nexusUnit());
			after.data().sigma().ifPresent(sigma -> add(all, "intensity_uncertainty", sigma, ""));
		}
		return all.toArray(Dataset[]::new);
	}

	private static void add(List<Dataset> all, String prefix, DataGroup group) {
		for (Map.Entry<String, DataField> field : group.fields().entrySet()) {
			add(all, prefix + "_" + field.getKey(), field.getValue().values(), field.getValue().unit());
		}
		group.groups().forEach((name, child) -> add(all, prefix + "_" + name, child));
	}

	private static void add(List<Dataset> all, String name, Dataset values, String unit) {
		if (values instanceof StringDataset || values.getSize() == 0) {
			return;
		}
		String flat = name.replace('/', '_');
		Optional<Dataset> taken = all.stream().filter(d -> d.getName().equals(flat)).findFirst();
		// A dataset of its own: DAWN changes shapes and metadata of what it is given.
		Dataset dataset = values.clone();
		dataset.setName(taken.isEmpty() ? flat : flat + "_" + all.size());
		DawnUnits.attach(dataset, unit);
		all.add(dataset);
	}

	private static DoubleDataset copy(double[] values) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values.clone());
	}
}
