/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.Doubling;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;

class PipelineRunnerTest {

	private static final int FRAMES = 23;
	private static final int BINS = 50;

	private static Ramp<Patterns> scan() {
		Random random = new Random(3);
		double[] values = random.doubles(FRAMES * BINS).toArray();
		return new Ramp<>(RampHeader.UNKNOWN, FrameAxis.unknown(FRAMES),
				new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 5, 0.1, BINS),
				DatasetFactory.createFromObject(DoubleDataset.class, values, FRAMES, BINS), Optional.empty()), Results.NONE, Provenance.NONE);
	}

	private static Pipeline doubling(double limit) {
		Doubling operation = new Doubling();
		Doubling.Settings d = operation.defaults();
		return new Pipeline("", "", List.of(new Step<>(operation, new Doubling.Settings(4, limit, 1, "", true, d.rounding(), 0))));
	}

	private static PipelineRunner runner(int threads) {
		return new PipelineRunner(new RunContext(Path.of(""), threads), "test", "1");
	}

	@Test
	void theResultDoesNotDependOnTheNumberOfThreads() {
		double[] one = runner(1).run(doubling(Double.NaN), scan(), Progress.NONE).data().intensity().getData();
		double[] four = runner(4).run(doubling(Double.NaN), scan(), Progress.NONE).data().intensity().getData();
		assertArrayEquals(one, four);
		assertEquals(4 * scan().data().intensity().get(7, 11), one[7 * BINS + 11]);
	}

	@Test
	void everyStepIsRecordedWithItsNotes() {
		Provenance provenance = runner(2).run(doubling(Double.NaN), scan(), Progress.NONE).provenance();
		assertEquals(List.of("test.doubling"), provenance.steps().stream().map(s -> s.operationId()).toList());
		assertEquals(List.of("multiplied by 4.0"), provenance.notes());
	}

	@Test
	void aFailureOfOneFrameComesOutAsItself() {
		assertThrows(AnalysisException.class, () -> runner(3).run(doubling(0.5), scan(), Progress.NONE));
	}

	@Test
	void cancelStopsTheWork() {
		AtomicInteger done = new AtomicInteger();
		Progress cancelled = new Progress() {

			@Override
			public void begin(String task, long total) {
				// nothing to show
			}

			@Override
			public void worked(long amount) {
				done.addAndGet((int) amount);
			}

			@Override
			public boolean isCancelled() {
				return done.get() >= 5;
			}
		};
		assertThrows(CancelledException.class, () -> runner(1).run(doubling(Double.NaN), scan(), cancelled));
		assertEquals(5, done.get());
	}
}
