/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Frames;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampMetadata;

import io.jhdf.HdfFile;

class LambdaSeriesTest {

	private static final String PART = "lambda/testasapo1_1009_00002_m%d_part%05d.nxs";
	private static final int ROWS = 1833;
	private static final int COLUMNS = 1556;

	@TempDir
	Path folder;

	@Test
	void oneFileStandsForTheWholeSeries() {
		Path one = RealData.file(PART.formatted(2, 1));
		try (Ramp<Frames> series = RampReader.openFrames(one); Ramp<Frames> folder = RampReader.openFrames(one.getParent())) {
			assertEquals(30, series.data().size());
			assertEquals(30, folder.data().size());
			assertEquals(ROWS, series.data().rows());
			assertEquals(COLUMNS, series.data().columns());
			assertEquals(55e-6, series.header().grid().orElseThrow().pixel1M(), 1e-15);
			assertEquals(0.1, series.metadata().detector().countTimeS(), 1e-15);
			assertEquals(4095, series.metadata().detector().saturationCounts());
			assertEquals(6, series.metadata().detector().thresholdKeV(), 1e-12);
			assertEquals("GaAs", series.metadata().detector().sensorMaterial());
			assertEquals(RampMetadata.Beam.UNKNOWN, series.metadata().beam());
			assertEquals(12, RampReader.toldToDetector(series).orElseThrow().energyKeV(), 1e-12);
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("12.0 keV")), series.provenance().notes()::toString);
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("sensor_thickness")), series.provenance().notes()::toString);
			for (int i = 0; i < 30; i++) {
				assertEquals(i, series.frames().frameNumber()[i]);
			}
		}
	}

	@Test
	void modulesLieAtTheirTranslationsAndRowsAreTurned() {
		RealData.file(PART.formatted(1, 0));
		int[][] places = { { 2, 0 }, { 0, 660 }, { 0, 1317 } };
		try (Ramp<Frames> series = RampReader.openFrames(RealData.file(PART.formatted(1, 0)))) {
			Dataset frame = series.data().frame(13);
			long covered = 0;
			for (int m = 0; m < 3; m++) {
				try (HdfFile hdf = new HdfFile(RealData.file(PART.formatted(m + 1, 1)))) {
					short[][][] raw = (short[][][]) hdf.getDatasetByPath("/entry/instrument/detector/data").getData(new long[] { 3, 0, 0 },
							new int[] { 1, 516, 1554 });
					for (int r = 0; r < 516; r++) {
						for (int c = 0; c < 1554; c++) {
							assertEquals(raw[0][r][c], frame.getLong(ROWS - 1 - (places[m][1] + r), places[m][0] + c));
							covered++;
						}
					}
				}
			}
			PixelMask mask = series.mask().get();
			assertArrayEquals(new int[] { ROWS, COLUMNS }, new int[] { mask.rows(), mask.columns() });
			int gaps = 0;
			for (int i = 0; i < ROWS * COLUMNS; i++) {
				gaps += mask.bits().getAbs(i) == PixelMask.GAP && frame.getElementLongAbs(i) == 0 ? 1 : 0;
				assertTrue(mask.isMasked(i) || frame.getElementLongAbs(i) >= 0, "negative count where nothing is masked");
			}
			assertTrue(gaps >= ROWS * COLUMNS - covered, gaps + " gaps");
		}
	}

	@Test
	void aMasterStandsForTheModulesBesideIt() throws IOException {
		for (int m = 1; m <= 3; m++) {
			Files.copy(RealData.file(PART.formatted(m, 0)), folder.resolve("series_m0" + m + ".nxs"));
		}
		Path master = Files.writeString(folder.resolve("series_master.nxs"), "virtual datasets, which cannot be read here");
		try (Ramp<Frames> series = RampReader.openFrames(master)) {
			assertEquals(10, series.data().size());
			assertEquals(ROWS, series.data().rows());
		}
	}

	@Test
	void someModulesOrPartsAloneAreASeriesToo() {
		List<Path> files = List.of(RealData.file(PART.formatted(3, 2)), RealData.file(PART.formatted(2, 2)), RealData.file(PART.formatted(2, 0)));
		try (Ramp<Frames> series = RampReader.openFrames(files)) {
			assertEquals(10, series.data().size());
			assertEquals(1317 - 660 + 516, series.data().rows());
			assertEquals(1554, series.data().columns());
			assertEquals(20, series.frames().frameNumber()[0]);
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("part 0 of module 2")), series.provenance().notes()::toString);
		}
	}
}
