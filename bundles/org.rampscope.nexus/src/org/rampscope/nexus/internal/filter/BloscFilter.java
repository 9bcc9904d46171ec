/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;

/**
 * Blosc 1: blocks packed by one of five codecs, the bytes or bits of equal weight together. Settings in the file are not needed: the chunk's own
 * header says all.
 *
 * @see <a href="https://github.com/Blosc/c-blosc/blob/main/README_CHUNK_FORMAT.rst">the format of a chunk</a>
 */
public final class BloscFilter implements Filter {

	/** As registered with The HDF Group. */
	public static final int ID = 32001;

	private static final BlockCodec[] CODECS = { BlockCodec.BLOSCLZ, BlockCodec.LZ4, BlockCodec.SNAPPY, BlockCodec.ZLIB, BlockCodec.ZSTD };
	private static final int HEADER = 16;
	private static final int SHUFFLED = 1;
	private static final int COPIED = 2;
	private static final int BIT_SHUFFLED = 4;
	private static final int NOT_SPLIT = 16;
	/** A block is split into one stream a byte of the element up to this size of element, if each stream has at least this length. */
	private static final int MOST_STREAMS = 16;
	private static final int SHORTEST_STREAM = 128;

	@Override
	public int getId() {
		return ID;
	}

	@Override
	public String getName() {
		return "blosc";
	}

	@Override
	public byte[] decode(byte[] encoded, int[] settings) {
		if (encoded.length < HEADER) {
			throw new HdfFilterException("blosc: a chunk of " + encoded.length + " bytes");
		}
		ByteBuffer in = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
		int flags = in.get(2) & 0xff;
		int size = Math.max(1, in.get(3) & 0xff);
		int length = in.getInt(4);
		int block = in.getInt(8);
		if (length < 0 || block < 1 && length > 0) {
			throw new HdfFilterException("blosc: " + length + " bytes in blocks of " + block);
		}
		byte[] out = new byte[length];
		if ((flags & COPIED) != 0) {
			System.arraycopy(encoded, HEADER, out, 0, length);
			return out;
		}
		int codec = flags >> 5;
		if (codec >= CODECS.length) {
			throw new HdfFilterException("blosc with codec " + codec + " is not known");
		}
		boolean shuffled = (flags & SHUFFLED) != 0 && size > 1;
		boolean bits = (flags & BIT_SHUFFLED) != 0;
		byte[] packed = new byte[Math.min(block, length)];
		for (int from = 0, b = 0; from < length; from += block, b++) {
			int n = Math.min(block, length - from);
			boolean split = (flags & NOT_SPLIT) == 0 && n == block && size <= MOST_STREAMS && block / size >= SHORTEST_STREAM;
			byte[] target = shuffled || bits ? packed : out;
			int to = shuffled || bits ? 0 : from;
			streams(in, in.getInt(HEADER + b * Integer.BYTES), CODECS[codec], split ? size : 1, target, to, n);
			if (bits) {
				putBitsBack(packed, n, size, out, from);
			} else if (shuffled) {
				putBytesBack(packed, n, size, out, from);
			}
		}
		return out;
	}

	private static void streams(ByteBuffer in, int start, BlockCodec codec, int count, byte[] out, int to, int n) {
		int at = start;
		int each = n / count;
		for (int s = 0; s < count; s++) {
			int packed = in.getInt(at);
			at += Integer.BYTES;
			if (packed < 0 || packed > in.capacity() - at) {
				throw new HdfFilterException("blosc: a stream of " + packed + " bytes where " + (in.capacity() - at) + " are left");
			}
			if (packed == each) {
				System.arraycopy(in.array(), at, out, to + s * each, each);
			} else {
				codec.decode(in.array(), at, packed, out, to + s * each, each);
			}
			at += packed;
		}
	}

	private static void putBytesBack(byte[] in, int n, int size, byte[] out, int to) {
		int elements = n / size;
		for (int b = 0; b < size; b++) {
			for (int i = 0; i < elements; i++) {
				out[to + i * size + b] = in[b * elements + i];
			}
		}
		System.arraycopy(in, elements * size, out, to + elements * size, n - elements * size);
	}

	/** Blocks whose number of elements is no multiple of eight are left as they are by the writer. */
	private static void putBitsBack(byte[] in, int n, int size, byte[] out, int to) {
		int elements = n / size;
		if (elements % 8 != 0) {
			System.arraycopy(in, 0, out, to, n);
			return;
		}
		BitshuffleFilter.unshuffle(in, 0, elements, size, out, to);
		System.arraycopy(in, elements * size, out, to + elements * size, n - elements * size);
	}
}
