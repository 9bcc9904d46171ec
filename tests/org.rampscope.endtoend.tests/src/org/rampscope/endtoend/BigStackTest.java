/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampInput;
import org.rampscope.nexus.RampReader;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileJob;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.run.OnError;

/** Batch runs of stacks far larger than memory, and of very many frames. */
class BigStackTest {

	private static final boolean LONG = Boolean.getBoolean("rampscope.long");
	private static final long MEBI = 1 << 20;

	@TempDir
	private Path folder;

	/** 1.8 GB of counts, as the embedded writer takes no more than 2 GiB, with 160 MB; in the short tests 390 MB with 96 MB. */
	@Test
	void aStackFarLargerThanTheHeapIsIntegrated() throws IOException, InterruptedException {
		MadeFrames frames = LONG ? new MadeFrames(690, 1000, 1300) : new MadeFrames(160, 1000, 1300);
		int heap = LONG ? 160 : 96;
		long needed = 2L * frames.size() * frames.rows() * frames.columns();
		Assumptions.assumeTrue(Files.getFileStore(folder).getUsableSpace() > needed, "not enough room for a stack of " + needed / MEBI + " MB");
		assertTrue(needed > (LONG ? 10 : 4) * heap * MEBI, "the stack is not larger than the heap");
		Path stack = folder.resolve("stack.nxs");
		frames.write(stack);
		Path result = folder.resolve("result.nxs");
		Path log = folder.resolve("child.log");
		Process child = ChildRamp.startWithHeap(heap, log, "run", "integrate", stack, "-o", result);
		assertTrue(child.waitFor(LONG ? 600 : 120, TimeUnit.SECONDS), "it takes too long");
		assertEquals(0, child.exitValue(), Files.readString(log));
		Ramp<Patterns> scan = RampReader.readPatterns(result, Progress.NONE);
		assertEquals(frames.size(), scan.size());
		int middle = scan.data().axis().size() / 2;
		double first = scan.data().intensity().getDouble(0, middle);
		for (int i = 0; i < scan.size(); i++) {
			// corrections depend on the bin alone, so the ratio to the first frame is that of the counts
			double expected = (MadeFrames.level(i) + MadeFrames.NOISE) / (MadeFrames.level(0) + MadeFrames.NOISE);
			assertEquals(expected, scan.data().intensity().getDouble(i, middle) / first, 0.02 * expected, "frame " + i);
		}
	}

	/** What a frame takes is given back: after many frames no more is held than after few. */
	@Test
	void memoryIsFlatOverManyFrames() {
		int count = LONG ? 10_000 : 2_000;
		Path stack = folder.resolve("stack.nxs");
		new MadeFrames(count, 48, 64).write(stack);
		AtomicLong early = new AtomicLong(-1);
		AtomicLong late = new AtomicLong(-1);
		AtomicLong done = new AtomicLong();
		Progress watching = new Progress() {

			private volatile boolean integrating;

			@Override
			public void begin(String task, long total) {
				integrating = task.startsWith("Integrating");
			}

			@Override
			public void worked(long amount) {
				if (integrating) {
					long before = done.getAndAdd(amount);
					long now = before + amount;
					note(early, before, now, count / 5);
					note(late, before, now, count - count / 20);
				}
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		};
		FileJob job = new FileJob(new PipelineFile(RampCommand.REGISTRY)
				.parse("{ \"rampscope_pipeline\": 1, \"steps\": [ { \"operation\": \"integrate\" } ] }"),
				new RunContext(folder, 2), "test", "1", OnError.STOP);
		Ramp<Patterns> scan = job.run(new RampInput("stack", List.of(stack)), folder.resolve("result.nxs"), watching);
		assertEquals(count, scan.size());
		assertEquals(count, done.get());
		assertTrue(early.get() > 0 && late.get() > 0, "both were noted");
		double grown = (late.get() - early.get()) / (double) MEBI;
		assertTrue(grown < 8, "memory grew by " + grown + " MB from frame " + count / 5 + " to frame " + (count - count / 20));
	}

	private static void note(AtomicLong value, long before, long now, long at) {
		if (before < at && now >= at) {
			System.gc();
			value.set(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		}
	}
}
