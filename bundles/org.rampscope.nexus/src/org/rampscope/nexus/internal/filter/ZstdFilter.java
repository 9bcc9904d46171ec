/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.filter;

import io.airlift.compress.zstd.ZstdDecompressor;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;

/** Zstandard: one frame a chunk, which says its length. */
public final class ZstdFilter implements Filter {

	/** As registered with The HDF Group. */
	public static final int ID = 32015;

	@Override
	public int getId() {
		return ID;
	}

	@Override
	public String getName() {
		return "zstd";
	}

	@Override
	public byte[] decode(byte[] encoded, int[] settings) {
		long length = ZstdDecompressor.getDecompressedSize(encoded, 0, encoded.length);
		if (length < 0 || length > Integer.MAX_VALUE) {
			throw new HdfFilterException("zstd: a chunk that does not say its length");
		}
		byte[] out = new byte[(int) length];
		BlockCodec.ZSTD.decode(encoded, 0, encoded.length, out, 0, out.length);
		return out;
	}
}
