/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.RampScan;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampScanReader;
import org.rampscope.nexus.SampleScans;

class ConvertersTest {

	@TempDir
	Path folder;

	private final RampScan scan = SampleScans.full(12, 40, 3);

	@Test
	void aSeriesOfTextFilesThereAndBack() {
		List<Path> files = XySeriesWriter.write(scan, folder.resolve("series"), Progress.NONE);
		assertEquals(12, files.size());
		assertEquals("frame_011.xye", files.get(11).getFileName().toString());
		RampScan read = RampScanReader.read(folder.resolve("series"), Progress.NONE);
		assertArrayEquals(scan.intensity().getData(), read.intensity().getData());
		assertArrayEquals(scan.sigma().get().getData(), read.sigma().get().getData());
		assertEquals(scan.axis().unit(), read.axis().unit());
		assertEquals(scan.axis().centres(), read.axis().centres());
	}

	@Test
	void aTableThereAndBack() throws IOException {
		Path file = folder.resolve("ramp.csv");
		CsvRamp.write(scan, file);
		RampScan read = CsvRamp.read(file);
		assertArrayEquals(scan.intensity().getData(), read.intensity().getData());
		assertArrayEquals(scan.frames().pressureGPa(), read.frames().pressureGPa());
		assertArrayEquals(scan.frames().frameNumber(), read.frames().frameNumber());
		assertEquals(scan.axis().centres(), read.axis().centres());
		Files.writeString(file, Files.readString(file).replaceFirst("\n100,", "\n"));
		assertTrue(assertThrows(DataException.class, () -> CsvRamp.read(file)).getMessage().contains("line 2"));
	}

	@Test
	void azimuthalIntegrationThereAndBack() {
		Path file = folder.resolve("azint.nxs");
		Azint1dWriter.write(scan, file, Progress.NONE);
		RampScan read = RampScanReader.read(file, Progress.NONE);
		assertArrayEquals(scan.intensity().getData(), read.intensity().getData());
		assertArrayEquals(scan.sigma().get().getData(), read.sigma().get().getData());
		assertArrayEquals(scan.frames().pressureGPa(), read.frames().pressureGPa());
		assertArrayEquals(scan.frames().timeS(), read.frames().timeS());
		assertEquals(scan.axis().centres(), read.axis().centres());
		assertEquals(scan.metadata().beam().energyKeV(), read.metadata().beam().energyKeV());
	}
}
