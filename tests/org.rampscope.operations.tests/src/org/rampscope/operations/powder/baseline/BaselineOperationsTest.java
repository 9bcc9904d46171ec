/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.operations.Operation;
import org.rampscope.operations.powder.testdata.Ramps;
import org.rampscope.operations.powder.testdata.Runs;
import org.rampscope.powder.baseline.AsymmetricLeastSquares;

class BaselineOperationsTest {

	static Stream<Operation<?>> baselines() {
		return Stream.of(new AlsBaselineOperation(), new ArplsBaselineOperation(), new SnipBaselineOperation(), new RollingBallBaselineOperation(),
				new BrucknerBaselineOperation(), new ChebyshevBaselineOperation());
	}

	private static double background(double x) {
		return 9 * Math.exp(-(x - 9.5) / 4.5) + 2.2;
	}

	/** Known peaks without and with a known background. */
	private static double[] pattern(RadialAxis axis, boolean withBackground, long seed) {
		Random random = new Random(seed);
		double[] y = new double[axis.size()];
		for (int i = 0; i < y.length; i++) {
			double x = axis.at(i);
			y[i] = 0.03 * random.nextGaussian() + (withBackground ? background(x) : 0);
			for (double[] peak : new double[][] { { 11.2, 11 }, { 12.96, 13 }, { 14.13, 3 }, { 18.36, 14 }, { 21.6, 2 } }) {
				y[i] += peak[1] * Math.exp(-0.5 * Math.pow((x - peak[0]) / 0.07, 2));
			}
		}
		return y;
	}

	private static <S extends Record> Ramp<Patterns> defaults(Operation<S> operation, Ramp<Patterns> scan) {
		return Runs.run(operation, operation.defaults(), scan);
	}

	/** The defaults serve long and short patterns alike: windows and stiffness follow the number of bins. */
	@ParameterizedTest
	@MethodSource("baselines")
	void defaultsTakeTheBackgroundAwayWhateverTheNumberOfBins(Operation<?> operation) {
		for (int bins : new int[] { 4023, 1400 }) {
			RadialAxis axis = Ramps.axis(bins);
			double[] bare = pattern(axis, false, 5);
			double[] rest = Ramps.row(defaults(operation, Ramps.of(axis, pattern(axis, true, 5))), 0);
			double sum = 0;
			int from = bins / 40;
			for (int i = from; i < bins - from; i++) {
				sum += Math.abs(rest[i] - bare[i]) / (bins - 2 * from);
			}
			assertTrue(sum < 0.45, operation.info().id() + " with " + bins + " bins: mean deviation " + sum);
		}
	}

	@ParameterizedTest
	@MethodSource("baselines")
	void emptyBinsStayEmptyAndUncertaintiesStayAsTheyWere(Operation<?> operation) {
		RadialAxis axis = Ramps.axis(1000);
		double[] y = pattern(axis, true, 6);
		y[0] = Double.NaN;
		y[500] = Double.NaN;
		Ramp<Patterns> result = defaults(operation, Ramps.of(axis, y));
		double[] rest = Ramps.row(result, 0);
		for (int i = 0; i < y.length; i++) {
			assertEquals(Double.isNaN(y[i]), Double.isNaN(rest[i]), "bin " + i);
		}
		assertTrue(Arrays.stream(result.data().sigma().orElseThrow().getData()).allMatch(s -> s == 0.1));
	}

	@Test
	void alsWithItsDefaultsIsThePublishedBaseline() {
		RadialAxis axis = Ramps.axis(4023);
		double[] y = pattern(axis, true, 7);
		assertArrayEquals(AsymmetricLeastSquares.published().subtractFrom(y), Ramps.row(defaults(new AlsBaselineOperation(), Ramps.of(axis, y)), 0));
	}
}
