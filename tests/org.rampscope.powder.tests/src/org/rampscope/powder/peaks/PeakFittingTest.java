/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.units.RadialUnit;

class PeakFittingTest {

	private static final RadialAxis AXIS = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 10, 0.004, 2000);

	@Test
	void derivativesAreThoseOfTheFunction() {
		double[] x = new double[50];
		for (int i = 0; i < x.length; i++) {
			x[i] = 10 + 0.01 * i;
		}
		PseudoVoigtSum model = new PseudoVoigtSum(x);
		double[] p = { 1, 0.3, 10.2, 5, 0.1, 0.4, 10.31, 2, 0.07, 0.8 };
		RealMatrix jacobian = model.value(new ArrayRealVector(p)).getSecond();
		for (int k = 0; k < p.length; k++) {
			double h = 1e-6;
			double[] up = p.clone();
			double[] down = p.clone();
			up[k] += h;
			down[k] -= h;
			double[] yUp = model.value(new ArrayRealVector(up)).getFirst().toArray();
			double[] yDown = model.value(new ArrayRealVector(down)).getFirst().toArray();
			for (int i = 0; i < x.length; i++) {
				assertEquals((yUp[i] - yDown[i]) / (2 * h), jacobian.getEntry(i, k), 1e-5);
			}
		}
	}

	/** A calculated pattern says nothing of its noise; its small peaks are found beside the large ones, on exact zeros and on rounded digits. */
	@Test
	void findsPeaksWithoutNoise() {
		double[][] truth = { { 11, 3125, 0.19, 0 }, { 12.5, 1.5, 0.19, 0 }, { 14, 1190, 0.19, 0 } };
		double[] exact = pattern(truth, 0, 1);
		double[] rounded = new double[exact.length];
		for (int i = 0; i < exact.length; i++) {
			exact[i] = exact[i] < 1e-9 ? 0 : exact[i];
			rounded[i] = Math.round(100 * exact[i]) / 100.;
		}
		for (double[] y : List.of(exact, rounded)) {
			List<Peak> peaks = PeakFitter.defaults().fit(AXIS, y, null, PeakFinder.defaults().find(y));
			assertEquals(3, peaks.size(), peaks::toString);
			for (int i = 0; i < truth.length; i++) {
				assertEquals(truth[i][0], peaks.get(i).position(), 1e-3);
				assertEquals(truth[i][1], peaks.get(i).height(), 0.01 + 1e-4 * truth[i][1]);
				assertEquals(truth[i][2], peaks.get(i).fwhm(), 1e-3);
			}
		}
	}

	@Test
	void findsAndFitsOverlappingPeaks() {
		double[][] truth = { { 11.0, 10, 0.15, 0.3 }, { 11.25, 4, 0.15, 0.3 }, { 14.0, 6, 0.2, 0.5 } };
		double[] y = pattern(truth, 0.05, 1);
		List<PeakCandidate> candidates = PeakFinder.defaults().find(y);
		List<Peak> peaks = PeakFitter.defaults().fit(AXIS, y, sigma(0.05), candidates);
		assertEquals(3, peaks.size());
		for (int i = 0; i < truth.length; i++) {
			assertEquals(truth[i][0], peaks.get(i).position(), 5 * peaks.get(i).positionSigma());
			assertEquals(truth[i][1], peaks.get(i).height(), 5 * peaks.get(i).heightSigma());
			assertEquals(truth[i][2], peaks.get(i).fwhm(), 5 * peaks.get(i).fwhmSigma());
		}
	}

	@Test
	void uncertaintiesAreHonest() {
		int trials = 200;
		double sum = 0;
		double squares = 0;
		for (int trial = 0; trial < trials; trial++) {
			double[] y = pattern(new double[][] { { 12.0, 3, 0.15, 0.4 } }, 0.1, 100 + trial);
			Peak peak = PeakFitter.defaults().fit(AXIS, y, sigma(0.1), List.of(new PeakCandidate(500, 3, 3, 37))).get(0);
			double pull = (peak.position() - 12) / peak.positionSigma();
			sum += pull;
			squares += pull * pull;
		}
		assertEquals(0, sum / trials, 0.25);
		assertEquals(1, Math.sqrt(squares / trials), 0.15);
	}

	@Test
	void noiseAndSpikesAreNoPeaks() {
		double[] y = pattern(new double[0][], 0.1, 5);
		y[700] = 10;
		y[1200] = Double.NaN;
		assertEquals(List.of(), PeakFinder.defaults().find(y));
	}

	@Test
	void tracksCrossBirthDeathAndSplit() {
		List<List<Peak>> frames = new ArrayList<>();
		for (int frame = 0; frame < 40; frame++) {
			List<Peak> peaks = new ArrayList<>();
			peaks.add(peak(11 + 0.01 * frame));
			if (frame < 25) {
				peaks.add(peak(13));
			}
			if (frame >= 20) {
				peaks.add(peak(11.08 + 0.02 * (frame - 20) + 0.01 * 20));
			}
			if (frame == 10) {
				peaks.add(peak(15));
			}
			frames.add(peaks);
		}
		List<PeakTrack> tracks = new PeakTracker(0.05, 2, 0.12, 3).track(frames);
		assertEquals(3, tracks.size());
		assertEquals(0.39, tracks.get(0).shift(), 1e-9);
		assertEquals(24, tracks.get(1).lastFrame());
		assertEquals(20, tracks.get(2).firstFrame());
		assertTrue(tracks.get(2).parent().isPresent(), "the new peak split from its neighbour");
		assertEquals(0, tracks.get(2).parent().get());
	}

	private static Peak peak(double position) {
		return new Peak(position, 0.001, 1, 0.1, 0.1, 0.01, 0.5);
	}

	static double[] sigma(double noise) {
		double[] sigma = new double[AXIS.size()];
		java.util.Arrays.fill(sigma, noise);
		return sigma;
	}

	private static double[] pattern(double[][] peaks, double noise, long seed) {
		Random random = new Random(seed);
		double[] y = new double[AXIS.size()];
		for (int i = 0; i < y.length; i++) {
			y[i] = 0.2 + noise * random.nextGaussian();
			for (double[] p : peaks) {
				double u = (AXIS.at(i) - p[0]) / p[2];
				y[i] += p[1] * (p[3] / (1 + 4 * u * u) + (1 - p[3]) * Math.exp(-4 * Math.log(2) * u * u));
			}
		}
		return y;
	}
}
