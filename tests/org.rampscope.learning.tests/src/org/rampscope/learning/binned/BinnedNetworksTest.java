/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.training.NoiseCopies;

class BinnedNetworksTest {

	private static final int FRAMES = 40;
	private static final int ONSET = 22;
	private static final int POINTS = 203;
	private static final int BINS = 4;
	/** Where the two classes differ. */
	private static final int TELLING_BIN = 2;
	private static final RadialAxis AXIS = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 10, 0.02, POINTS);
	private static final int[] TRAINED = { 4, 16, 26, 36 };
	private static final int[] LABELS = { 0, 0, 1, 1 };
	private static final NoiseCopies COPIES = new NoiseCopies(3, 1.0 / 12, NoiseCopies.Origin.OVERWRITTEN);
	private static final BinnedMlpSettings MLP = new BinnedMlpSettings(BINS, 150, 150, 8e-3, 2e-5, COPIES, 1);

	/** A broad line on the third bin that shrinks to a third at the onset; one elsewhere that stays. */
	private static double[][] ramp() {
		Random random = new Random(8);
		double[][] ramp = new double[FRAMES][POINTS];
		for (int f = 0; f < FRAMES; f++) {
			for (int i = 0; i < POINTS; i++) {
				ramp[f][i] = 0.05 * random.nextDouble() + 4 * Math.exp(-Math.pow((i - 20) / 6.0, 2))
						+ (f < ONSET ? 6 : 2) * Math.exp(-Math.pow((i - 125) / 25.0, 2));
			}
		}
		return ramp;
	}

	private static double[][] trained(double[][] ramp) {
		return Arrays.stream(TRAINED).mapToObj(f -> ramp[f]).toArray(double[][]::new);
	}

	@Test
	void aBinIsAsMuchWorthAsItSeparates() {
		double[][] ramp = ramp();
		BinnedMlp mlp = new BinnedMlpTraining(MLP, DeviceChoice.CPU).train(AXIS, trained(ramp), LABELS, Progress.NONE);
		BinnedClassification found = mlp.classify(ramp, Progress.NONE);
		assertEquals(new ClassificationConfidence(ONSET - 1, ONSET, FRAMES, 0, 1), found.confidence());
		double[] accuracy = found.accuracy();
		assertTrue(accuracy[TELLING_BIN] > 0.95, Arrays.toString(accuracy));
		assertTrue(accuracy[0] < 0.7, Arrays.toString(accuracy));
		assertEquals(BINS * (POINTS / BINS), found.pointLabels()[0].length);
		assertEquals(752, MLP.parametersPerBin(2));
	}

	@Test
	void binsKnowNothingOfEachOther() {
		double[][] ramp = ramp();
		double[][] other = Arrays.stream(ramp).map(double[]::clone).toArray(double[][]::new);
		for (double[] pattern : other) {
			Arrays.fill(pattern, 0, POINTS / BINS, 1.5);
		}
		BinnedMlpSettings few = new BinnedMlpSettings(BINS, 20, 20, 8e-3, 2e-5, new NoiseCopies(0, 0, NoiseCopies.Origin.CLEAN), 1);
		BinnedMlp one = new BinnedMlpTraining(few, DeviceChoice.CPU).train(AXIS, trained(ramp), LABELS, Progress.NONE);
		BinnedMlp two = new BinnedMlpTraining(few, DeviceChoice.CPU).train(AXIS, trained(other), LABELS, Progress.NONE);
		int each = one.first().length / BINS;
		assertArrayEquals(Arrays.copyOfRange(one.first(), each, one.first().length), Arrays.copyOfRange(two.first(), each, two.first().length));
		assertTrue(!Arrays.equals(Arrays.copyOf(one.first(), each), Arrays.copyOf(two.first(), each)), "the first bin saw other points");
	}

	@Test
	void theSameSeedGivesTheSame() {
		BinnedMlpSettings few = new BinnedMlpSettings(BINS, 20, 20, 8e-3, 2e-5, COPIES, 7);
		double[][] originals = trained(ramp());
		BinnedMlp one = new BinnedMlpTraining(few, DeviceChoice.CPU).train(AXIS, originals, LABELS, Progress.NONE);
		assertArrayEquals(one.second(), new BinnedMlpTraining(few, DeviceChoice.CPU).train(AXIS, originals, LABELS, Progress.NONE).second());
		BinnedMlp other = new BinnedMlpTraining(few.withSeed(8), DeviceChoice.CPU).train(AXIS, originals, LABELS, Progress.NONE);
		assertTrue(!Arrays.equals(one.second(), other.second()));
	}

	@Test
	void theSweepKnowsEveryNumberOfBins() {
		BinnedMlpSettings few = new BinnedMlpSettings(1, 40, 80, 8e-3, 2e-5, COPIES, 1);
		double[][] ramp = ramp();
		BinSweep sweep = BinSweep.over(few, new int[] { 2, 4 }, DeviceChoice.CPU, AXIS, trained(ramp), LABELS, ramp, Progress.NONE);
		assertArrayEquals(new int[] { 2, 4 }, sweep.bins());
		assertEquals(2, BinSweep.TYPE.codec().write(sweep).values("confidence").orElseThrow().getSize());
		assertTrue(sweep.confidence()[1] > 0.9, Arrays.toString(sweep.confidence()));
	}

	@Test
	void endToEndThePatternIsTheMajorityOfItsRows() {
		double[][] ramp = ramp();
		BinnedFcnnSettings settings = new BinnedFcnnSettings(BINS, 120, 8e-3, 2e-5, 0.15, 0.99, COPIES, 3);
		try (BinnedFcnn network = new BinnedFcnnTraining(settings, DeviceChoice.CPU).train(AXIS, trained(ramp), LABELS, Progress.NONE)) {
			assertTrue(network.loss() < 0.15 || network.accuracy() > 0.99, network.loss() + " " + network.accuracy());
			assertTrue(network.steps() > 0 && network.steps() < 120, network.steps() + " steps");
			int[] labels = network.labels(ramp, Progress.NONE);
			assertEquals(1, ClassificationConfidence.of(labels).confidence(), Arrays.toString(labels));
			double[][] one = network.probabilities(new double[][] { ramp[30] }, Progress.NONE);
			assertArrayEquals(network.probabilities(ramp, Progress.NONE)[30], one[0], 1e-6, "a frame alone is judged as among others");
		}
	}

	@Test
	void nonsenseIsRefused() {
		BinnedMlpTraining training = new BinnedMlpTraining(MLP, DeviceChoice.CPU);
		double[][] ramp = ramp();
		assertThrows(AnalysisException.class, () -> training.train(AXIS, trained(ramp), new int[] { 0, 0, 0, 0 }, Progress.NONE));
		double[][] broken = { ramp[4].clone(), ramp[30] };
		broken[0][7] = Double.NaN;
		assertThrows(AnalysisException.class, () -> training.train(AXIS, broken, new int[] { 0, 1 }, Progress.NONE));
		BinnedFcnnTraining joined = new BinnedFcnnTraining(BinnedFcnnSettings.PUBLISHED.withBins(BINS), DeviceChoice.CPU);
		assertThrows(AnalysisException.class, () -> joined.train(AXIS, trained(ramp), new int[] { 0, 1, 2, 0 }, Progress.NONE));
	}

	@Test
	void cancelEndsTraining() {
		Progress cancelled = new Progress() {
			private int worked;

			@Override
			public void begin(String task, long total) {
				worked = 0;
			}

			@Override
			public void worked(long amount) {
				worked += amount;
			}

			@Override
			public boolean isCancelled() {
				return worked >= 2 * BINS;
			}
		};
		BinnedMlpTraining training = new BinnedMlpTraining(MLP, DeviceChoice.CPU);
		assertThrows(CancelledException.class, () -> training.train(AXIS, trained(ramp()), LABELS, cancelled));
	}
}
