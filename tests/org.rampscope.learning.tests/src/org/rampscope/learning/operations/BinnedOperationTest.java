/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.MovingPeakRamp;
import org.rampscope.learning.binned.BinSweep;
import org.rampscope.learning.binned.BinnedClassification;
import org.rampscope.operations.RunContext;

class BinnedOperationTest {

	private static final Ramp<Patterns> SCAN = new MovingPeakRamp(24, 12, 12, 0, 0.02, 5).scan();

	private static BinnedOperation.Settings settings(int[] before, int[] after, int... sweep) {
		return new BinnedOperation.Settings(6, before, after, 10, 2, sweep, "cpu", 1);
	}

	private static Ramp<Patterns> run(BinnedOperation.Settings settings) {
		return new BinnedOperation().prepare(settings, new RunContext(Path.of(""), 1)).apply(SCAN, Progress.NONE);
	}

	@Test
	void theResultHasSeparabilityAndTheSweep() {
		Ramp<Patterns> result = run(settings(new int[] { 2, 9 }, new int[] { 14, 20 }, 3));
		DataGroup found = result.results().tree(BinnedClassification.TYPE.name()).orElseThrow();
		DataGroup separability = found.groups().get("separability");
		assertArrayEquals(new int[] { 6 }, separability.values("separability").orElseThrow().getShape());
		assertEquals(24, found.groups().get("frames").values("label").orElseThrow().getSize());
		assertEquals(24, found.groups().get("confidence").values("frames").orElseThrow().getInt());
		assertEquals(1, result.results().tree(BinSweep.TYPE.name()).orElseThrow().values("bins").orElseThrow().getSize());
	}

	@Test
	void framesOfOneClassAreNotEnough() {
		assertThrows(SettingsException.class, () -> run(settings(new int[] { 2 }, new int[0])));
		assertThrows(AnalysisException.class, () -> run(settings(new int[] { 2 }, new int[] { 99 })));
		assertTrue(assertThrows(AnalysisException.class, () -> run(settings(new int[0], new int[0]))).getMessage().contains("no labels"));
	}
}
