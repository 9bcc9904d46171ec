/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RawFrames;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.SinkFactory;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileOptions;
import org.rampscope.operations.run.FrameChain;
import org.rampscope.operations.run.OnError;
import org.rampscope.operations.run.PipelineRunner;

/** When snapshots are due, what of them is told, and that nothing of them depends on where the patterns lie. */
class SnapshotWriterTest {

	private static final long SECOND = 1_000_000_000L;

	@TempDir
	private Path folder;

	private final AtomicLong now = new AtomicLong();
	private final AtomicLong work = new AtomicLong();
	private final AtomicLong cost = new AtomicLong();
	private final AtomicLong costOfWork = new AtomicLong();
	private final LiveClock clock = new LiveClock() {
		@Override
		public long nanos() {
			return now.get();
		}

		@Override
		public void sleep(long nanos) {
			now.addAndGet(nanos);
		}

		@Override
		public long workNanos() {
			return work.get();
		}
	};

	private FrameChain<Dataset> chain(FlatFrames frames) {
		frames.write(0, 1, 2, 3, 4);
		try (Ramp<Frames> series = RampReader.openFrames(List.of(frames.file(0)))) {
			return FrameChain.ofFrames(FlatFrames.pipeline(), series, new RunContext(folder, 1), new Provenance("test", "1", Map.of(), List.of(), List.of()),
					Progress.NONE);
		}
	}

	private static void keep(LivePatterns patterns, FrameChain<Dataset> chain, FlatFrames frames, int number) {
		Supplier<Dataset> reader = () -> FlatFrames.TIFF.frame(frames.file(number));
		patterns.keep(number, chain.apply(List.of(reader)).get(0));
	}

	private PipelineRunner runner() {
		return new PipelineRunner(new RunContext(folder, 1), "test", "1", OnError.SKIP);
	}

	private SnapshotWriter writer() {
		SinkFactory slow = file -> {
			now.addAndGet(cost.get());
			work.addAndGet(costOfWork.get());
			return SinkFactory.EMBEDDED.create(file);
		};
		return new SnapshotWriter(FlatFrames.pipeline(), folder.resolve("live.nxs"),
				new FileOptions(ReadOptions.DEFAULT, slow, FileOptions.Raw.NONE), clock, scan -> Map.of("frames", scan.size()));
	}

	@Test
	void theLongerASnapshotTakesTheLongerTheNextWaits() throws Exception {
		FlatFrames frames = new FlatFrames(folder);
		try (FrameChain<Dataset> chain = chain(frames);
				LivePatterns patterns = new LivePatterns(folder.resolve("live.nxs"), 1 << 20);
				SnapshotWriter writer = writer()) {
			keep(patterns, chain, frames, 0);
			assertFalse(writer.isDue(5 * SECOND));
			assertEquals(SnapshotStatus.NONE, writer.status());
			now.set(5 * SECOND);
			assertTrue(writer.isDue(5 * SECOND));
			for (double[] costWorkWait : new double[][] { { 0.1, 0.1, 5 }, { 0.4, 0.4, 5 }, { 0.8, 0.8, 8 }, { 3, 3, 30 }, { 3, 0.1, 6 }, { 0.1, 0, 5 } }) {
				cost.set((long) (costWorkWait[0] * SECOND));
				costOfWork.set((long) (costWorkWait[1] * SECOND));
				long start = now.get();
				writer.start(runner(), patterns.snapshot(chain, new ImageFolderSource(frames.folder(), FlatFrames.TIFF), chain.provenance()), chain, RawFrames.NONE, () -> false);
				writer.finish(() -> { });
				assertEquals(costWorkWait[0], writer.status().costS(), 1e-9);
				assertEquals(costWorkWait[0], writer.status().ageS(), 1e-9, "as old as what is in it");
				now.set(start + (long) ((costWorkWait[2] - 0.01) * SECOND));
				assertFalse(writer.isDue(5 * SECOND), "a snapshot of " + costWorkWait[0] + " s");
				now.set(start + (long) (costWorkWait[2] * SECOND));
				assertTrue(writer.isDue(5 * SECOND), "a snapshot of " + costWorkWait[0] + " s");
			}
		}
	}

	@Test
	void framesAreInOrderAndSkippedOnesEmptyWhicheverWayTheyCame() throws Exception {
		FlatFrames frames = new FlatFrames(folder);
		try (FrameChain<Dataset> chain = chain(frames);
				LivePatterns patterns = new LivePatterns(folder.resolve("live.nxs"), 1 << 20);
				SnapshotWriter writer = writer()) {
			keep(patterns, chain, frames, 3);
			keep(patterns, chain, frames, 0);
			keep(patterns, chain, frames, 4);
			patterns.skip(2, "broken");
			patterns.forget(0);
			keep(patterns, chain, frames, 0);
			LiveSnapshot snapshot = patterns.snapshot(chain, new ImageFolderSource(frames.folder(), FlatFrames.TIFF), chain.provenance());
			keep(patterns, chain, frames, 1);
			Ramp<Patterns> whole = snapshot.scan();
			writer.start(runner(), snapshot, chain, RawFrames.NONE, () -> false);
			writer.finish(() -> { });
			Ramp<Patterns> written = RampReader.readPatterns(folder.resolve("live.nxs"), Progress.NONE);
			assertArrayEquals(whole.data().intensity().getData(), written.data().intensity().getData());
			assertArrayEquals(whole.data().sigma().orElseThrow().getData(), written.data().sigma().orElseThrow().getData());
			assertArrayEquals(whole.data().intensity().getData(), writer.last().scan().data().intensity().getData());
			assertArrayEquals(new int[] { 0, 2, 3, 4 }, written.frames().frameNumber());
			double[] first = { 100, Double.NaN, 103, 104 };
			for (int i = 0; i < first.length; i++) {
				assertEquals(first[i], written.data().intensity().get(i, 4), 1e-9);
			}
			assertTrue(written.provenance().notes().contains("no frame came with the number 1"), written.provenance().notes().toString());
		}
	}
}
