/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.binned.BinnedClassification;
import org.rampscope.learning.binned.BinnedFcnn;
import org.rampscope.learning.binned.BinnedFcnnSettings;
import org.rampscope.learning.binned.BinnedFcnnTraining;
import org.rampscope.learning.binned.BinnedMlpSettings;
import org.rampscope.learning.binned.BinnedMlpTraining;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.PatternSimulator;

/** The binned networks as published, trained on four frames of the simulated (Mg,Fe)O ramp and held against all of it. */
class BinnedRampTest {

	private Ramp<Patterns> scan;
	private double[][] patterns;

	@BeforeEach
	void simulate() {
		Assumptions.assumeTrue(Boolean.getBoolean("rampscope.long"), "minutes of training: only with rampscope.long");
		scan = new PatternSimulator().simulate(DataSetId.MGFEO.recipe(), Progress.NONE);
		DoubleDataset intensity = scan.data().intensity();
		int points = scan.data().axis().size();
		patterns = new double[scan.size()][];
		Arrays.setAll(patterns, f -> Arrays.copyOfRange(intensity.getData(), f * points, (f + 1) * points));
	}

	private double[][] frames(int... numbers) {
		return Arrays.stream(numbers).mapToObj(f -> patterns[f]).toArray(double[][]::new);
	}

	@Test
	void eighteenBinsJudgeAllButFourFrames() {
		BinnedClassification found = new BinnedMlpTraining(BinnedMlpSettings.PUBLISHED, DeviceChoice.CPU)
				.train(scan.data().axis(), frames(80, 120, 260, 300), new int[] { 0, 0, 1, 1 }, Progress.NONE).classify(patterns, Progress.NONE);
		assertTrue(found.confidence().confidence() >= 0.9885, found.confidence().toString());
	}

	/** The notebook: boundary (194, 195), 100 % on the real ramp. */
	@Test
	void fifteenBinsJudgeAllButFourFrames() {
		BinnedClassification found = new BinnedMlpTraining(BinnedMlpSettings.PUBLISHED.withBins(15), DeviceChoice.CPU)
				.train(scan.data().axis(), frames(80, 120, 260, 300), new int[] { 0, 0, 1, 1 }, Progress.NONE).classify(patterns, Progress.NONE);
		assertTrue(found.confidence().confidence() >= 0.9885, found.confidence().toString());
	}

	@Test
	void fifteenBinsEndToEndJudgeAllButTwoFrames() {
		try (BinnedFcnn network = new BinnedFcnnTraining(BinnedFcnnSettings.PUBLISHED, DeviceChoice.CPU).train(scan.data().axis(),
				frames(20, 140, 260, 300), new int[] { 0, 0, 1, 1 }, Progress.NONE)) {
			ClassificationConfidence confidence = ClassificationConfidence.of(network.labels(patterns, Progress.NONE));
			assertTrue(confidence.confidence() >= 0.994, confidence + " after " + network.steps() + " steps");
		}
	}
}
