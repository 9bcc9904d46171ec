/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Names of the files that the virtual datasets of a file are made of, for a message: jhdf cannot read virtual datasets, nor the groups
 * that hold them. The names stand in global heaps (HDF5 File Format Specification 3.0, III.E and VII.A), which are found by their
 * signature.
 */
final class VirtualSources {

	/** Heaps further behind in a file are those of its data. */
	private static final int SEARCHED_BYTES = 8 << 20;
	private static final byte[] HEAP = "GCOL".getBytes(StandardCharsets.US_ASCII);
	private static final int HEAP_HEADER = 16;
	private static final int OBJECT_HEADER = 16;
	private static final int LONGEST_NAME = 4096;
	private static final int MOST_NAMES = 10_000;

	private final Set<String> names = new LinkedHashSet<>();

	private VirtualSources() {
	}

	/** @return names of files, as the file has them, in its order; empty where none was found */
	static Set<String> of(Path file) throws IOException {
		VirtualSources sources = new VirtualSources();
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(SEARCHED_BYTES, channel.size())).order(ByteOrder.LITTLE_ENDIAN);
			while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
				// until it is full
			}
			bytes.flip();
			for (int i = 0; i + HEAP_HEADER <= bytes.limit(); i++) {
				if (bytes.get(i) == HEAP[0] && bytes.get(i + 1) == HEAP[1] && bytes.get(i + 2) == HEAP[2] && bytes.get(i + 3) == HEAP[3]) {
					sources.heap(bytes, i);
				}
			}
		}
		return sources.names;
	}

	private void heap(ByteBuffer bytes, int start) {
		long size = bytes.getLong(start + 8);
		int end = (int) Math.min(bytes.limit(), start + Math.max(0, size));
		int at = start + HEAP_HEADER;
		while (at + OBJECT_HEADER <= end) {
			int index = bytes.getShort(at) & 0xffff;
			long length = bytes.getLong(at + 8);
			if (index == 0 || length <= 0 || length > end - at - OBJECT_HEADER) {
				return;
			}
			mapping(bytes, at + OBJECT_HEADER, (int) length);
			at += OBJECT_HEADER + (int) ((length + 7) / 8 * 8);
		}
	}

	/** The list of a virtual dataset: version, number of sources, then for each its file, its dataset and two selections. */
	private void mapping(ByteBuffer bytes, int start, int length) {
		if (length < 16 || bytes.get(start) != 0 || bytes.getLong(start + 1) <= 0 || bytes.getLong(start + 1) > MOST_NAMES) {
			return;
		}
		int end = start + length;
		int at = start + 9;
		while (at < end) {
			String file = text(bytes, at, end);
			int next = at + file.getBytes(StandardCharsets.UTF_8).length + 1;
			String dataset = text(bytes, next, end);
			if (isFile(file) && !dataset.isEmpty() && names.size() < MOST_NAMES) {
				names.add(file);
				at = next + dataset.getBytes(StandardCharsets.UTF_8).length + 1;
			} else {
				// within a selection
				at++;
			}
		}
	}

	private static boolean isFile(String name) {
		return name.matches("[\\p{L}\\p{N}_./\\\\: %+~@#=,()\\[\\]-]*\\.[A-Za-z0-9]{1,5}");
	}

	private static String text(ByteBuffer bytes, int start, int end) {
		int at = start;
		while (at < end && bytes.get(at) != 0) {
			at++;
		}
		if (at >= end || at - start > LONGEST_NAME) {
			return "";
		}
		byte[] text = new byte[at - start];
		bytes.get(start, text);
		return new String(text, StandardCharsets.UTF_8);
	}
}
