/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
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

class CbfFormatTest {

	private static final CbfFormat FORMAT = new CbfFormat();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "i1", "u1", "i2", "u2", "i4", "u4" })
	void everyTypeThatFabioWrites(String type) throws IOException {
		try (Ramp<Frames> series = RampReader.openFrames(FabioImages.copy("fabio_" + type + ".cbf", folder))) {
			FabioImages.check(type, 0, series.data().frame(0));
			CountRange range = series.data().countRange();
			assertEquals(type.charAt(0) == 'u' ? CountRange.unsigned(8 * (type.charAt(1) - '0')) : CountRange.COUNTS, range);
			assertTrue(range.marks(type.equals("u2") ? 65535 : type.equals("u1") ? 255 : -1));
		}
	}

	@Test
	void theHeaderOfPilatusIsUsedAndSaid() throws IOException {
		try (Ramp<Frames> series = RampReader.openFrames(FabioImages.copy("pilatus_00001.cbf", folder))) {
			FabioImages.check("i4", 0, series.data().frame(0));
			assertEquals("PILATUS 300K, 3-0100", series.header().metadata().detector().description());
			assertEquals(0.05, series.header().metadata().detector().countTimeS());
			assertEquals(0.06, series.header().metadata().detector().frameTimeS());
			assertEquals(1061400, series.header().metadata().detector().saturationCounts());
			assertEquals(15, series.header().metadata().detector().thresholdKeV(), 1e-12);
			assertEquals(450, series.header().metadata().detector().sensorThicknessUm(), 1e-9);
			assertEquals(0.4133, series.header().metadata().beam().wavelengthAngstrom());
			assertEquals(172e-6, series.header().grid().orElseThrow().pixel2M());
			Geometry geometry = series.header().geometry().orElseThrow();
			assertEquals(0.2, geometry.distanceM());
			assertEquals(4.25 * 172e-6, geometry.poni1M(), 1e-15);
			assertEquals(5.5 * 172e-6, geometry.poni2M(), 1e-15);
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("Beam_xy") && n.contains("pilatus_00001.cbf")),
					series.provenance().notes()::toString);
		}
	}

	@Test
	void aPlaceThatIsNotStatedOrTurnedIsNotTaken() throws IOException {
		String image = Files.readString(FabioImages.copy("pilatus_00001.cbf", folder), StandardCharsets.ISO_8859_1);
		for (String[] change : new String[][] { { "(5.50, 4.25)", "(0.00, 0.00)", "does not say" },
				{ "Detector_distance 0.2", "Detector_distance 0.0", "does not say" }, { "Flux 0.000000", "Detector_2theta 10. deg.", "Detector_2theta" } }) {
			Path file = Files.writeString(folder.resolve("changed.cbf"), image.replace(change[0], change[1]), StandardCharsets.ISO_8859_1);
			try (Ramp<Frames> series = RampReader.openFrames(file)) {
				assertTrue(series.header().geometry().isEmpty(), change[1]);
				assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains(change[2])), series.provenance().notes()::toString);
			}
		}
	}

	@Test
	void aSeriesPackedByGzipIsOneRamp() throws IOException {
		byte[] image = Files.readAllBytes(FabioImages.copy("fabio_i4.cbf", folder));
		for (int i : new int[] { 10, 9 }) {
			try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Files.createDirectories(folder.resolve("run")).resolve("f_" + i + ".cbf.gz")))) {
				out.write(image);
			}
		}
		try (Ramp<Frames> series = RampReader.openFrames(folder.resolve("run"))) {
			assertEquals(2, series.data().size());
			FabioImages.check("i4", 0, series.data().frame(1));
		}
		assertEquals("f_", FORMAT.series(folder.resolve("run/f_9.cbf.gz")).orElseThrow());
		assertEquals(Completeness.UNKNOWN, FORMAT.completeness(folder.resolve("run/f_9.cbf.gz")));
	}

	@Test
	void noBeginningOfAnImageIsWholeOrReadAndNoWrongByteGoesUnseen() throws IOException {
		Path file = FabioImages.copy("fabio_i4.cbf", folder);
		byte[] all = Files.readAllBytes(file);
		String text = new String(all, StandardCharsets.ISO_8859_1);
		int start = text.indexOf("\u00d5") + 1;
		int end = text.lastIndexOf("\r\n\r\n--CIF-BINARY");
		assertEquals(Completeness.COMPLETE, FORMAT.completeness(file));
		for (int length = 0; length < end; length += 1 + length % 7) {
			Path cut = Files.write(folder.resolve("cut.cbf"), Arrays.copyOf(all, length));
			assertEquals(Completeness.PARTIAL, FORMAT.completeness(cut), "the first " + length + " bytes");
			DataException e = assertThrows(DataException.class, () -> FORMAT.frame(cut), "the first " + length + " bytes");
			assertTrue(e.getMessage().contains("cut.cbf"), e.getMessage());
		}
		for (int at = start; at < end; at += 5) {
			byte[] wrong = all.clone();
			wrong[at] ^= 4;
			Path damaged = Files.write(folder.resolve("damaged.cbf"), wrong);
			assertTrue(assertThrows(DataException.class, () -> FORMAT.frame(damaged)).getMessage().contains("check sum"));
		}
	}

	@Test
	void whatIsNotReadIsNamed() throws IOException {
		String image = Files.readString(FabioImages.copy("fabio_i4.cbf", folder), StandardCharsets.ISO_8859_1);
		for (String[] change : new String[][] { { "x-CBF_BYTE_OFFSET", "x-CBF_PACKED", "byte offsets" },
				{ "signed 32-bit integer", "signed 64-bit integer", "64-bit" },
				{ "Fastest-Dimension: 12", "Fastest-Dimension: 11", "bytes more than its 99 pixels" },
				{ "Fastest-Dimension: 12", "Fastest-Dimension: 13", "after 108 of 117" },
				{ "Second-Dimension: 9", "Second-Dimension: x", "Second-Dimension is 'x'" }, { "signed 32", "signed 16", "16 bits hold" } }) {
			Path file = Files.writeString(folder.resolve("changed.cbf"), image.replace(change[0], change[1]), StandardCharsets.ISO_8859_1);
			DataException e = assertThrows(DataException.class, () -> FORMAT.frame(file));
			assertTrue(e.getMessage().contains(change[2]), e.getMessage());
		}
	}

	/** The packing as the tables define it, the other way round. */
	private static ByteBuffer pack(int[] values, boolean unsigned) {
		ByteBuffer out = ByteBuffer.allocate(15 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		long before = 0;
		for (int v : values) {
			long value = unsigned ? v & 0xffffffffL : v;
			long step = value - before;
			before = value;
			if (Math.abs(step) <= Byte.MAX_VALUE) {
				out.put((byte) step);
				continue;
			}
			out.put(Byte.MIN_VALUE);
			if (Math.abs(step) <= Short.MAX_VALUE) {
				out.putShort((short) step);
				continue;
			}
			out.putShort(Short.MIN_VALUE);
			if (Math.abs(step) <= Integer.MAX_VALUE) {
				out.putInt((int) step);
				continue;
			}
			out.putInt(Integer.MIN_VALUE).putLong(step);
		}
		return out.flip();
	}

	@Test
	void anyNumbersComeBack() throws IOException {
		Random random = new Random(7);
		int[] edges = { 0, -1, 1, 127, -127, 128, -128, 32767, -32767, 32768, -32768, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 1 };
		for (int trial = 0; trial < 200; trial++) {
			int[] values = new int[1 + random.nextInt(200)];
			for (int i = 0; i < values.length; i++) {
				values[i] = random.nextInt(4) == 0 ? edges[random.nextInt(edges.length)] : random.nextInt() >> random.nextInt(32);
			}
			boolean unsigned = trial % 2 == 1;
			assertArrayEquals(values, CbfFormat.unpack(pack(values, unsigned), values.length, unsigned, 32), "trial " + trial);
		}
	}
}
