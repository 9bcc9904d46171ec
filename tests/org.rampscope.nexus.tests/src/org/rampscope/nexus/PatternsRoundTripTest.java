/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;

import io.jhdf.HdfFile;

class PatternsRoundTripTest {

	@TempDir
	Path folder;

	@Test
	void everythingIsReadBackAsItWas() {
		Ramp<Patterns> scan = SampleScans.full(7, 50, 1);
		Path file = folder.resolve("ramp.nxs");
		RampWriter.writePatterns(scan, file, Progress.NONE);
		ScanAssertions.assertSame(scan, RampReader.readPatterns(file, Progress.NONE));
	}

	@Test
	void whatIsUnknownStaysUnknown() {
		Ramp<Patterns> scan = SampleScans.unknown(3, 20);
		Path file = folder.resolve("unknown.nxs");
		RampWriter.writePatterns(scan, file, Progress.NONE);
		ScanAssertions.assertSame(scan, RampReader.readPatterns(file, Progress.NONE));
	}

	@Test
	void aSmallerRampReplacesALargerOneCompletely() throws IOException {
		Path file = folder.resolve("ramp.nxs");
		RampWriter.writePatterns(SampleScans.full(60, 500, 1), file, Progress.NONE);
		long large = Files.size(file);
		Ramp<Patterns> small = SampleScans.full(2, 10, 2);
		RampWriter.writePatterns(small, file, Progress.NONE);
		assertTrue(Files.size(file) < large);
		ScanAssertions.assertSame(small, RampReader.readPatterns(file, Progress.NONE));
		assertFalse(Files.exists(folder.resolve("ramp.nxs.part")));
	}

	@Test
	void cancelLeavesTheOldFileAndNothingElse() throws IOException {
		Path file = folder.resolve("ramp.nxs");
		Files.writeString(file, "old");
		Progress cancelled = new Progress() {
			@Override
			public void begin(String task, long total) {
				// not looked at
			}

			@Override
			public void worked(long amount) {
				// not looked at
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancelledException.class, () -> RampWriter.writePatterns(SampleScans.full(2, 10, 2), file, cancelled));
		assertEquals("old", Files.readString(file));
		try (var files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void theSecondNameOfThePressureIsTheSameObject() {
		Path file = folder.resolve("ramp.nxs");
		RampWriter.writePatterns(SampleScans.full(7, 50, 1), file, Progress.NONE);
		try (HdfFile hdf = new HdfFile(file)) {
			assertEquals(hdf.getByPath("/entry/sample/pressure").getAddress(), hdf.getByPath("/entry/data/pressure").getAddress());
			assertEquals("/entry/sample/pressure", hdf.getByPath("/entry/data/pressure").getAttribute("target").getData());
			assertEquals(1, ((int[]) hdf.getDatasetByPath("/entry/reduction/solid_angle_applied").getData())[0]);
			assertEquals(0.99, ((double[]) hdf.getDatasetByPath("/entry/reduction/input/polarization_factor").getData())[0]);
			assertEquals("RampScope", hdf.getDatasetByPath("/entry/process_1/program").getData());
			assertEquals("powder.integrate", hdf.getDatasetByPath("/entry/process_1/operation_id").getData());
			assertEquals(25.6376, ((double[]) hdf.getDatasetByPath("/entry/instrument/beam/incident_energy").getData())[0]);
		}
	}

	@Test
	void groupsWithoutAnyFieldDoNoHarm() {
		DataGroup empty = DataGroup.builder("NXcollection").attribute("found", 0).build();
		Ramp<Patterns> scan = SampleScans.full(7, 50, 1).withResult("nothing", empty)
				.withResult("nested", DataGroup.builder("NXcollection").group("a", empty).group("b", empty).build());
		Path file = folder.resolve("ramp.nxs");
		RampWriter.writePatterns(scan, file, Progress.NONE);
		ScanAssertions.assertSame(scan, RampReader.readPatterns(file, Progress.NONE));
	}

	@Test
	void aResultMustNotTakeANameOfTheLayout() {
		Ramp<Patterns> scan = SampleScans.unknown(3, 20).withResult("data", DataGroup.builder("NXdata").field("x", 1).build());
		RampScopeException e = assertThrows(RampScopeException.class,
				() -> RampWriter.writePatterns(scan, folder.resolve("x.nxs"), Progress.NONE));
		assertTrue(e.getMessage().contains("'data'"), e.getMessage());
	}

	@Test
	void anotherFileIsRefusedWithItsName() throws IOException {
		Path text = Files.writeString(folder.resolve("text.nxs"), "no HDF5 at all");
		RampScopeException e = assertThrows(RampScopeException.class, () -> RampReader.readPatterns(text, Progress.NONE));
		assertTrue(e.getMessage().contains("text.nxs"), e.getMessage());
		assertThrows(RampScopeException.class, () -> RampReader.readPatterns(folder.resolve("absent.nxs"), Progress.NONE));
	}
}
