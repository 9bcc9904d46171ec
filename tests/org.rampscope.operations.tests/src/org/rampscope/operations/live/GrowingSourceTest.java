/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Provenance;
import org.rampscope.core.error.DataException;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;

/** A file that grows by entries, each of which is a number: how often it is read. */
class GrowingSourceTest {

	private static final int TOGETHER = 8;

	@TempDir
	private Path folder;

	private Path file;
	private int written;
	private boolean damaged;
	private final List<String> reads = new ArrayList<>();

	@BeforeEach
	void setUp() throws IOException {
		file = Files.createFile(folder.resolve("entries"));
	}

	private void grow(int entries) throws IOException {
		written += entries;
		Files.write(file, new byte[entries], StandardOpenOption.APPEND);
	}

	private GrowingSource<Integer> source(int together) {
		return new GrowingSource<>(file, nanos -> List.of(file), files -> new Numbers(written, together));
	}

	/** The file as it was when it was opened; closed, it cannot be read. */
	private final class Numbers implements OpenedFiles<Integer> {

		private final int size;
		private final int together;
		private boolean closed;

		Numbers(int size, int together) {
			this.size = size;
			this.together = together;
		}

		@Override
		public int size() {
			return size;
		}

		@Override
		public int together() {
			return together;
		}

		@Override
		public List<Integer> read(int from, int count) {
			if (closed || damaged) {
				throw new DataException(file, "", closed ? "is closed" : "is damaged", "Try again");
			}
			reads.add(from + "+" + count);
			return IntStream.range(from, from + count).boxed().toList();
		}

		@Override
		public FrameAxis axis() {
			return FrameAxis.unknown(size);
		}

		@Override
		public FrameChain<Integer> chain(Pipeline pipeline, RunContext context, Provenance start) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void close() {
			closed = true;
		}
	}

	private static List<Integer> values(List<LiveFrame<Integer>> frames) {
		return frames.stream().map(f -> f.reader().get()).toList();
	}

	@Test
	void entriesThatWaitWhileTheFileGrowsAreReadTogetherAllTheSame() throws IOException {
		GrowingSource<Integer> source = source(TOGETHER);
		grow(21);
		List<LiveFrame<Integer>> waiting = source.poll(0);
		reads.clear();
		assertEquals(List.of(0, 1, 2), values(waiting.subList(0, 3)));
		grow(5);
		List<LiveFrame<Integer>> next = source.poll(1);
		reads.remove("0+1");
		assertEquals(IntStream.range(3, 20).boxed().toList(), values(waiting.subList(3, 20)));
		assertEquals(IntStream.range(20, 25).boxed().toList(), values(next));
		assertEquals(List.of("0+8", "8+8", "16+4", "20+5"), reads);
		source.close();
	}

	@Test
	void singleEntriesAreReadWhenTheyAreAskedFor() throws IOException {
		GrowingSource<Integer> source = source(1);
		grow(4);
		List<LiveFrame<Integer>> frames = source.poll(0);
		grow(4);
		source.poll(1);
		reads.clear();
		assertEquals(2, frames.get(2).reader().get());
		assertEquals(List.of("2+1"), reads);
		source.close();
	}

	@Test
	void whatCouldNotBeReadIsReadAgain() throws IOException {
		GrowingSource<Integer> source = source(TOGETHER);
		grow(6);
		List<LiveFrame<Integer>> frames = source.poll(0);
		damaged = true;
		assertThrows(DataException.class, frames.get(1).reader()::get);
		damaged = false;
		assertEquals(List.of(0, 1, 2, 3, 4), values(frames));
		source.close();
	}
}
