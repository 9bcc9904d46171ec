/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTensorsTest {

	private static byte[] bytes(Map<String, Tensor> tensors) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new SafeTensorsWriter().write(tensors, out);
		return out.toByteArray();
	}

	private static Map<String, Tensor> read(byte[] bytes) throws IOException {
		return new SafeTensorsReader(1 << 20).read(new ByteArrayInputStream(bytes));
	}

	private static byte[] file(String header, int data) {
		byte[] json = header.getBytes(StandardCharsets.UTF_8);
		return ByteBuffer.allocate(Long.BYTES + json.length + data).order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).put(json).array();
	}

	@Test
	void whatIsWrittenIsReadBack() throws IOException {
		Map<String, long[]> shapes = new LinkedHashMap<>();
		shapes.put("conv1.0.weight", new long[] { 64, 1, 5 });
		shapes.put("a number", new long[0]);
		shapes.put("empty", new long[] { 3, 0 });
		shapes.put("large", new long[] { 20_000 });
		Map<String, Tensor> tensors = Models.random(new SplittableRandom(1), shapes);
		assertEquals(tensors, read(bytes(tensors)));
	}

	@Test
	void layoutIsThePublicFormat() throws IOException {
		byte[] bytes = bytes(Map.of("w", new Tensor(new long[] { 2 }, new float[] { 1, -2 })));
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		int length = (int) buffer.getLong();
		assertEquals(0, length % 8);
		assertEquals("{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", new String(bytes, 8, length, StandardCharsets.UTF_8).trim());
		assertEquals(1, buffer.getFloat(8 + length));
		assertEquals(-2, buffer.getFloat(12 + length));
		assertEquals(16 + length, bytes.length);
	}

	@Test
	void metadataOfOthersIsPassedOver() throws IOException {
		byte[] bytes = file("{\"__metadata__\":{\"format\":\"pt\"},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4);
		assertEquals(Map.of("b", new Tensor(new long[] { 1 }, new float[1])), read(bytes));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"[]",
			"{\"a\":",
			"{\"a\":1}",
			"{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,8]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,6]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[9223372036854775807],\"data_offsets\":[0,4]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[536870912],\"data_offsets\":[0,2147483648]}}",
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[[[[[[[[[[[[1]]]]]]]]]]]],\"data_offsets\":[0,4]}}" })
	void headersThatLieAreRefused(String header) {
		assertThrows(SafeTensorsReader.MalformedTensorsException.class, () -> read(file(header, 64)));
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, 0, 1, Long.MAX_VALUE, 1L << 40, 100_000_000 })
	void headerLengthsThatCannotBeAreRefused(long length) {
		byte[] bytes = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();
		assertThrows(SafeTensorsReader.MalformedTensorsException.class, () -> read(bytes));
	}

	@Test
	void everyCutAndEveryAdditionIsNoticed() throws IOException {
		byte[] whole = bytes(Models.random(new SplittableRandom(2), Map.of("w", new long[] { 5, 3 })));
		for (int length = 0; length < whole.length; length++) {
			byte[] cut = java.util.Arrays.copyOf(whole, length);
			assertThrows(SafeTensorsReader.MalformedTensorsException.class, () -> read(cut));
		}
		byte[] longer = java.util.Arrays.copyOf(whole, whole.length + 1);
		assertThrows(SafeTensorsReader.MalformedTensorsException.class, () -> read(longer));
	}

	@Test
	void damagedBytesGiveAnErrorOfOursOrNumbers() throws IOException {
		byte[] whole = bytes(Models.random(new SplittableRandom(3), Map.of("w", new long[] { 4 }, "v", new long[] { 2, 2 })));
		SplittableRandom random = new SplittableRandom(4);
		int refused = 0;
		for (int k = 0; k < 2000; k++) {
			byte[] damaged = whole.clone();
			for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
			}
			try {
				read(damaged);
			} catch (SafeTensorsReader.MalformedTensorsException e) {
				refused++;
			}
		}
		assertTrue(refused > 1000, "refused " + refused);
	}
}
