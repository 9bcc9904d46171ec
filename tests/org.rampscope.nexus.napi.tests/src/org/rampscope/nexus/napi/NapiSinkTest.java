/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Rows;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.AppendableDataset;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.NexusSink;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.RawFrames;
import org.rampscope.nexus.SinkFactory;
import org.rampscope.nexus.napi.internal.TreeListing;

import io.jhdf.HdfFile;

class NapiSinkTest {

	private static final int ROWS = 16;
	private static final int COLUMNS = 18;

	@TempDir
	Path folder;

	private SinkFactory napi;

	@BeforeEach
	void findNapi() {
		Assumptions.assumeTrue(NapiBackEnd.find().isPresent(), NapiBackEnd::absence);
		napi = NapiBackEnd.find().orElseThrow();
	}

	@Test
	void bothBackEndsWriteTheSameTree() {
		Path embedded = folder.resolve("embedded.nxs");
		Path other = folder.resolve("napi.nxs");
		Ramp<Patterns> scan = SmallRamp.make();
		new RampWriter(SinkFactory.EMBEDDED).savePatterns(scan, embedded, Progress.NONE);
		new RampWriter(napi).savePatterns(scan, other, Progress.NONE);
		Map<String, String> expected = TreeListing.of(embedded);
		Map<String, String> found = TreeListing.of(other);
		// dates of writing stand where nobody knows the true ones
		expected.remove("/entry/annotation/date");
		found.remove("/entry/annotation/date");
		assertEquals(expected.keySet(), found.keySet());
		expected.forEach((path, value) -> assertEquals(value, found.get(path), path));
	}

	@Test
	void theRampIsReadBackWithItsAccents() {
		Path file = folder.resolve("napi.nxs");
		Ramp<Patterns> scan = SmallRamp.make();
		new RampWriter(napi).savePatterns(scan, file, Progress.NONE);
		Ramp<Patterns> read = RampReader.readPatterns(file, Progress.NONE);
		assertEquals(scan.metadata(), read.metadata());
		assertEquals(scan.provenance(), read.provenance());
		assertArrayEquals(scan.data().intensity().getData(), read.data().intensity().getData());
		scan.results().tree("kinds").orElseThrow().fields().forEach((name, field) -> {
			assertEquals(field.values(), read.results().tree("kinds").orElseThrow().fields().get(name).values(), name);
			assertArrayEquals(field.values().getShape(), read.results().tree("kinds").orElseThrow().fields().get(name).values().getShape(), name);
		});
		assertEquals("naïve θ", read.results().tree("kinds").orElseThrow().attributes().get("note"));
		assertArrayEquals(new String[] { "a", "ångström" }, (String[]) read.results().tree("kinds").orElseThrow().attributes().get("names"));
		assertEquals(1L << 40, read.results().tree("kinds").orElseThrow().attributes().get("long"));
	}

	/** Larger than what goes into the file at once. */
	@Test
	void tablesGoByPiecesThroughBothBackEnds() {
		int rows = 3001;
		int columns = 301;
		Rows table = new Rows() {
			@Override
			public int rows() {
				return rows;
			}

			@Override
			public int columns() {
				return columns;
			}

			@Override
			public DoubleDataset whole() {
				throw new AssertionError("not all at once");
			}

			@Override
			public void read(int from, int count, double[] into, int at) {
				assertTrue(count < rows, "not all at once");
				for (int i = 0; i < count * columns; i++) {
					into[at + i] = from + i / columns + i % columns * 1e-4;
				}
			}
		};
		for (SinkFactory back : List.of(SinkFactory.EMBEDDED, napi)) {
			Path file = folder.resolve("table.nxs");
			try (NexusSink sink = back.create(file)) {
				sink.openGroup("entry", "NXentry");
				sink.table("numbers", table, Map.of("units", "s"));
				sink.closeGroup();
				sink.commit();
			}
			try (HdfFile hdf = new HdfFile(file)) {
				var numbers = hdf.getDatasetByPath("/entry/numbers");
				assertArrayEquals(new int[] { rows, columns }, numbers.getDimensions());
				assertEquals("s", numbers.getAttribute("units").getData());
				double[][] read = (double[][]) numbers.getData();
				for (int row = 0; row < rows; row++) {
					assertEquals(row, read[row][0]);
					assertEquals(row + (columns - 1) * 1e-4, read[row][columns - 1]);
				}
			}
		}
	}

	@Test
	void linksAreMadeThoughTheBindingReportsFailures() {
		for (int i = 0; i < 20; i++) {
			Path file = folder.resolve("link" + i + ".nxs");
			new RampWriter(napi).savePatterns(SmallRamp.make(), file, Progress.NONE);
			try (HdfFile hdf = new HdfFile(file)) {
				assertEquals(hdf.getByPath("/entry/sample/pressure").getAddress(), hdf.getByPath("/entry/data/pressure").getAddress());
				assertEquals("/entry/sample/pressure", hdf.getByPath("/entry/data/pressure").getAttribute("target").getData());
			}
		}
	}

	private void writeFrames(Path file, int seed, int count) {
		try (NexusSink sink = napi.create(file)) {
			sink.openGroup("entry", "NXentry");
			AppendableDataset frames = sink.appendable("data", ElementType.UINT16, new int[] { ROWS, COLUMNS }, Map.of("units", "counts"));
			sink.closeGroup();
			for (int f = 0; f < count; f++) {
				frames.append(frame(seed + f));
			}
			sink.commit();
		}
	}

	private static Dataset frame(int value) {
		return DatasetFactory.zeros(IntegerDataset.class, ROWS, COLUMNS).fill(value);
	}

	@Test
	void filesWrittenFromManyThreadsDoNotMix() throws Exception {
		try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
			List<Future<?>> all = new ArrayList<>();
			for (int t = 0; t < 4; t++) {
				int thread = t;
				all.add(pool.submit(() -> writeFrames(folder.resolve("t" + thread + ".nxs"), 1000 * thread, 30)));
			}
			for (Future<?> one : all) {
				one.get();
			}
		}
		for (int t = 0; t < 4; t++) {
			try (HdfFile hdf = new HdfFile(folder.resolve("t" + t + ".nxs"))) {
				int[][][] data = (int[][][]) hdf.getDatasetByPath("/entry/data").getData();
				assertEquals(30, data.length);
				for (int f = 0; f < 30; f++) {
					assertEquals(1000 * t + f, data[f][ROWS - 1][COLUMNS - 1]);
				}
			}
		}
	}

	@Test
	void whatWasFlushedIsReadableBeforeTheCommitAndNothingRemainsWithoutOne() {
		Path file = folder.resolve("growing.nxs");
		Path part = folder.resolve("growing.nxs.part");
		try (NexusSink sink = napi.create(file)) {
			sink.openGroup("entry", "NXentry");
			AppendableDataset frames = sink.appendable("data", ElementType.UINT16, new int[] { ROWS, COLUMNS }, Map.of());
			for (int f = 1; f <= 3; f++) {
				frames.append(frame(f));
				sink.flush();
				try (HdfFile hdf = new HdfFile(part)) {
					int[][][] data = (int[][][]) hdf.getDatasetByPath("/entry/data").getData();
					assertEquals(f, data.length);
					assertEquals(f, data[f - 1][0][0]);
				}
			}
			assertFalse(Files.exists(file));
			sink.closeGroup();
		}
		assertFalse(Files.exists(file));
		assertFalse(Files.exists(part));
	}

	@Test
	void framesAreLinkedOrEmbeddedByBothBackEnds() throws IOException {
		Path raw = Files.createDirectories(folder.resolve("raw")).resolve("frames of May.nxs");
		writeFrames(raw, 7, SmallRamp.FRAMES);
		for (SinkFactory sinks : List.of(SinkFactory.EMBEDDED, napi)) {
			Path linked = folder.resolve("linked.nxs");
			Path embedded = folder.resolve("embedded.nxs");
			try (Ramp<Frames> series = RampReader.openFrames(raw)) {
				new RampWriter(sinks).savePatterns(SmallRamp.make(), linked, RawFrames.link(series), Progress.NONE);
				new RampWriter(sinks).savePatterns(SmallRamp.make(), embedded, RawFrames.embed(series, sinks), Progress.NONE);
				for (Path result : List.of(linked, embedded)) {
					try (Ramp<Frames> found = RampReader.openFrames(result)) {
						assertEquals(SmallRamp.FRAMES, found.data().size());
						for (int f = 0; f < SmallRamp.FRAMES; f++) {
							assertEquals(series.data().frame(f), found.data().frame(f));
						}
					}
				}
			}
			RampReader.readPatterns(linked, Progress.NONE);
		}
	}

	@Test
	void recordsThatDoNotFitAreRefused() {
		try (NexusSink sink = napi.create(folder.resolve("x.nxs"))) {
			sink.openGroup("entry", "NXentry");
			AppendableDataset frames = sink.appendable("data", ElementType.UINT16, new int[] { ROWS, COLUMNS }, Map.of());
			assertThrows(RampScopeException.class, () -> frames.append(DatasetFactory.zeros(IntegerDataset.class, 8, 8)));
			RampScopeException e = assertThrows(RampScopeException.class, () -> frames.append(frame(70000)));
			assertTrue(e.getMessage().contains("70000"), e.getMessage());
		}
	}
}
