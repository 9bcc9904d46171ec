/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

import org.rampscope.nexus.format.Completeness;

/**
 * Whether a TIFF file is as long as the directory of its first image says (Adobe, TIFF 6.0, 1992, sections 2 and 15). Writers put the
 * place of the directory, or the lengths of the strips, last; a file whose directory is found and whose strips all lie within it
 * was written to its end, unless the writer reserved the space beforehand.
 */
public final class TiffExtent {

	private static final int CLASSIC = 42;
	private static final int STRIP_OFFSETS = 273;
	private static final int STRIP_BYTES = 279;
	private static final int TILE_OFFSETS = 324;
	private static final int TILE_BYTES = 325;
	private static final int SHORT = 3;
	private static final int LONG = 4;
	private static final int ENTRY = 12;
	private static final int MOST_ENTRIES = 1000;
	private static final int MOST_STRIPS = 1 << 20;

	private TiffExtent() {
		// a function
	}

	/** The values of one entry: their type, number and, where they fit, themselves. */
	private record Entry(int type, int count, ByteBuffer value) {
	}

	/** @return whether all of it is there */
	public static Completeness of(Path file) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			return of(channel);
		} catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
			// shorter than it says, renamed, or being written at this moment: not whole, whatever the reason
			return Completeness.PARTIAL;
		}
	}

	private static Completeness of(FileChannel channel) throws IOException {
		ByteBuffer header = read(channel, 0, 8, ByteOrder.LITTLE_ENDIAN);
		if (header.getShort(0) == 0x4d4d) {
			header.order(ByteOrder.BIG_ENDIAN);
		} else if (header.getShort(0) != 0x4949) {
			return Completeness.UNKNOWN;
		}
		if (header.getShort(2) != CLASSIC) {
			return Completeness.UNKNOWN;
		}
		long directory = header.getInt(4) & 0xffffffffL;
		if (directory < 8) {
			return Completeness.PARTIAL;
		}
		int entries = read(channel, directory, 2, header.order()).getShort(0) & 0xffff;
		if (entries == 0 || entries > MOST_ENTRIES) {
			return Completeness.PARTIAL;
		}
		ByteBuffer all = read(channel, directory + 2, entries * ENTRY, header.order());
		Map<Integer, Entry> byTag = new HashMap<>();
		for (int i = 0; i < entries; i++) {
			byTag.put(all.getShort(i * ENTRY) & 0xffff, new Entry(all.getShort(i * ENTRY + 2), all.getInt(i * ENTRY + 4),
					all.slice(i * ENTRY + 8, 4).order(all.order())));
		}
		boolean tiles = byTag.containsKey(TILE_OFFSETS);
		long[] offsets = values(channel, byTag.get(tiles ? TILE_OFFSETS : STRIP_OFFSETS));
		long[] lengths = values(channel, byTag.get(tiles ? TILE_BYTES : STRIP_BYTES));
		if (offsets.length == 0 || offsets.length != lengths.length) {
			return Completeness.PARTIAL;
		}
		for (int i = 0; i < offsets.length; i++) {
			if (offsets[i] == 0 || lengths[i] == 0 || offsets[i] + lengths[i] > channel.size()) {
				return Completeness.PARTIAL;
			}
		}
		return Completeness.COMPLETE;
	}

	private static long[] values(FileChannel channel, Entry entry) throws IOException {
		if (entry == null || (entry.type() != SHORT && entry.type() != LONG) || entry.count() < 1 || entry.count() > MOST_STRIPS) {
			return new long[0];
		}
		int size = entry.type() == SHORT ? 2 : 4;
		ByteBuffer values = entry.count() * size <= 4 ? entry.value()
				: read(channel, entry.value().getInt(0) & 0xffffffffL, entry.count() * size, entry.value().order());
		long[] all = new long[entry.count()];
		for (int i = 0; i < all.length; i++) {
			all[i] = size == 2 ? values.getShort(2 * i) & 0xffff : values.getInt(4 * i) & 0xffffffffL;
		}
		return all;
	}

	private static ByteBuffer read(FileChannel channel, long position, int bytes, ByteOrder order) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(bytes).order(order);
		while (buffer.hasRemaining()) {
			int n = channel.read(buffer, position + buffer.position());
			if (n < 0) {
				throw new IndexOutOfBoundsException("the file ends before");
			}
		}
		return buffer;
	}
}
