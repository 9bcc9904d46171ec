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
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.SampleScans;

class ConvertersTest {

	@TempDir
	Path folder;

	private final Ramp<Patterns> scan = SampleScans.full(12, 40, 3);

	@Test
	void aSeriesOfTextFilesThereAndBack() {
		List<Path> files = XySeriesWriter.write(scan, folder.resolve("series"), Progress.NONE);
		assertEquals(12, files.size());
		assertEquals("frame_011.xye", files.get(11).getFileName().toString());
		Ramp<Patterns> read = RampReader.readPatterns(folder.resolve("series"), Progress.NONE);
		assertArrayEquals(scan.data().intensity().getData(), read.data().intensity().getData());
		assertArrayEquals(scan.data().sigma().get().getData(), read.data().sigma().get().getData());
		assertEquals(scan.data().axis().unit(), read.data().axis().unit());
		assertEquals(scan.data().axis().centres(), read.data().axis().centres());
	}

	@Test
	void aTableThereAndBack() throws IOException {
		Path file = folder.resolve("ramp.csv");
		CsvRamp.write(scan, file);
		Ramp<Patterns> read = CsvRamp.read(file);
		assertArrayEquals(scan.data().intensity().getData(), read.data().intensity().getData());
		assertArrayEquals(scan.frames().pressureGPa(), read.frames().pressureGPa());
		assertArrayEquals(scan.frames().frameNumber(), read.frames().frameNumber());
		assertEquals(scan.data().axis().centres(), read.data().axis().centres());
		Files.writeString(file, Files.readString(file).replaceFirst("\n100,", "\n"));
		assertTrue(assertThrows(DataException.class, () -> CsvRamp.read(file)).getMessage().contains("line 2"));
	}

	@Test
	void azimuthalIntegrationThereAndBack() {
		Path file = folder.resolve("azint.nxs");
		Azint1dWriter.write(scan, file, Progress.NONE);
		Ramp<Patterns> read = RampReader.readPatterns(file, Progress.NONE);
		assertArrayEquals(scan.data().intensity().getData(), read.data().intensity().getData());
		assertArrayEquals(scan.data().sigma().get().getData(), read.data().sigma().get().getData());
		assertArrayEquals(scan.frames().pressureGPa(), read.frames().pressureGPa());
		assertArrayEquals(scan.frames().timeS(), read.frames().timeS());
		assertEquals(scan.data().axis().centres(), read.data().axis().centres());
		assertEquals(scan.metadata().beam().energyKeV(), read.metadata().beam().energyKeV());
	}
}
