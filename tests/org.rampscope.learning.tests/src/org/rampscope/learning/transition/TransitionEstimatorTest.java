/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.MovingPeakRamp;

class TransitionEstimatorTest {

	private static TransitionEstimate estimate(MovingPeakRamp ramp) {
		return new TransitionEstimator().estimate(ramp.axis(), ramp.frameAxis(), ramp.intensity(), Progress.NONE);
	}

	static Stream<MovingPeakRamp> ramps() {
		return Stream.of(new MovingPeakRamp(120, 50, 70, 5e-4, 0.1, 1), new MovingPeakRamp(120, 50, 70, 5e-4, 0.1, 2),
				new MovingPeakRamp(90, 30, 36, 1e-3, 0.2, 3), new MovingPeakRamp(150, 60, 100, 3e-4, 0.05, 4),
				new MovingPeakRamp(120, 50, 70, 0, 0.1, 5), new MovingPeakRamp(120, 50, 70, -4e-4, 0.1, 6));
	}

	@ParameterizedTest
	@MethodSource("ramps")
	void findsThePlantedInterval(MovingPeakRamp ramp) {
		TransitionEstimate e = estimate(ramp);
		assertTrue(e.found());
		assertEquals(ramp.onset(), e.transition().onsetFrame(), 2);
		assertEquals(ramp.end(), e.transition().endFrame(), 2);
		assertEquals((ramp.onset() + ramp.end() - 1) / 2.0, e.crossingFrame(), 1);
		assertTrue(e.onsetSigmaFrames() > 0.28 && e.onsetSigmaFrames() < 5, "onset sigma " + e.onsetSigmaFrames());
		for (int i = 0; i < ramp.frames(); i++) {
			assertEquals(ramp.share(i), e.membership()[i], 0.1, "membership of frame " + i);
		}
	}

	@Test
	void aSuddenTransitionIsFoundToTheFrame() {
		for (int seed = 0; seed < 3; seed++) {
			TransitionEstimate e = estimate(new MovingPeakRamp(80, 33, 33, 1e-3, 0.2, seed));
			assertEquals(33, e.transition().onsetFrame());
			assertEquals(33, e.transition().endFrame());
			assertEquals(1, e.transition().confidence());
		}
	}

	@Test
	void pressuresAreThoseOfTheFrames() {
		TransitionEstimate e = estimate(new MovingPeakRamp(120, 50, 70, 5e-4, 0.1, 1));
		assertEquals(1 + 0.5 * e.transition().onsetFrame(), e.transition().onsetGPa(), 1e-12);
		assertEquals(1 + 0.5 * e.transition().endFrame(), e.transition().endGPa(), 1e-12);
		assertEquals(1 + 0.5 * e.crossingFrame(), e.crossingGPa(), 1e-9);
		assertEquals(Math.hypot(0.5 * e.onsetSigmaFrames(), 0.1), e.onsetSigmaGPa(), 1e-9);
		assertEquals(1 - 20.0 / 120, e.transition().confidence(), 3.0 / 120);
	}

	@Test
	void withoutPressureTheFramesAreStillFound() {
		MovingPeakRamp ramp = new MovingPeakRamp(120, 50, 70, 5e-4, 0.1, 1);
		TransitionEstimate e = new TransitionEstimator().estimate(ramp.axis(), FrameAxis.unknown(120), ramp.intensity(), Progress.NONE);
		assertEquals(estimate(ramp).transition().onsetFrame(), e.transition().onsetFrame());
		assertTrue(Double.isNaN(e.transition().onsetGPa()));
		assertTrue(Double.isNaN(e.onsetSigmaGPa()));
	}

	@Test
	void linesThatOnlyMoveAreNoTransition() {
		for (int seed = 0; seed < 5; seed++) {
			MovingPeakRamp before = new MovingPeakRamp(100, 1000, 1000, 5e-4, 0.1, seed);
			TransitionEstimate e = estimate(before);
			assertFalse(e.found(), "misfit ratio " + e.misfitRatio());
			assertEquals(-1, e.transition().endFrame());
			assertTrue(Double.isNaN(e.membership()[50]));
		}
	}

	@Test
	void gapsAndSpikesDoNotMatter() {
		MovingPeakRamp ramp = new MovingPeakRamp(120, 50, 70, 5e-4, 0.1, 1);
		DoubleDataset intensity = ramp.intensity();
		for (int i = 0; i < 120; i++) {
			intensity.set(Double.NaN, i, 0);
			intensity.set(Double.NaN, i, 400);
			intensity.set(25.0, i, 600);
		}
		intensity.set(Double.NaN, 30, 899);
		TransitionEstimate e = new TransitionEstimator().estimate(ramp.axis(), ramp.frameAxis(), intensity, Progress.NONE);
		assertEquals(50, e.transition().onsetFrame(), 2);
		assertEquals(70, e.transition().endFrame(), 2);
	}

	private static void addLines(DoubleDataset intensity, int from, double... bins) {
		for (int i = from; i < intensity.getShapeRef()[0]; i++) {
			for (double bin : bins) {
				for (int j = 0; j < intensity.getShapeRef()[1]; j++) {
					double z = (j - bin) / 6;
					intensity.set(intensity.getDouble(i, j) + 8 * Math.exp(-z * z / 2), i, j);
				}
			}
		}
	}

	@Test
	void linesThatComeBesideASampleThatStaysAreNotTheSamples() {
		MovingPeakRamp ramp = new MovingPeakRamp(80, 1000, 1000, 5e-4, 0.1, 2);
		DoubleDataset intensity = ramp.intensity();
		addLines(intensity, 40, 300, 640, 820);
		TransitionEstimate e = new TransitionEstimator().estimate(ramp.axis(), ramp.frameAxis(), intensity, Progress.NONE);
		assertFalse(e.found(), e.changes().toString());
		RampChange change = e.others().getFirst();
		assertEquals(ChangeCause.FOREIGN_LINES, change.cause());
		assertEquals(40, change.onsetFrame());
		assertTrue(e.noTransition() > 0.9);
	}

	@Test
	void heightsThatJitterMoveNothing() {
		MovingPeakRamp ramp = new MovingPeakRamp(90, 40, 44, 1e-3, 0.1, 3);
		DoubleDataset intensity = ramp.intensity();
		java.util.Random random = new java.util.Random(4);
		for (int i = 0; i < 90; i++) {
			for (int part = 0; part < 9; part++) {
				double factor = Math.exp(0.1 * random.nextGaussian());
				for (int j = 100 * part; j < 100 * part + 100; j++) {
					intensity.set(factor * intensity.getDouble(i, j), i, j);
				}
			}
		}
		TransitionEstimate e = new TransitionEstimator().estimate(ramp.axis(), ramp.frameAxis(), intensity, Progress.NONE);
		assertEquals(1, e.transitions().size(), e.changes().toString());
		assertEquals(40, e.transition().onsetFrame(), 3);
		assertEquals(44, e.transition().endFrame(), 3);
	}

	@Test
	void tooFewFramesAreRefused() {
		assertThrows(AnalysisException.class, () -> estimate(new MovingPeakRamp(7, 3, 3, 1e-3, 0.1, 1)));
	}

	@Test
	void emptyFramesAreLeftOut() {
		MovingPeakRamp ramp = new MovingPeakRamp(60, 30, 30, 1e-3, 0.1, 1);
		DoubleDataset intensity = ramp.intensity();
		for (int j = 0; j < 900; j++) {
			intensity.set(Double.NaN, 7, j);
			intensity.set(0.0, 41, j);
		}
		TransitionEstimate e = new TransitionEstimator().estimate(ramp.axis(), ramp.frameAxis(), intensity, Progress.NONE);
		assertEquals(30, e.transition().onsetFrame());
		assertTrue(Double.isNaN(e.membership()[7]), "an empty frame has no membership");
	}

	@Test
	void framesWithoutAnyDataAreRefused() {
		MovingPeakRamp ramp = new MovingPeakRamp(20, 10, 10, 1e-3, 0.1, 1);
		DoubleDataset intensity = ramp.intensity();
		intensity.fill(Double.NaN);
		AnalysisException e = assertThrows(AnalysisException.class,
				() -> new TransitionEstimator().estimate(ramp.axis(), ramp.frameAxis(), intensity, Progress.NONE));
		assertTrue(e.getMessage().contains("have data"), e.getMessage());
	}
}
