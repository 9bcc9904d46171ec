/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.filter;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;

/** bzip2: one stream a chunk. */
public final class Bzip2Filter implements Filter {

	/** As registered with The HDF Group. */
	public static final int ID = 307;

	@Override
	public int getId() {
		return ID;
	}

	@Override
	public String getName() {
		return "bzip2";
	}

	@Override
	public byte[] decode(byte[] encoded, int[] settings) {
		try (BZip2CompressorInputStream in = new BZip2CompressorInputStream(new ByteArrayInputStream(encoded))) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new HdfFilterException("bzip2: " + e.getMessage(), e);
		}
	}
}
