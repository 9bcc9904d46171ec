/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowStoreTest {

	/** 64 rows a block. */
	private static final int COLUMNS = RowStore.BLOCK_BYTES / Double.BYTES / 64;
	private static final int TWO_BLOCKS = 2 * RowStore.BLOCK_BYTES;

	@TempDir
	private Path folder;

	private static double[] row(int number) {
		double[] row = new double[COLUMNS];
		Arrays.setAll(row, i -> number + i * 1e-6);
		row[3] = number % 5 == 0 ? Double.NaN : -0.0;
		return row;
	}

	private static void assertRow(RowStore store, int number) {
		double[] read = new double[COLUMNS + 2];
		store.read(number, 1, read, 1);
		assertArrayEquals(row(number), Arrays.copyOfRange(read, 1, COLUMNS + 1), "row " + number);
	}

	@Test
	void rowsComeBackFromMemoryAndFromTheDisk() {
		Path scratch = folder.resolve(".scratch");
		try (RowStore store = new RowStore(COLUMNS, TWO_BLOCKS, scratch)) {
			for (int i = 0; i < 64 * 9 + 7; i++) {
				double[] row = row(i);
				assertEquals(i, store.append(row));
				Arrays.fill(row, 0); // was copied
			}
			assertEquals(64 * 9 + 7, store.rows());
			assertTrue(store.onDisk() >= 64 * 4, "what two times the budget does not hold is on the disk: " + store.onDisk());
			for (int i = store.rows() - 1; i >= 0; i -= 5) {
				assertRow(store, i);
			}
		}
		assertFalse(Files.exists(scratch), "nothing is left");
	}

	@Test
	void whatFitsIntoMemoryMakesNoFile() throws Exception {
		try (RowStore store = new RowStore(COLUMNS, TWO_BLOCKS, folder.resolve(".scratch"))) {
			for (int i = 0; i < 128; i++) {
				store.append(row(i));
			}
			assertEquals(0, store.onDisk());
			assertRow(store, 127);
		}
		try (var files = Files.list(folder)) {
			assertEquals(0, files.count());
		}
	}

	@Test
	void rowsAreReadByAnotherThreadWhileOthersAreAppended() {
		try (RowStore store = new RowStore(COLUMNS, TWO_BLOCKS, folder.resolve(".scratch"))) {
			AtomicInteger appended = new AtomicInteger();
			CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
				for (int round = 0; appended.get() < 64 * 12; round++) {
					int known = appended.get();
					if (known > 0) {
						assertRow(store, round * 37 % known);
					}
				}
			});
			for (int i = 0; i < 64 * 12; i++) {
				store.append(row(i));
				appended.set(i + 1);
			}
			reader.join();
		}
	}

	@Test
	void withoutRoomOnTheDiskRowsStayInMemoryAndThenItIsSaid() {
		try (RowStore store = new RowStore(COLUMNS, TWO_BLOCKS, folder.resolve("no such folder/.scratch"))) {
			NoRoomException full = assertThrows(NoRoomException.class, () -> {
				for (int i = 0; i < 64 * 20; i++) {
					store.append(row(i));
				}
			});
			assertTrue(full.getMessage().contains("cannot take the patterns that no longer fit into memory"), full.getMessage());
			assertEquals(64 * 4, store.rows(), "twice the budget was taken");
			for (int i = 0; i < store.rows(); i += 17) {
				assertRow(store, i);
			}
		}
	}
}
