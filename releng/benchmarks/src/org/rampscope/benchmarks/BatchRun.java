/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampInput;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileJob;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.run.OnError;

import com.sun.management.OperatingSystemMXBean;

/** What {@code ramp run integrate} does with one stack, watched: its time, its processor time, and the memory it holds on the way. */
final class BatchRun implements Progress {

	private static final OperatingSystemMXBean MACHINE = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

	private final long earlyAt;
	private final long lateAt;
	private final AtomicLong done = new AtomicLong();
	private volatile boolean integrating;
	private volatile long earlyBytes = -1;
	private volatile long lateBytes = -1;
	private long wallNs;
	private long integrationNs;
	private long cpuNs;
	private volatile long began;

	/**
	 * @param earlyAt after so many frames the memory is looked at; 0: not at all
	 * @param lateAt and again after so many
	 */
	BatchRun(long earlyAt, long lateAt) {
		this.earlyAt = earlyAt;
		this.lateAt = lateAt;
	}

	/** Runs it. @return this, with the figures */
	BatchRun of(Path stack, Path result, String settings, int threads) {
		FileJob job = new FileJob(new PipelineFile(LiveLoad.REGISTRY)
				.parse("{ \"rampscope_pipeline\": 1, \"steps\": [ { \"operation\": \"integrate\", \"settings\": { " + settings + " } } ] }"),
				new RunContext(stack.toAbsolutePath().getParent(), threads), "bench", "1", OnError.STOP);
		long cpu = MACHINE.getProcessCpuTime();
		long start = System.nanoTime();
		job.run(new RampInput("stack", List.of(stack)), result, this);
		wallNs = System.nanoTime() - start;
		cpuNs = MACHINE.getProcessCpuTime() - cpu;
		return this;
	}

	double wallSeconds() {
		return 1e-9 * wallNs;
	}

	/** @return time from the first to the last frame: without checksums before and writing after */
	double integrationSeconds() {
		return 1e-9 * integrationNs;
	}

	double processorSeconds() {
		return 1e-9 * cpuNs;
	}

	/** @return bytes of heap held after {@code lateAt} frames beyond those after {@code earlyAt} */
	long grownBytes() {
		if (earlyBytes < 0 || lateBytes < 0) {
			throw new IllegalStateException("the run was shorter than " + lateAt + " frames");
		}
		return lateBytes - earlyBytes;
	}

	@Override
	public void begin(String task, long total) {
		integrating = task.startsWith("Integrating");
		if (integrating) {
			began = System.nanoTime();
		}
	}

	@Override
	public void worked(long amount) {
		if (integrating) {
			long before = done.getAndAdd(amount);
			if (before < earlyAt && before + amount >= earlyAt) {
				earlyBytes = held();
			}
			if (before < lateAt && before + amount >= lateAt) {
				lateBytes = held();
			}
		}
	}

	@Override
	public void done() {
		if (integrating) {
			integrationNs = System.nanoTime() - began;
			integrating = false;
		}
	}

	private static long held() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	@Override
	public boolean isCancelled() {
		return false;
	}
}
