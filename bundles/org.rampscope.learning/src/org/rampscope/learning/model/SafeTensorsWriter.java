/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes tensors in the safetensors format: the length of the header in eight bytes, the header as JSON, padded with spaces
 * so that the numbers begin at a multiple of eight, and the numbers, little-endian, one tensor after the other
 * (https://github.com/huggingface/safetensors, "Format").
 */
final class SafeTensorsWriter {

	private static final int ALIGNMENT = 8;
	private static final int BUFFER = 1 << 16;

	private final JsonMapper mapper = JsonMapper.builder().build();

	/**
	 * @param tensors by name, in order
	 * @param out not closed
	 */
	void write(Map<String, Tensor> tensors, OutputStream out) throws IOException {
		byte[] header = header(tensors);
		out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
		out.write(header);
		byte[] bytes = new byte[BUFFER];
		for (Tensor tensor : tensors.values()) {
			write(tensor.values(), bytes, out);
		}
	}

	private static void write(float[] values, byte[] bytes, OutputStream out) throws IOException {
		int perBlock = bytes.length / Float.BYTES;
		for (int first = 0; first < values.length; first += perBlock) {
			int count = Math.min(perBlock, values.length - first);
			ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values, first, count);
			out.write(bytes, 0, count * Float.BYTES);
		}
	}

	private byte[] header(Map<String, Tensor> tensors) throws IOException {
		ObjectNode header = mapper.createObjectNode();
		long offset = 0;
		for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
			long end = offset + (long) Float.BYTES * entry.getValue().values().length;
			ObjectNode tensor = header.putObject(entry.getKey());
			tensor.put("dtype", "F32");
			tensor.set("shape", mapper.valueToTree(entry.getValue().shape()));
			tensor.putArray("data_offsets").add(offset).add(end);
			offset = end;
		}
		byte[] json = mapper.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
		byte[] padded = Arrays.copyOf(json, (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
		Arrays.fill(padded, json.length, padded.length, (byte) ' ');
		return padded;
	}
}
