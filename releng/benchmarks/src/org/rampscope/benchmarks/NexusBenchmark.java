/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.IOException;

import org.openjdk.jmh.runner.RunnerException;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.napi.NapiBackEnd;

/** NeXus files: frames read in turns with bare jhdf, a ramp of 349 patterns written, read and validated. */
final class NexusBenchmark implements Benchmark {

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
			NexusState state = new NexusState();
			state.type = type;
			state.make();
			try {
				Turns.Result result = new Turns().measure(state::readFrames, state::readWithBareJhdf);
				report.add(type + ": frames read, deflate and shuffle, per second of the processor", 1000 * MEGAPIXELS / result.firstMs(), "Mpx");
				report.add(type + ": the same with bare jhdf", 1000 * MEGAPIXELS / result.secondMs(), "Mpx");
				report.add(type + ": reader against bare jhdf", result.secondMs() / result.firstMs(), "times", ">= 0.9");
			} finally {
				state.remove();
			}
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
}
