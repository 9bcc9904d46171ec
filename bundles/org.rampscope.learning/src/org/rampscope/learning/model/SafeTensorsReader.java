/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads tensors in the safetensors format. Everything that the header claims is checked before memory is taken for it: names,
 * shapes, offsets that neither overlap nor leave gaps, and the size of the whole. Numbers are single-precision floats; other
 * types are refused.
 */
final class SafeTensorsReader {

	private static final long LONGEST_HEADER = 16 << 20;
	private static final int MOST_DIMENSIONS = 8;
	private static final int BUFFER = 1 << 16;
	private static final String METADATA = "__metadata__";

	private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MOST_DIMENSIONS).build()).build()).build();
	private final long mostValues;

	/** @param mostValues the largest number of values that all tensors together may have */
	SafeTensorsReader(long mostValues) {
		this.mostValues = mostValues;
	}

	private record Entry(String name, long[] shape, long begin, long end) {
	}

	/**
	 * @param in read to its end, not closed
	 * @throws MalformedTensorsException where it is no file of this format, or claims what it does not hold
	 */
	Map<String, Tensor> read(InputStream in) throws IOException {
		long length = ByteBuffer.wrap(exactly(in, Long.BYTES, "the length of the header")).order(ByteOrder.LITTLE_ENDIAN).getLong();
		if (length < 2 || length > LONGEST_HEADER) {
			throw new MalformedTensorsException("the header claims a length of " + Long.toUnsignedString(length) + " bytes");
		}
		List<Entry> entries = entries(header(exactly(in, (int) length, "the header")));
		Map<String, Tensor> tensors = new LinkedHashMap<>();
		byte[] bytes = new byte[BUFFER];
		for (Entry entry : entries) {
			tensors.put(entry.name, new Tensor(entry.shape, values(in, entry, bytes)));
		}
		if (in.read() >= 0) {
			throw new MalformedTensorsException("there are bytes behind the last tensor");
		}
		return tensors;
	}

	private JsonNode header(byte[] json) throws IOException {
		try {
			JsonNode header = mapper.readTree(json);
			if (!header.isObject()) {
				throw new MalformedTensorsException("the header is no JSON object");
			}
			return header;
		} catch (JsonProcessingException e) {
			throw new MalformedTensorsException("the header is no JSON: " + e.getOriginalMessage());
		}
	}

	private List<Entry> entries(JsonNode header) throws MalformedTensorsException {
		List<Entry> entries = new ArrayList<>();
		for (Map.Entry<String, JsonNode> field : header.properties()) {
			if (!METADATA.equals(field.getKey())) {
				entries.add(entry(field.getKey(), field.getValue()));
			}
		}
		entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
		long position = 0;
		for (Entry entry : entries) {
			if (entry.begin != position) {
				throw new MalformedTensorsException("tensor " + entry.name + " begins at byte " + entry.begin + " instead of " + position);
			}
			position = entry.end;
		}
		return entries;
	}

	private Entry entry(String name, JsonNode node) throws MalformedTensorsException {
		JsonNode type = node.path("dtype");
		if (!"F32".equals(type.asText())) {
			throw new MalformedTensorsException("tensor " + name + " has values of type " + type.asText("nothing") + " instead of F32");
		}
		JsonNode dimensions = node.path("shape");
		JsonNode offsets = node.path("data_offsets");
		if (!dimensions.isArray() || dimensions.size() > MOST_DIMENSIONS || !offsets.isArray() || offsets.size() != 2) {
			throw new MalformedTensorsException("tensor " + name + " has no usable shape and offsets");
		}
		long[] shape = new long[dimensions.size()];
		long size = 1;
		for (int d = 0; d < shape.length; d++) {
			shape[d] = whole(name, dimensions.get(d));
			if (shape[d] > 0 && size > mostValues / shape[d]) {
				throw new MalformedTensorsException("tensor " + name + " of shape " + dimensions + " is larger than the " + mostValues + " values expected");
			}
			size *= shape[d];
		}
		long begin = whole(name, offsets.get(0));
		long end = whole(name, offsets.get(1));
		if (end - begin != size * Float.BYTES || end > mostValues * Float.BYTES) {
			throw new MalformedTensorsException("tensor " + name + " of shape " + dimensions + " claims bytes " + begin + " to " + end);
		}
		return new Entry(name, shape, begin, end);
	}

	private static long whole(String name, JsonNode node) throws MalformedTensorsException {
		if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
			throw new MalformedTensorsException("tensor " + name + " has " + node + " where a whole number of at least 0 belongs");
		}
		return node.longValue();
	}

	private static float[] values(InputStream in, Entry entry, byte[] bytes) throws IOException {
		float[] values = new float[Math.toIntExact((entry.end - entry.begin) / Float.BYTES)];
		int perBlock = bytes.length / Float.BYTES;
		for (int first = 0; first < values.length; first += perBlock) {
			int count = Math.min(perBlock, values.length - first);
			if (in.readNBytes(bytes, 0, count * Float.BYTES) < count * Float.BYTES) {
				throw new MalformedTensorsException("it ends within tensor " + entry.name);
			}
			ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values, first, count);
		}
		return values;
	}

	private static byte[] exactly(InputStream in, int length, String what) throws IOException {
		byte[] bytes = in.readNBytes(length);
		if (bytes.length < length) {
			throw new MalformedTensorsException("it ends within " + what);
		}
		return bytes;
	}

	/** The content is not what the format says. */
	static final class MalformedTensorsException extends IOException {

		private static final long serialVersionUID = 1L;

		MalformedTensorsException(String problem) {
			super(problem);
		}
	}
}
