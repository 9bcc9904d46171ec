/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.install;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.january.dataset.DatasetFactory;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.JhdfSink;
import org.rampscope.nexus.NexusSink;

/** A file as DAWN's processing writes it: patterns in {@code /processed/result}, over pressure, with the chain that made them. */
final class DawnResultFile {

	private DawnResultFile() {
		// a function
	}

	static Path write(Ramp<Patterns> scan, Path file) {
		try (NexusSink sink = new JhdfSink(file)) {
			sink.attribute("default", "processed");
			sink.openGroup("processed", "NXentry");
			sink.attribute("default", "result");
			sink.openGroup("result", "NXdata");
			sink.attribute("signal", "data");
			sink.attribute("axes", new String[] { "pressure", "2theta" });
			sink.dataset("data", scan.data().intensity(), ElementType.FLOAT64, Map.of());
			sink.dataset("pressure", DatasetFactory.createFromObject(scan.frames().pressureGPa().clone()), ElementType.FLOAT64,
					Map.of("units", "GPa"));
			sink.dataset("2theta", DatasetFactory.createFromObject(scan.data().axis().centres().getData().clone()), ElementType.FLOAT64,
					Map.of("units", "deg"));
			sink.closeGroup();
			sink.openGroup("process", "NXprocess");
			sink.openGroup("0", "NXnote");
			sink.attribute("type", "application/json");
			sink.closeGroup();
			sink.closeGroup();
			sink.closeGroup();
			sink.commit();
		}
		return file;
	}
}
