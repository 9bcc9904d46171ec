/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;

/** Reads uncompressed little-endian 32-bit integer TIFF files, as detectors write them. */
public final class TiffImage {

	private static final int WIDTH = 256;
	private static final int HEIGHT = 257;
	private static final int STRIP_OFFSETS = 273;
	private static final int STRIP_BYTES = 279;
	private static final int SHORT = 3;

	private TiffImage() {
	}

	/** @return rows × columns; rows in reverse order if asked */
	public static Dataset read(Path file, boolean flipRows) {
		ByteBuffer bytes;
		try {
			bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Map<Integer, int[]> tags = tags(bytes);
		int columns = tags.get(WIDTH)[0];
		int rows = tags.get(HEIGHT)[0];
		int[] counts = new int[rows * columns];
		int next = 0;
		for (int strip = 0; strip < tags.get(STRIP_OFFSETS).length; strip++) {
			for (int i = 0; i < tags.get(STRIP_BYTES)[strip] / 4; i++) {
				int row = next / columns;
				counts[(flipRows ? rows - 1 - row : row) * columns + next % columns] = bytes.getInt(tags.get(STRIP_OFFSETS)[strip] + 4 * i);
				next++;
			}
		}
		return DatasetFactory.createFromObject(IntegerDataset.class, counts, rows, columns);
	}

	private static Map<Integer, int[]> tags(ByteBuffer bytes) {
		Map<Integer, int[]> tags = new TreeMap<>();
		int start = bytes.getInt(4);
		for (int i = 0; i < bytes.getShort(start); i++) {
			int entry = start + 2 + 12 * i;
			int size = bytes.getShort(entry + 2) == SHORT ? 2 : 4;
			int count = bytes.getInt(entry + 4);
			int tag = Short.toUnsignedInt(bytes.getShort(entry));
			int at = count * size <= 4 ? entry + 8 : bytes.getInt(entry + 8);
			int[] values = new int[tag <= STRIP_BYTES ? count : 0];
			for (int k = 0; k < values.length; k++) {
				values[k] = size == 2 ? Short.toUnsignedInt(bytes.getShort(at + 2 * k)) : bytes.getInt(at + 4 * k);
			}
			tags.put(tag, values);
		}
		return tags;
	}
}
