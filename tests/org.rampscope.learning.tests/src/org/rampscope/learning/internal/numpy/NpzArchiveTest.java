/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.error.DataException;

class NpzArchiveTest {

	private static final String PLAIN = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";

	@TempDir
	private Path folder;

	@Test
	void plainArraysAreRead() throws IOException {
		Map<String, NumpyArray> arrays = NpzArchive.read(archive("a.weight.npy", npy(PLAIN, floats(1, 2, 3, 4, 5, 6.5f))));
		assertArrayEquals(new long[] { 2, 3 }, arrays.get("a.weight").shape());
		assertArrayEquals(new double[] { 1, 2, 3, 4, 5, 6.5 }, arrays.get("a.weight").values());
	}

	@Test
	void aSingleNumberHasNoDimension() throws IOException {
		byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(-7).array();
		NumpyArray array = NpzArchive.read(archive("n.npy", npy("{'descr': '<i8', 'fortran_order': False, 'shape': (), }", bytes))).get("n");
		assertArrayEquals(new double[] { -7 }, array.values());
		assertArrayEquals(new long[0], array.shape());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }; |O",
			"{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }; columns",
			"{'descr': '<f4', 'fortran_order': False, 'shape': (2000000000, 2000000000), }; more than",
			"{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }; shape",
			"{'descr': '<f4', 'fortran_order': False, 'shape': (100,), }; ends before",
			"{'descr': __import__('os'), 'fortran_order': False, 'shape': (2, 3), }; no plain array" })
	void whatIsNoPlainArrayIsRefusedByName(String header, String reason) throws IOException {
		Path file = archive("bad.npy", npy(header, floats(1, 2, 3, 4, 5, 6)));
		String message = assertThrows(DataException.class, () -> NpzArchive.read(file)).getMessage();
		assertTrue(message.contains("bad.npy") && message.contains(reason), message);
	}

	@Test
	void otherEntriesAreRefused() throws IOException {
		Path file = archive("data.pkl", new byte[] { (byte) 0x80, 2 });
		assertTrue(assertThrows(DataException.class, () -> NpzArchive.read(file)).getMessage().contains("data.pkl"));
	}

	@Test
	void aMissingFileIsSaidToBeMissing() {
		assertTrue(assertThrows(DataException.class, () -> NpzArchive.read(folder.resolve("none.npz"))).getMessage().contains("no such file"));
	}

	@Test
	void damageNeverGivesAnythingButADataError() throws IOException {
		byte[] whole = Files.readAllBytes(archive("a.npy", npy(PLAIN, floats(1, 2, 3, 4, 5, 6))));
		Random random = new Random(3);
		int refused = 0;
		for (int i = 0; i < 300; i++) {
			byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
			for (int k = 0; k < 3 && damaged.length > 0; k++) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
			}
			Path file = Files.write(folder.resolve("damaged.npz"), damaged);
			try {
				NpzArchive.read(file);
			} catch (DataException e) {
				refused++;
			}
		}
		assertTrue(refused > 150, refused + " of 300");
	}

	private Path archive(String name, byte[] content) throws IOException {
		Path file = folder.resolve("archive.npz");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
			zip.closeEntry();
		}
		return file;
	}

	private static byte[] npy(String header, byte[] numbers) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(new byte[] { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0 });
		byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
		out.write(new byte[] { (byte) text.length, (byte) (text.length >> 8) });
		out.write(text);
		out.write(numbers);
		return out.toByteArray();
	}

	private static byte[] floats(float... values) {
		ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		for (float value : values) {
			buffer.putFloat(value);
		}
		return buffer.array();
	}
}
