/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.error.MissingFrameException;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;

/**
 * Chunks that other programs wrote (libhdf5 with the filters' own plug-ins, {@code releng/fixtures/chunk_filters.py}): every value follows a formula.
 * The chunk is 37 × 61 elements, no multiple of any block.
 */
class HdfChunksTest {

	private static final int ROWS = 37;
	private static final int COLUMNS = 61;

	@TempDir
	private Path folder;

	private static int expected(int frame, int y, int x, int bytes) {
		int small = (7 * frame + 3 * y + x * x) % 251;
		return bytes > 1 && (x + y) % 17 == 0 ? small * 200 : small;
	}

	private Path file(String name) throws IOException {
		Path file = folder.resolve(name + ".h5");
		try (InputStream in = HdfChunksTest.class.getResourceAsStream("chunks/" + name + ".h5")) {
			Files.copy(in, file);
		}
		return file;
	}

	private static HdfFrames stack(Path file) {
		HdfFile hdf = HdfOpener.open(file);
		return new HdfFrames(file, hdf::close, (Dataset) hdf.getByPath("/entry/data"));
	}

	private static void assertFrame(HdfFrames stack, int frame, int formula, int bytes) {
		var read = stack.frame(frame);
		for (int y = 0; y < ROWS; y++) {
			for (int x = 0; x < COLUMNS; x++) {
				assertEquals(expected(formula, y, x, bytes), read.getDouble(y, x), "frame " + frame + ", row " + y + ", column " + x);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "bitshuffle_lz4_u1", "bitshuffle_lz4_u2", "bitshuffle_lz4_u4", "bitshuffle_lz4_i4", "bitshuffle_lz4_f4", "bitshuffle_lz4_f8",
			"bitshuffle_lz4_big_u2", "bitshuffle_u4", "bitshuffle_lz4_block64_u2", "blosc_blosclz_plain_u4", "blosc_blosclz_bytes_u4", "blosc_blosclz_bits_u4",
			"blosc_lz4_plain_u4", "blosc_lz4_bytes_u4", "blosc_lz4_bits_u4", "blosc_lz4hc_plain_u4", "blosc_lz4hc_bytes_u4", "blosc_lz4hc_bits_u4",
			"blosc_snappy_plain_u4", "blosc_snappy_bytes_u4", "blosc_snappy_bits_u4", "blosc_zlib_plain_u4", "blosc_zlib_bytes_u4", "blosc_zlib_bits_u4",
			"blosc_zstd_plain_u4", "blosc_zstd_bytes_u4", "blosc_zstd_bits_u4", "blosc_lz4_bytes_f8", "lz4_u2", "bzip2_u2", "deflate_shuffle_u4", "lzf_u4" })
	void chunksOfEveryFilterHoldWhatWasWritten(String name) throws IOException {
		try (HdfFrames stack = stack(file(name))) {
			for (int frame = 0; frame < 3; frame++) {
				assertFrame(stack, frame, frame, name.endsWith("u1") ? 1 : 2);
			}
		}
	}

	@Test
	void filtersLeftOutOfSingleChunksAreNotUndone() throws IOException {
		try (HdfFrames stack = stack(file("filter_masks"))) {
			for (int frame = 0; frame < 4; frame++) {
				assertFrame(stack, frame, frame % 3, 2);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "fill_nan_earliest", "fill_nan_latest", "fill_minus_one_earliest", "fill_minus_one_latest", "fill_maximum_earliest",
			"fill_maximum_latest", "fill_zero_earliest", "fill_zero_latest", "fill_half_earliest", "fill_half_latest", "fill_growing" })
	void aFrameNeverWrittenIsMissingWhateverTheFillValue(String name) throws IOException {
		try (HdfFrames stack = stack(file(name))) {
			int bytes = name.startsWith("fill_half") ? 1 : 2;
			assertFrame(stack, 0, 0, bytes);
			assertFrame(stack, 2, 2, bytes);
			MissingFrameException missing = assertThrows(MissingFrameException.class, () -> stack.frame(1));
			assertTrue(missing.getMessage().contains("frame 1 was never written"), missing.getMessage());
		}
	}

	@Test
	void aDatasetNeverWrittenHasNoFrame() throws IOException {
		try (HdfFrames stack = stack(file("fill_never"))) {
			assertThrows(MissingFrameException.class, () -> stack.frame(0));
		}
	}

	@Test
	void thePartOfAFrameThatWasNotWrittenHoldsTheFillValue() throws IOException {
		try (HdfFrames stack = stack(file("fill_partly"))) {
			var frame = stack.frame(1);
			assertEquals(6, frame.getInt(18, 60));
			assertEquals(-1, frame.getInt(19, 0));
			assertEquals(-1, frame.getInt(37, 60));
			assertEquals(7, stack.frame(2).getInt(37, 60));
		}
	}

	/** jhdf's own index of such datasets ends at the first hole. */
	@ParameterizedTest
	@ValueSource(strings = { "growing_rows", "growing_rows_deflate", "growing_columns" })
	void holesInAGrowingDatasetAreNotItsEnd(String name) throws IOException {
		try (HdfFile hdf = HdfOpener.open(file(name))) {
			Dataset dataset = (Dataset) hdf.getByPath("/entry/data");
			int[] shape = dataset.getDimensions();
			var all = HdfValues.dataset(HdfBoundary.data(dataset), shape);
			boolean rows = shape[0] > 2;
			for (int n = 0; n < 3000; n++) {
				boolean written = n % 7 != 3 && !(n > 1000 && n < 1900);
				for (int k = 0; k < 2; k++) {
					assertEquals(written ? 2 * n + k : -1, rows ? all.getInt(n, k) : all.getInt(k, n), "element " + n + ", " + k);
				}
			}
		}
	}

	/** Any part of a dataset is what the same part of all of it is. */
	@ParameterizedTest
	@ValueSource(strings = { "fill_partly", "fill_nan_latest", "bitshuffle_lz4_f8", "fill_growing" })
	void anyPartIsThatPartOfTheWhole(String name) throws IOException {
		Path file = file(name);
		Random random = new Random(11);
		try (HdfFile hdf = HdfOpener.open(file)) {
			Dataset dataset = (Dataset) hdf.getByPath("/entry/data");
			int[] shape = dataset.getDimensions();
			var whole = HdfValues.dataset(HdfBoundary.data(dataset), shape);
			for (int trial = 0; trial < 40; trial++) {
				long[] start = new long[3];
				int[] count = new int[3];
				for (int i = 0; i < 3; i++) {
					start[i] = random.nextInt(shape[i]);
					count[i] = 1 + random.nextInt(shape[i] - (int) start[i]);
				}
				var part = HdfValues.dataset(HdfBoundary.slice(dataset, start, count), count);
				for (int f = 0; f < count[0]; f++) {
					for (int y = 0; y < count[1]; y++) {
						for (int x = 0; x < count[2]; x++) {
							assertEquals(whole.getDouble(f + (int) start[0], y + (int) start[1], x + (int) start[2]), part.getDouble(f, y, x));
						}
					}
				}
			}
		}
	}
}
