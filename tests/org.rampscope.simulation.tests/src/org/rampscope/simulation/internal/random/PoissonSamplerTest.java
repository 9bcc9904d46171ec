/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonSamplerTest {

	private final PoissonSampler sampler = new PoissonSampler();

	@Test
	void nothingComesOfNothing() {
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 1000; i++) {
			assertEquals(0, sampler.sample(0, random));
		}
	}

	/** Mean, variance and third moment of a Poisson distribution are all its parameter. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.003, 0.12, 0.125, 0.9, 3.3, 17.06, 63.99, 64, 64.1, 190.7, 1000, 5000 })
	void momentsAreThoseOfThePoissonDistribution(double mean) {
		SplittableRandom random = new SplittableRandom(7);
		int n = 400_000;
		double sum = 0;
		double square = 0;
		double cube = 0;
		for (int i = 0; i < n; i++) {
			double d = sampler.sample(mean, random) - mean;
			sum += d;
			square += d * d;
			cube += d * d * d;
		}
		assertEquals(0, sum / n, 5 * Math.sqrt(mean / n));
		assertEquals(mean, square / n, 5 * Math.sqrt((mean + 2 * mean * mean) / n));
		if (mean <= 1024) {
			double spread = Math.sqrt((15 * mean * mean * mean + 25 * mean * mean + mean) / n);
			assertEquals(mean, cube / n, 6 * spread);
		}
	}

	/** Chi-square against the exact probabilities; the limit is passed by chance once in 10^5. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.06, 0.4, 2.71, 11.05, 40.2, 100.3 })
	void frequenciesFollowTheDistribution(double mean) {
		SplittableRandom random = new SplittableRandom(11);
		int n = 500_000;
		int[] counts = new int[400];
		for (int i = 0; i < n; i++) {
			counts[sampler.sample(mean, random)]++;
		}
		double chiSquare = 0;
		int degrees = -1;
		double logProbability = -mean;
		double restExpected = n;
		int restCounted = n;
		for (int k = 0; k < counts.length; k++) {
			double expected = n * Math.exp(logProbability);
			if (expected >= 10) {
				chiSquare += (counts[k] - expected) * (counts[k] - expected) / expected;
				degrees++;
				restExpected -= expected;
				restCounted -= counts[k];
			}
			logProbability += Math.log(mean) - Math.log(k + 1.);
		}
		if (restExpected >= 10) {
			chiSquare += (restCounted - restExpected) * (restCounted - restExpected) / restExpected;
			degrees++;
		}
		assertTrue(chiSquare < degrees + 4.3 * Math.sqrt(2. * degrees) + 12, "chi-square " + chiSquare + " for " + degrees);
	}

	@Test
	void streamsDependOnSeedPurposeAndFrameAlone() {
		RandomStreams streams = new RandomStreams(5);
		long value = streams.of(RandomStreams.Purpose.FRAME_NOISE, 3).nextLong();
		assertEquals(value, new RandomStreams(5).of(RandomStreams.Purpose.FRAME_NOISE, 3).nextLong());
		assertNotEquals(value, streams.of(RandomStreams.Purpose.FRAME_NOISE, 4).nextLong());
		assertNotEquals(value, streams.of(RandomStreams.Purpose.TEXTURE, 3).nextLong());
		assertNotEquals(value, new RandomStreams(6).of(RandomStreams.Purpose.FRAME_NOISE, 3).nextLong());
	}
}
