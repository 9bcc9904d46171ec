/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.CountRange;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.format.Completeness;

class EdfFormatTest {

	private static final EdfFormat FORMAT = new EdfFormat();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "i1", "u1", "i2", "u2", "i4", "u4", "f4", "f8" })
	void everyTypeThatFabioWrites(String type) throws IOException {
		try (Ramp<Frames> series = RampReader.openFrames(FabioImages.copy("fabio_" + type + ".edf", folder))) {
			assertEquals(1, series.data().size());
			FabioImages.check(type, 0, series.data().frame(0));
			CountRange range = series.data().countRange();
			switch (type.charAt(0)) {
				case 'u' -> assertEquals(CountRange.unsigned(8 * (type.charAt(1) - '0')), range);
				case 'i' -> assertEquals(CountRange.COUNTS, range);
				default -> assertFalse(range.marks(-7), "floating point numbers below zero are data");
			}
		}
	}

	@Test
	void theHigherByteMayComeFirst() throws IOException {
		FabioImages.check("i2", 0, FORMAT.frame(FabioImages.copy("big_i2.edf", folder)));
	}

	@Test
	void framesOfOneFileAndKeywordsOfItsHeader() throws IOException {
		try (Ramp<Frames> series = RampReader.openFrames(FabioImages.copy("frames_0003.edf", folder))) {
			assertEquals(3, series.data().size());
			for (int frame : new int[] { 2, 0, 1 }) {
				FabioImages.check("u2", frame, series.data().frame(frame));
			}
			assertEquals("three frames", series.header().metadata().title());
			assertEquals(0.05, series.header().metadata().detector().countTimeS());
			assertEquals(0.4133, series.header().metadata().beam().wavelengthAngstrom(), 1e-12);
			assertEquals(2e-4, series.header().grid().orElseThrow().pixel1M());
			assertEquals(1e-4, series.header().grid().orElseThrow().pixel2M());
			Geometry geometry = series.header().geometry().orElseThrow();
			assertEquals(0.2, geometry.distanceM());
			assertEquals(4.25 * 2e-4, geometry.poni1M(), 1e-15);
			assertEquals(5.5 * 1e-4, geometry.poni2M(), 1e-15);
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("Center_1")), series.provenance().notes()::toString);
		}
	}

	@Test
	void aSeriesPackedByGzipIsOneRamp() throws IOException {
		byte[] image = Files.readAllBytes(FabioImages.copy("fabio_u2.edf", folder));
		Path run = Files.createDirectories(folder.resolve("run"));
		for (int i : new int[] { 10, 9 }) {
			try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(run.resolve("f_" + i + ".edf.gz")))) {
				out.write(image);
			}
		}
		try (Ramp<Frames> series = RampReader.openFrames(run)) {
			assertEquals(2, series.data().size());
			FabioImages.check("u2", 0, series.data().frame(1));
		}
		assertEquals(Completeness.UNKNOWN, FORMAT.completeness(run.resolve("f_9.edf.gz")));
	}

	@Test
	void noBeginningOfAFileIsWholeAndCutImagesAreNamed() throws IOException {
		Path file = FabioImages.copy("frames_0003.edf", folder);
		byte[] all = Files.readAllBytes(file);
		int block = all.length / 3;
		assertEquals(Completeness.COMPLETE, FORMAT.completeness(file));
		for (int length = 0; length < all.length; length += 1 + length % 13) {
			Path cut = Files.write(folder.resolve("cut.edf"), Arrays.copyOf(all, length));
			boolean whole = length > 0 && length % block == 0;
			assertEquals(whole ? Completeness.COMPLETE : Completeness.PARTIAL, FORMAT.completeness(cut), "the first " + length + " bytes");
		}
		Path cut = Files.write(folder.resolve("cut.edf"), Arrays.copyOf(all, block - 1));
		DataException e = assertThrows(DataException.class, () -> FORMAT.frame(cut));
		assertTrue(e.getMessage().contains("cut.edf") && e.getMessage().contains("ends at byte"), e.getMessage());
	}

	@Test
	void whatIsNotReadIsNamed() throws IOException {
		String image = Files.readString(FabioImages.copy("fabio_i4.edf", folder), StandardCharsets.ISO_8859_1);
		for (String[] change : new String[][] { { "SignedInteger", "SignedComplex", "SignedComplex" }, { "Dim_1 = 12", "Dim_1 = 1x", "dim_1 is '1x'" },
				{ "DataType", "DataTypo", "does not say DataType" }, { "Image = 0 ;", "Compression = GzipCompression ;", "packed by GzipCompression" },
				{ "Dim_2 = 9", "Dim_2 = 99", "ends at byte" } }) {
			assertTrue(image.contains(change[0]), change[0]);
			Path file = Files.writeString(folder.resolve("changed.edf"), image.replace(change[0], change[1]), StandardCharsets.ISO_8859_1);
			DataException e = assertThrows(DataException.class, () -> FORMAT.frame(file));
			assertTrue(e.getMessage().contains(change[2]), e.getMessage());
		}
		Path json = Files.writeString(folder.resolve("x.json"), "{ \"a\" : 1 }\n");
		assertThrows(DataException.class, () -> RampReader.openFrames(json));
	}

	@Test
	void aHeaderThatSaysLittleLeavesItUnknown() throws IOException {
		String image = Files.readString(FabioImages.copy("frames_0003.edf", folder), StandardCharsets.ISO_8859_1);
		for (String[] change : new String[][] { { "Center_1 = 5.5", "Center_1 = abc", "does not say where" },
				{ "WaveLength = 4.133e-11", "WaveLength = 0.4133   ", "is left out" },
				{ "Title = three frames", "DetectorRotation_1=1", "DetectorRotation" }, { "ByteOrder", "ByteOrdnung", "no ByteOrder" } }) {
			assertTrue(image.contains(change[0]), change[0]);
			Path file = Files.writeString(folder.resolve("changed.edf"), image.replaceFirst(change[0], change[1]), StandardCharsets.ISO_8859_1);
			try (Ramp<Frames> series = RampReader.openFrames(file)) {
				assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains(change[2])), series.provenance().notes()::toString);
				assertEquals(change[0].startsWith("Center") || change[0].startsWith("Title"), series.header().geometry().isEmpty(), change[1]);
			}
		}
	}
}
