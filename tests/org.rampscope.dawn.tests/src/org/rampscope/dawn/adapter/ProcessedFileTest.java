/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.dawn.shells.AzimuthalIntegrationModel;
import org.rampscope.dawn.shells.AzimuthalIntegrationShell;
import org.rampscope.dawn.standin.ChainResult;
import org.rampscope.dawn.standin.ChainRunner;
import org.rampscope.nexus.RampReader;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;

/** What our integration gives in DAWN, in the layout DAWN writes, opens in RampScope. */
class ProcessedFileTest {

	@Test
	void aProcessedFileOpensAsARamp(@TempDir Path folder) throws Exception {
		AzimuthalIntegrationShell integration = new AzimuthalIntegrationShell();
		integration.setName("Azimuthal integration");
		AzimuthalIntegrationModel model = new AzimuthalIntegrationModel();
		model.setBins(400);
		model.setUnit(RadialUnit.Q_PER_ANGSTROM);
		integration.setModel(model);
		ChainResult result = new ChainRunner(List.of(integration), null, false, false).run("frames.nxs", FeoRamp.stack(FeoRamp.frames()));
		Path file = folder.resolve("run_processed.nxs");
		write(file, result);
		Ramp<Patterns> scan = RampReader.readPatterns(file, Progress.NONE);
		assertEquals(RadialUnit.Q_PER_ANGSTROM, scan.data().axis().unit());
		assertArrayEquals(DatasetUtils.cast(DoubleDataset.class, result.data()).getData(), scan.data().intensity().getData());
		assertEquals(FeoRamp.frames().frames().pressureGPa()[3], scan.frames().pressureGPa()[3], 1e-12);
	}

	/** The part of the layout that a reader needs, as in the contract: result with signal, axes and units. */
	private static void write(Path file, ChainResult result) throws Exception {
		try (WritableHdfFile hdf = HdfFile.write(file)) {
			hdf.putAttribute("default", "processed");
			WritableGroup processed = hdf.putGroup("processed");
			processed.putAttribute("NX_class", "NXentry");
			processed.putAttribute("default", "result");
			WritableGroup data = processed.putGroup("result");
			data.putAttribute("NX_class", "NXdata");
			data.putAttribute("signal", "data");
			data.putAttribute("axes", new String[] { "pressure", "q" });
			int[] shape = result.data().getShape();
			double[][] values = new double[shape[0]][shape[1]];
			for (int i = 0; i < shape[0]; i++) {
				for (int j = 0; j < shape[1]; j++) {
					values[i][j] = result.data().getDouble(i, j);
				}
			}
			data.putDataset("data", values);
			WritableDataset q = data.putDataset("q", DatasetUtils.cast(DoubleDataset.class,
					DatasetUtils.sliceAndConvertLazyDataset(result.axis(1)).clone().flatten()).getData());
			q.putAttribute("units", ChainResult.unit(result.axis(1)));
			WritableDataset pressure = data.putDataset("pressure", FeoRamp.frames().frames().pressureGPa());
			pressure.putAttribute("units", ChainResult.unit(result.axis(0)));
		}
	}
}
