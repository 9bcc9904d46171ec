/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.loader;

import java.util.Map;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.StringDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.dawn.internal.data.DawnUnits;

import uk.ac.diamond.scisoft.analysis.io.DataHolder;

/** A ramp as patterns, with what was found, as DAWN shows it. */
final class ScanDatasets {

	/** Where the patterns are in a file. */
	static final String INTENSITY = "/entry/data/intensity";

	private ScanDatasets() {
		// a function
	}

	static DataHolder of(String fileName, Ramp<Patterns> scan) {
		DataHolder holder = new DataHolder();
		holder.setFilePath(fileName);
		Dataset intensity = scan.data().intensity();
		intensity.setName(INTENSITY);
		scan.data().sigma().ifPresent(intensity::setErrors);
		Dataset radial = DatasetFactory.createFromObject(DoubleDataset.class, scan.data().axis().centres().getData().clone());
		radial.setName(DawnUnits.axisName(scan.data().axis().unit()));
		DawnUnits.attach(radial, scan.data().axis().unit().nexusUnit());
		AxesMetadata axes = FrameAxes.metadata(scan.frames(), 2);
		axes.addAxis(1, radial);
		intensity.setMetadata(axes);
		holder.addDataset(INTENSITY, intensity);
		FrameAxes.addTo(holder, "/entry/data/", scan.frames());
		scan.results().names().forEach(name -> add(holder, "/entry/" + name, scan.results().tree(name).orElseThrow()));
		return holder;
	}

	private static void add(DataHolder holder, String path, DataGroup group) {
		for (Map.Entry<String, DataField> field : group.fields().entrySet()) {
			Dataset values = field.getValue().values();
			if (!(values instanceof StringDataset) && values.getSize() > 0) {
				values.setName(path + "/" + field.getKey());
				DawnUnits.attach(values, field.getValue().unit());
				holder.addDataset(values.getName(), values);
			}
		}
		group.groups().forEach((name, child) -> add(holder, path + "/" + name, child));
	}
}
