/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.FloatDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.ShortDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.FramesInMemory;
import org.rampscope.core.Patterns;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.result.Results;

import io.jhdf.HdfFile;
import io.jhdf.api.dataset.ChunkedDataset;

class FramesRoundTripTest {

	private static final int ROWS = 30;
	private static final int COLUMNS = 20;

	@TempDir
	Path folder;

	private static Ramp<Frames> series(Frames frames) {
		Ramp<Patterns> scan = SampleScans.full(frames.size(), 10, 3);
		int[] mask = new int[frames.rows() * frames.columns()];
		mask[5] = PixelMask.DEAD;
		mask[0] = 1 << 31;
		return new Ramp<>(scan.header().withGrid(DetectorGrid.known(frames.rows(), frames.columns(), 55e-6,
				60e-6)).withMask(Optional.of(PixelMask.of(mask, frames.rows(), frames.columns()))), scan.frames(), frames, Results.NONE.with(ResultType.tree("simulation_truth"),
				scan.results().tree("clustering").orElseThrow()), Provenance.NONE.withNotes(List.of("a note", "another")));
	}

	private static Frames counts(int frames, int rows, int columns, int highest) {
		Random random = new Random(4);
		List<Dataset> all = new ArrayList<>();
		for (int f = 0; f < frames; f++) {
			all.add(DatasetFactory.createFromObject(IntegerDataset.class, random.ints((long) rows * columns, 0, highest + 1).toArray(), rows,
					columns));
		}
		return new FramesInMemory(all);
	}

	@Test
	void everythingIsReadBackAsItWas() {
		Frames frames = counts(6, ROWS, COLUMNS, 4095);
		Ramp<Frames> series = series(frames);
		Path file = folder.resolve("frames.nxs");
		RampWriter.writeFrames(series, file, Progress.NONE);
		try (Ramp<Frames> read = RampReader.openFrames(file)) {
			assertEquals(series.metadata(), read.metadata());
			assertEquals(series.geometry(), read.geometry());
			assertEquals(series.header().grid().orElseThrow().pixel1M(), read.header().grid().orElseThrow().pixel1M());
			assertEquals(series.header().grid().orElseThrow().pixel2M(), read.header().grid().orElseThrow().pixel2M());
			assertEquals(series.mask().get().bits(), read.mask().get().bits());
			assertArrayEquals(series.frames().pressureGPa(), read.frames().pressureGPa());
			assertArrayEquals(series.frames().timeS(), read.frames().timeS());
			assertArrayEquals(series.frames().frameNumber(), read.frames().frameNumber());
			assertArrayEquals(series.labels().get().codes(), read.labels().get().codes());
			assertEquals(series.provenance().notes(), read.provenance().notes());
			assertEquals(series.results().names(), read.results().names());
			ScanAssertions.assertSame("truth", series.results().tree("simulation_truth").orElseThrow(), read.results().tree("simulation_truth").orElseThrow());
			assertEquals(6, read.data().size());
			for (int i = 5; i >= 0; i--) {
				assertEquals(frames.frame(i), read.data().frame(i), "frame " + i);
			}
		}
		try (HdfFile hdf = new HdfFile(file)) {
			assertEquals(hdf.getByPath("/entry/data/data").getAddress(), hdf.getByPath("/entry/instrument/detector/data").getAddress());
			assertEquals(2, hdf.getDatasetByPath("/entry/data/data").getDataType().getSize());
		}
	}

	@Test
	void everyElementTypeIsReadBackUnchanged() {
		Dataset shorts = DatasetFactory.createFromObject(ShortDataset.class, new short[] { -1, 0, 5, 32767, -32768, 7 }, 2, 3);
		Dataset ints = DatasetFactory.createFromObject(IntegerDataset.class, new int[] { -2, 0, 5, 1 << 30, 3, 7 }, 2, 3);
		Dataset high = DatasetFactory.createFromObject(IntegerDataset.class, new int[] { 0, 65535, 40000, 1, 3, 7 }, 2, 3);
		Dataset floats = DatasetFactory.createFromObject(FloatDataset.class, new float[] { 0.5f, Float.MIN_VALUE, -1, 1e30f, 3, 7 }, 2, 3);
		for (Dataset frame : List.of(shorts, ints, high, floats)) {
			Path file = folder.resolve("types.nxs");
			RampWriter.writeFrames(series(new FramesInMemory(List.of(frame, frame, frame))), file, Progress.NONE);
			try (Ramp<Frames> read = RampReader.openFrames(file)) {
				assertEquals(frame, read.data().frame(2));
			}
		}
	}

	@Test
	void largeFramesAreCompressedOneByOneAndReadFromManyThreads() throws Exception {
		Frames frames = counts(24, 256, 300, 60);
		Path file = folder.resolve("large.nxs");
		RampWriter.writeFrames(series(frames), file, Progress.NONE);
		try (HdfFile hdf = new HdfFile(file)) {
			ChunkedDataset data = assertInstanceOf(ChunkedDataset.class, hdf.getByPath("/entry/data/data"));
			assertArrayEquals(new int[] { 1, 256, 300 }, data.getChunkDimensions());
			assertTrue(data.getStorageInBytes() < 24 * 256 * 300 * 2);
		}
		try (Ramp<Frames> read = RampReader.openFrames(file); ExecutorService pool = Executors.newFixedThreadPool(8)) {
			List<Future<Boolean>> equal = new ArrayList<>();
			for (int round = 0; round < 10; round++) {
				for (int i = 0; i < 24; i++) {
					int index = i;
					equal.add(pool.submit(() -> frames.frame(index).equals(read.data().frame(index))));
				}
			}
			for (Future<Boolean> same : equal) {
				assertTrue(same.get());
			}
		}
	}

	@Test
	void aCountThatDoesNotFitNamesItsFrame() {
		Dataset low = DatasetFactory.zeros(ShortDataset.class, 2, 3);
		Dataset negative = DatasetFactory.createFromObject(ShortDataset.class, new short[] { 0, 0, 0, 0, -1, 0 }, 2, 3);
		RampScopeException e = assertThrows(RampScopeException.class, () -> RampWriter
				.writeFrames(series(new FramesInMemory(List.of(low, low, negative))), folder.resolve("x.nxs"), ElementType.UINT16, Progress.NONE));
		assertTrue(e.getMessage().contains("frame 2"), e.getMessage());
		assertTrue(e.getMessage().contains("-1"), e.getMessage());
	}
}
