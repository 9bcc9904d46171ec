/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.filter;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import io.jhdf.exceptions.HdfFilterException;

import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;

/** Unpacks one block whose unpacked length is known. All are safe to call from several threads. */
enum BlockCodec {

	/** Raw LZ4 block, without frame. */
	LZ4 {
		@Override
		int unpack(byte[] in, int from, int length, byte[] out, int to, int room) {
			return Libraries.LZ4.safeDecompressor().decompress(in, from, length, out, to, room);
		}
	},

	/** One or more Zstandard frames. */
	ZSTD {
		@Override
		int unpack(byte[] in, int from, int length, byte[] out, int to, int room) {
			// Decoders keep tables: one each call. Making it is cheap beside the block.
			return new ZstdDecompressor().decompress(in, from, length, out, to, room);
		}
	},

	/** Raw Snappy. */
	SNAPPY {
		@Override
		int unpack(byte[] in, int from, int length, byte[] out, int to, int room) {
			return new SnappyDecompressor().decompress(in, from, length, out, to, room);
		}
	},

	/** zlib stream. */
	ZLIB {
		@Override
		int unpack(byte[] in, int from, int length, byte[] out, int to, int room) throws DataFormatException {
			Inflater inflater = new Inflater();
			try {
				inflater.setInput(in, from, length);
				return inflater.inflate(out, to, room);
			} finally {
				inflater.end();
			}
		}
	},

	/** Blosc's own member of the FastLZ family: literal runs, and matches up to 8191 bytes back or, with two more bytes, further. */
	BLOSCLZ {
		@Override
		int unpack(byte[] in, int from, int length, byte[] out, int to, int room) {
			int end = from + length;
			int ip = from;
			int op = to;
			int control = in[ip++] & 31;
			while (true) {
				if (control >= 32) {
					int run = (control >> 5) - 1;
					int distance = (control & 31) << 8;
					int code;
					if (run == 6) {
						do {
							code = in[ip++] & 0xff;
							run += code;
						} while (code == 255);
					}
					code = in[ip++] & 0xff;
					if (code == 255 && distance == 31 << 8) {
						distance = ((in[ip] & 0xff) << 8) + (in[ip + 1] & 0xff) + FAR;
						ip += 2;
					} else {
						distance += code;
					}
					for (int i = 0, source = op - distance - 1; i < run + 3; i++) {
						out[op++] = out[source + i];
					}
				} else {
					System.arraycopy(in, ip, out, op, control + 1);
					ip += control + 1;
					op += control + 1;
				}
				if (ip >= end) {
					return op - to;
				}
				control = in[ip++] & 0xff;
			}
		}
	};

	private static final int FAR = 8191;

	abstract int unpack(byte[] in, int from, int length, byte[] out, int to, int room) throws DataFormatException;

	/**
	 * @param length packed bytes of {@code in} from {@code from}
	 * @param unpacked bytes that they must give
	 */
	final void decode(byte[] in, int from, int length, byte[] out, int to, int unpacked) {
		int got;
		try {
			got = unpack(in, from, length, out, to, unpacked);
		} catch (LZ4Exception | MalformedInputException | DataFormatException | IllegalArgumentException | IndexOutOfBoundsException e) {
			throw new HdfFilterException("a block of " + length + " bytes is no " + name() + " block", e);
		}
		if (got != unpacked) {
			throw new HdfFilterException("a block gives " + got + " bytes instead of " + unpacked);
		}
	}

	/** Made on first use. */
	private static final class Libraries {
		private static final LZ4Factory LZ4 = LZ4Factory.fastestInstance();
	}
}
