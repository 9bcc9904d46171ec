/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.rampscope.core.FrameAxis;
import org.rampscope.learning.transition.TransitionEstimate;

class PosteriorTransitionTest {

	private static FrameAxis ramp(int frames, double gPaPerFrame) {
		double[] pressure = new double[frames];
		Arrays.setAll(pressure, i -> 5 + gPaPerFrame * i);
		return FrameAxis.unknown(frames).withPressure(pressure, new double[frames]);
	}

	private static double[][] two(double... after) {
		return Arrays.stream(after).mapToObj(p -> new double[] { 1 - p, p }).toArray(double[][]::new);
	}

	/** All monotone paths one by one. */
	private static double[][] byEnumeration(double[][] likelihood) {
		int n = likelihood.length;
		int k = likelihood[0].length;
		double[][] sums = new double[n][k];
		int[] path = new int[n];
		enumerate(likelihood, path, 0, 1, sums);
		for (double[] row : sums) {
			double total = Arrays.stream(row).sum();
			for (int s = 0; s < k; s++) {
				row[s] /= total;
			}
		}
		return sums;
	}

	private static void enumerate(double[][] likelihood, int[] path, int frame, double weight, double[][] sums) {
		if (frame == path.length) {
			for (int i = 0; i < path.length; i++) {
				sums[i][path[i]] += weight;
			}
			return;
		}
		for (int s = frame == 0 ? 0 : path[frame - 1]; s < likelihood[0].length; s++) {
			path[frame] = s;
			enumerate(likelihood, path, frame + 1, weight * likelihood[frame][s], sums);
		}
	}

	@Test
	void recursionIsTheSumOverAllPathsThatNeverGoBack() {
		SplittableRandom random = new SplittableRandom(1);
		for (int trial = 0; trial < 20; trial++) {
			int stages = 2 + random.nextInt(3);
			double[][] likelihood = new double[7][stages];
			for (double[] row : likelihood) {
				Arrays.setAll(row, s -> 0.01 + random.nextDouble());
			}
			double[][] expected = byEnumeration(likelihood);
			double[][] found = new MonotonePosterior(likelihood).stages();
			for (int i = 0; i < 7; i++) {
				for (int s = 0; s < stages; s++) {
					assertEquals(expected[i][s], found[i][s], 1e-12);
				}
			}
		}
	}

	@Test
	void aSharpChangeIsKnownToTheFrame() {
		TransitionEstimate e = PosteriorTransition.of(two(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1), ramp(12, 0.5));
		assertEquals(6, e.transition().onsetFrame());
		assertEquals(6, e.transition().endFrame());
		assertEquals(8, e.transition().onsetGPa());
		assertTrue(e.onsetSigmaFrames() < 0.5, "± " + e.onsetSigmaFrames());
		assertEquals(0.5 * e.onsetSigmaFrames(), e.onsetSigmaGPa(), 0.05);
		assertEquals(5.5, e.crossingFrame(), 0.1);
	}

	@Test
	void framesThatTheModelCannotTellAreTheTransition() {
		double[] p = new double[60];
		for (int i = 0; i < 60; i++) {
			p[i] = i < 20 ? 0.01 : i < 40 ? 0.5 : 0.99;
		}
		TransitionEstimate e = PosteriorTransition.of(two(p), ramp(60, 1));
		assertEquals(20, e.transition().onsetFrame(), 1);
		assertEquals(40, e.transition().endFrame(), 1);
	}

	@Test
	void aSlowRiseIsLessCertainThanASteepOne() {
		double[] slow = new double[101];
		double[] steep = new double[101];
		for (int i = 0; i <= 100; i++) {
			slow[i] = 1 / (1 + Math.exp(-(i - 50) / 12.0));
			steep[i] = 1 / (1 + Math.exp(-(i - 50) / 1.0));
		}
		TransitionEstimate a = PosteriorTransition.of(two(slow), ramp(101, 1));
		TransitionEstimate b = PosteriorTransition.of(two(steep), ramp(101, 1));
		assertTrue(a.onsetSigmaFrames() > 2 * b.onsetSigmaFrames(), a.onsetSigmaFrames() + " and " + b.onsetSigmaFrames());
		assertEquals(50, a.crossingFrame(), 1.5);
		assertEquals(50, b.crossingFrame(), 1);
	}

	@Test
	void singleOutliersDoNotMoveIt() {
		double[] p = new double[80];
		for (int i = 0; i < 80; i++) {
			p[i] = i < 40 ? 0.02 : 0.98;
		}
		p[10] = 0.99;
		p[66] = 0.01;
		TransitionEstimate e = PosteriorTransition.of(two(p), ramp(80, 1));
		assertEquals(40, e.transition().onsetFrame());
	}

	@Test
	void threeClassesHaveAnOnsetAndAnEnd() {
		double[][] p = new double[30][];
		for (int i = 0; i < 30; i++) {
			p[i] = i < 10 ? new double[] { 0.98, 0.01, 0.01 } : i < 18 ? new double[] { 0.02, 0.96, 0.02 } : new double[] { 0.01, 0.01, 0.98 };
		}
		TransitionEstimate e = PosteriorTransition.of(p, ramp(30, 2));
		assertEquals(10, e.transition().onsetFrame());
		assertEquals(18, e.transition().endFrame());
		assertEquals(25, e.transition().onsetGPa());
		assertEquals(41, e.transition().endGPa());
		assertEquals(0.5, e.membership()[14], 0.01);
	}

	@Test
	void aRampOfOneClassHasNone() {
		for (double[] p : new double[][] { { 0.01, 0.02, 0.01, 0.02 }, { 0.99, 0.98, 0.99, 0.97 } }) {
			TransitionEstimate e = PosteriorTransition.of(two(p), ramp(4, 1));
			assertFalse(e.found());
			assertEquals(-1, e.transition().onsetFrame());
			assertTrue(Double.isNaN(e.crossingFrame()));
		}
	}

	@Test
	void framesThatCouldNotBeJudgedWidenTheUncertainty() {
		double[] p = new double[40];
		for (int i = 0; i < 40; i++) {
			p[i] = i < 20 ? 0.01 : 0.99;
		}
		double sure = PosteriorTransition.of(two(p), ramp(40, 1)).onsetSigmaFrames();
		for (int i = 15; i < 25; i++) {
			p[i] = Double.NaN;
		}
		TransitionEstimate e = PosteriorTransition.of(two(p), ramp(40, 1));
		assertTrue(e.onsetSigmaFrames() > 3 * sure, "± " + e.onsetSigmaFrames());
		assertEquals(20, (e.transition().onsetFrame() + e.transition().endFrame()) / 2.0, 3);
	}

	@Test
	void withoutPressureFramesAreStillKnown() {
		TransitionEstimate e = PosteriorTransition.of(two(0, 0, 0, 1, 1, 1), FrameAxis.unknown(6));
		assertEquals(3, e.transition().onsetFrame());
		assertTrue(Double.isNaN(e.transition().onsetGPa()));
		assertTrue(Double.isNaN(e.onsetSigmaGPa()));
	}
}
