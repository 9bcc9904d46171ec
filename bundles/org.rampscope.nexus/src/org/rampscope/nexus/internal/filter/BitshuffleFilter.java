/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.filter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;

/**
 * Bitshuffle, plain or with LZ4 or Zstandard: what Eiger detectors write. Elements are taken in blocks; of each block the bits of equal weight
 * lie together. The last block is shorter, by whole groups of eight elements, and is packed like the others; up to seven elements
 * at the end are stored as they are.
 *
 * <p>jhdf 0.13.0 unpacks whole blocks only and hands on the shorter last one as it lies in the file, without a word.
 *
 * @see <a href="https://doi.org/10.1016/j.ascom.2015.07.002">Masui et al. 2015, Astronomy and Computing 12, 181</a>
 */
public final class BitshuffleFilter implements Filter {

	/** As registered with The HDF Group. */
	public static final int ID = 32008;

	private static final int LZ4 = 2;
	private static final int ZSTD = 3;
	/** Size of a block in bytes unless the file says another, and fewest elements in one. */
	private static final int BLOCK_BYTES = 8192;
	private static final int FEWEST = 128;
	private static final int HEADER = 12;
	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	@Override
	public int getId() {
		return ID;
	}

	@Override
	public String getName() {
		return "bitshuffle";
	}

	/**
	 * @param encoded one chunk
	 * @param settings version (2), size of an element in bytes, elements of a block or 0, compression (0 none, 2 LZ4, 3 Zstandard)
	 */
	@Override
	public byte[] decode(byte[] encoded, int[] settings) {
		int size = settings.length > 2 ? settings[2] : 0;
		if (size < 1) {
			throw new HdfFilterException("bitshuffle without the size of an element");
		}
		int compression = settings.length > 4 ? settings[4] : 0;
		int block = settings.length > 3 && settings[3] > 0 ? settings[3] : Math.max(BLOCK_BYTES / size / 8 * 8, FEWEST);
		if (compression == 0) {
			return unpacked(encoded, size, block);
		}
		if (compression != LZ4 && compression != ZSTD) {
			throw new HdfFilterException("bitshuffle with compression " + compression + " is not known");
		}
		ByteBuffer in = ByteBuffer.wrap(encoded);
		long length = encoded.length < HEADER ? -1 : in.getLong();
		if (length < 0 || length > Integer.MAX_VALUE) {
			throw new HdfFilterException("bitshuffle: a chunk of " + length + " bytes");
		}
		int blockBytes = in.getInt();
		// The header says it once more; a file written by another program may differ from its settings.
		int elements = blockBytes > 0 ? blockBytes / size : block;
		return decompressed(in, (int) length, size, elements, compression == LZ4 ? BlockCodec.LZ4 : BlockCodec.ZSTD);
	}

	private static byte[] unpacked(byte[] encoded, int size, int block) {
		byte[] out = new byte[encoded.length];
		int elements = encoded.length / size;
		int done = 0;
		while (elements - done >= 8) {
			int n = Math.min(block, (elements - done) / 8 * 8);
			unshuffle(encoded, done * size, n, size, out, done * size);
			done += n;
		}
		System.arraycopy(encoded, done * size, out, done * size, encoded.length - done * size);
		return out;
	}

	private static byte[] decompressed(ByteBuffer in, int length, int size, int block, BlockCodec codec) {
		if (block < 8 || block % 8 != 0) {
			throw new HdfFilterException("bitshuffle: blocks of " + block + " elements");
		}
		byte[] out = new byte[length];
		byte[] shuffled = new byte[Math.min(Math.multiplyExact(block, size), length)];
		int elements = length / size;
		int done = 0;
		while (elements - done >= 8) {
			int n = Math.min(block, (elements - done) / 8 * 8);
			int packed = in.remaining() < Integer.BYTES ? -1 : in.getInt();
			if (packed < 0 || packed > in.remaining()) {
				throw new HdfFilterException("bitshuffle: a block of " + packed + " bytes where " + in.remaining() + " are left");
			}
			codec.decode(in.array(), in.position(), packed, shuffled, 0, n * size);
			in.position(in.position() + packed);
			unshuffle(shuffled, 0, n, size, out, done * size);
			done += n;
		}
		int rest = length - done * size;
		if (in.remaining() < rest) {
			throw new HdfFilterException("bitshuffle: " + in.remaining() + " bytes at the end instead of " + rest);
		}
		in.get(out, done * size, rest);
		return out;
	}

	/**
	 * Puts the bits of one block back. 64 elements at a time; where eight bit rows are empty, as the upper ones of counts are, nothing is to
	 * be done: {@code out} holds zeros.
	 *
	 * @param elements a multiple of 8
	 */
	static void unshuffle(byte[] in, int from, int elements, int size, byte[] out, int to) {
		int row = elements / 8;
		long[] rows = new long[8];
		for (int b = 0; b < size; b++) {
			int plane = from + b * 8 * row;
			int m = 0;
			for (; m + 8 <= row; m += 8) {
				long any = 0;
				for (int k = 0; k < 8; k++) {
					rows[k] = (long) LONGS.get(in, plane + k * row + m);
					any |= rows[k];
				}
				if (any != 0) {
					transposeBytes(rows);
					for (int g = 0; g < 8; g++) {
						scatter(rows[g], out, to + (m + g) * 8 * size + b, size);
					}
				}
			}
			for (; m < row; m++) {
				long bits = 0;
				for (int k = 0; k < 8; k++) {
					bits |= (in[plane + k * row + m] & 0xffL) << 8 * k;
				}
				scatter(bits, out, to + m * 8 * size + b, size);
			}
		}
	}

	/** Byte g of row k becomes byte k of row g. */
	private static void transposeBytes(long[] rows) {
		for (int step = 4, width = 32; step > 0; step >>= 1, width >>= 1) {
			long low = step == 4 ? 0x00000000FFFFFFFFL : step == 2 ? 0x0000FFFF0000FFFFL : 0x00FF00FF00FF00FFL;
			for (int k = 0; k < 8; k++) {
				if ((k & step) == 0) {
					long a = rows[k];
					long b = rows[k + step];
					rows[k] = a & low | (b & low) << width;
					rows[k + step] = a >>> width & low | b & ~low;
				}
			}
		}
	}

	/** Transposes 8 × 8 bits and writes a byte into each of eight elements. */
	private static void scatter(long bits, byte[] out, int first, int stride) {
		if (bits == 0) {
			return;
		}
		long x = bits;
		long t = (x ^ x >>> 7) & 0x00AA00AA00AA00AAL;
		x ^= t ^ t << 7;
		t = (x ^ x >>> 14) & 0x0000CCCC0000CCCCL;
		x ^= t ^ t << 14;
		t = (x ^ x >>> 28) & 0x00000000F0F0F0F0L;
		x ^= t ^ t << 28;
		for (int i = 0; i < 8; i++) {
			out[first + i * stride] = (byte) (x >>> 8 * i);
		}
	}
}
