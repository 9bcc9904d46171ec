/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.Patterns;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.Operation;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.powder.testdata.SeriesInMemory;
import org.rampscope.operations.powder.testdata.Ramps;
import org.rampscope.operations.run.OnError;
import org.rampscope.operations.run.PipelineRunner;
import org.rampscope.operations.run.RunRecord;

/** Frames and patterns that nothing can be done with. */
class BadPatternsTest {

	private static final RunContext CONTEXT = new RunContext(Path.of(""), 2);

	static Stream<String> patternOperations() {
		return new PowderOperations().operations().stream().filter(PatternOperation.class::isInstance).map(o -> o.info().id())
				.filter(id -> !id.equals("org.rampscope.pattern.subtract"));
	}

	private static Operation<?> operation(String id) {
		return new PowderOperations().operations().stream().filter(o -> o.info().id().equals(id)).findFirst().orElseThrow();
	}

	private static <S extends Record> Pipeline defaults(Operation<S> operation) {
		return new Pipeline("", "", List.<Step<?>>of(new Step<>(operation, operation.defaults())));
	}

	/** Whatever the operation makes of a pattern without a single value, its neighbours come out as they would alone. */
	@ParameterizedTest
	@MethodSource("patternOperations")
	void anEmptyPatternDisturbsNoOther(String id) {
		double[] empty = new double[900];
		Arrays.fill(empty, Double.NaN);
		double[] first = Ramps.noise(900, 1);
		double[] last = Ramps.noise(900, 2);
		PipelineRunner runner = new PipelineRunner(CONTEXT, "test", "1", OnError.SKIP);
		Ramp<Patterns> mixed = runner.run(defaults(operation(id)), Ramps.of(Ramps.axis(900), first, empty, last), Progress.NONE);
		Ramp<Patterns> clean = runner.run(defaults(operation(id)), Ramps.of(Ramps.axis(900), first, last), Progress.NONE);
		assertArrayEquals(Ramps.row(clean, 0), Ramps.row(mixed, 0));
		assertArrayEquals(Ramps.row(clean, 1), Ramps.row(mixed, 2));
		assertTrue(Arrays.stream(Ramps.row(mixed, 1)).allMatch(Double::isNaN));
		RunRecord record = RunRecord.of(mixed);
		assertTrue(record.skipped().isEmpty() || record.skipped().keySet().equals(java.util.Set.of(1)), record.skipped().toString());
	}

	private static Ramp<Frames> series(Optional<PixelMask> mask, int... counts) {
		int[] all = new int[40 * 50];
		Arrays.setAll(all, i -> counts[i % counts.length]);
		Geometry geometry = new Geometry(0.1, 0.003, 0.004, 0, 0, 0, 3, Optional.empty());
		return SeriesInMemory.of(geometry, mask, DatasetFactory.createFromObject(IntegerDataset.class, all, 40, 50));
	}

	private static Ramp<Patterns> integrated(Ramp<Frames> series) {
		return new PipelineRunner(CONTEXT, "test", "1").run(defaults(new AzimuthalIntegrationOperation()), series, Map.of(), Progress.NONE);
	}

	@Test
	void aMaskThatLeavesNothingIsAnError() {
		int[] bits = new int[40 * 50];
		Arrays.fill(bits, PixelMask.DEAD);
		assertThrows(RampScopeException.class, () -> integrated(series(Optional.of(PixelMask.of(bits, 40, 50)), 5)));
	}

	@Test
	void negativeCountsAreLeftOut() {
		double[] marked = Ramps.row(integrated(series(Optional.empty(), 7, -1)), 0);
		double[] plain = Ramps.row(integrated(series(Optional.empty(), 7)), 0);
		int compared = 0;
		for (int i = 0; i < marked.length; i++) {
			if (Double.isFinite(marked[i])) {
				assertEquals(plain[i], marked[i], 0.02 * plain[i]);
				compared++;
			}
		}
		assertTrue(compared > marked.length / 2);
	}

	@Test
	void aFrameOfMarksOnlyIsAnEmptyPattern() {
		Ramp<Patterns> scan = integrated(series(Optional.empty(), -1));
		assertFalse(Arrays.stream(Ramps.row(scan, 0)).anyMatch(Double::isFinite));
	}

	@Test
	void noDistanceIsNoGeometry() {
		assertThrows(GeometryException.class, () -> new Geometry(0, 0, 0, 0, 0, 0, 3, Optional.empty()));
	}
}
