/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.IOException;

import org.openjdk.jmh.runner.RunnerException;
import org.rampscope.benchmarks.JmhRun.Measured;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.napi.NapiBackEnd;

/** NeXus files: frames read in turns with bare jhdf, a ramp of 349 patterns written, read and validated. */
final class NexusBenchmark implements Benchmark {

	private static final int TURNS = 3;
	private static final double MEGAPIXELS = 1e-6 * NexusState.FRAMES * NexusState.ROWS * NexusState.COLUMNS;

	@Override
	public String name() {
		return "nexus";
	}

	@Override
	public String description() {
		return "frames read against bare jhdf; 349 × 4023 patterns written, read, validated; medians";
	}

	@Override
	public void run(BenchmarkReport report) throws RunnerException, IOException {
		for (ElementType type : new ElementType[] { ElementType.UINT16, ElementType.INT16 }) {
			double ours = Double.POSITIVE_INFINITY;
			double bare = Double.POSITIVE_INFINITY;
			// in turns, the best of each: whatever else the machine does hits both
			for (int turn = 0; turn < TURNS; turn++) {
				ours = Math.min(ours, run("readFrames", type).medianMs());
				bare = Math.min(bare, run("readWithBareJhdf", type).medianMs());
			}
			report.add(type + ": frames read, deflate and shuffle", 1000 * MEGAPIXELS / ours, "Mpx/s");
			report.add(type + ": the same with bare jhdf", 1000 * MEGAPIXELS / bare, "Mpx/s");
			report.add(type + ": reader against bare jhdf", bare / ours, "times", ">= 0.9");
		}
		report.add("ramp written, jhdf", new JmhRun(NexusState.class, "writeRamp").measure().medianMs(), "ms", "<= 1000");
		if (NapiBackEnd.find().isPresent()) {
			report.add("ramp written, NAPI", new JmhRun(NexusState.class, "writeRamp").with("writer", "napi").measure().medianMs(), "ms", "<= 1000");
		} else {
			report.heading("  " + NapiBackEnd.absence());
		}
		report.add("ramp read", new JmhRun(NexusState.class, "readRamp").measure().medianMs(), "ms");
		report.add("ramp validated, warm", new JmhRun(NexusState.class, "validateRamp").measure().medianMs(), "ms");
		NexusState state = new NexusState();
		try {
			String file = state.makeRamp().toString();
			report.add("ramp validated, first thing after the start", FirstTime.medianMs(NexusFirstValidation.class, file), "ms", "<= 500");
		} finally {
			state.remove();
		}
	}

	private static Measured run(String method, ElementType type) throws RunnerException {
		return new JmhRun(NexusState.class, method).with("type", type).lasting(2, 3).measure();
	}
}
