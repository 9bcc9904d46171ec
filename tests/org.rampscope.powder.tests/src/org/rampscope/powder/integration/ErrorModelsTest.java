/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.units.RadialUnit;

/**
 * Every error model of every splitting against its definition. The share of each pixel in each bin is found by integrating frames in which
 * that pixel alone is usable.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorModelsTest {

	private static final DetectorGrid GRID = new DetectorGrid(18, 23, 1e-3, 1.2e-3);
	private static final Geometry GEOMETRY = new Geometry(0.06, 0.004, 0.009, 0.2, -0.1, 0, 3, Optional.empty());
	private static final int BINS = 40;

	private final double[][][] shares = new double[Splitting.values().length][][];
	private double[] weights;

	private static AzimuthalIntegrator integrator(Splitting splitting, ErrorModel model) {
		return new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), IntegrationSettings.defaults().withSplitting(splitting)
				.withAxis(RadialUnit.TWO_THETA_DEG, BINS).withErrorModel(model));
	}

	@BeforeAll
	void findShares() {
		weights = new double[GRID.size()];
		for (Splitting splitting : Splitting.values()) {
			AzimuthalIntegrator integrator = integrator(splitting, ErrorModel.NONE);
			double[][] found = new double[GRID.size()][];
			for (int p = 0; p < found.length; p++) {
				double[] alone = new double[GRID.size()];
				Arrays.fill(alone, Double.NaN);
				alone[p] = 1;
				IntegratedPattern sums = integrator.integrate(frame(alone));
				found[p] = sums.signal();
				weights[p] = Arrays.stream(sums.normalization()).sum();
				assertEquals(1, Arrays.stream(found[p]).sum(), 1e-15);
			}
			shares[splitting.ordinal()] = found;
		}
	}

	private static Dataset frame(double[] counts) {
		return DatasetFactory.createFromObject(DoubleDataset.class, counts, GRID.rows(), GRID.columns());
	}

	/** Bright frames, frames in which most pixels have no count, and everything between, with pixels that cannot be used. */
	@ParameterizedTest
	@CsvSource({ "1e6,1", "500,2", "20,3", "3,4", "0.7,5", "0.05,6" })
	void agreeWithTheirDefinitions(double mean, long seed) {
		Random random = new Random(seed);
		double[] counts = new double[GRID.size()];
		for (int p = 0; p < counts.length; p++) {
			double noise = Math.sqrt(mean) * random.nextGaussian();
			counts[p] = random.nextInt(15) == 0 ? -1 : Math.rint(Math.max(0, mean * random.nextDouble() + noise));
		}
		for (Splitting splitting : Splitting.values()) {
			double[] mean2 = means(splitting, counts);
			for (ErrorModel model : ErrorModel.values()) {
				if (model == ErrorModel.GIVEN || model == ErrorModel.NONE) {
					continue;
				}
				IntegratedPattern sums = integrator(splitting, model).integrate(frame(counts));
				double[] expected = new double[BINS];
				double scale = 0;
				for (int k = 0; k < BINS; k++) {
					expected[k] = expectedVariance(model, shares[splitting.ordinal()], counts, k, mean2[k]);
					scale = Math.max(scale, expected[k]);
				}
				assertArrayEquals(expected, sums.variance(), 1e-9 * scale, splitting + " " + model);
				assertTrue(Arrays.stream(sums.variance()).allMatch(v -> v >= 0));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "300,7", "0.3,8" })
	void givenVariancesOfCountingAreThoseOfPoisson(double mean, long seed) {
		Random random = new Random(seed);
		double[] counts = random.doubles(GRID.size(), 0, 2 * mean).map(Math::rint).toArray();
		double[] variances = Arrays.stream(counts).map(x -> Math.max(x, 1)).toArray();
		for (Splitting splitting : Splitting.values()) {
			IntegratedPattern poisson = integrator(splitting, ErrorModel.POISSON).integrate(frame(counts));
			IntegratedPattern given = integrator(splitting, ErrorModel.GIVEN).integrate(frame(counts), frame(variances), WorkerPool.CALLER);
			assertArrayEquals(given.signal(), poisson.signal(), 1e-9);
			assertArrayEquals(given.variance(), poisson.variance(), 1e-9 * mean * GRID.size());
		}
	}

	private double[] means(Splitting splitting, double[] counts) {
		double[] means = new double[BINS];
		for (int k = 0; k < BINS; k++) {
			double signal = 0;
			double normalization = 0;
			for (int p = 0; p < counts.length; p++) {
				double share = counts[p] >= 0 ? shares[splitting.ordinal()][p][k] : 0;
				signal += share * counts[p];
				normalization += share * weights[p];
			}
			means[k] = signal / normalization;
		}
		return means;
	}

	private double expectedVariance(ErrorModel model, double[][] share, double[] counts, int k, double mean) {
		double poisson = 0;
		double azimuthal = 0;
		double weighted = 0;
		for (int p = 0; p < counts.length; p++) {
			if (counts[p] >= 0 && share[p][k] > 0) {
				double s = share[p][k];
				double deviation = counts[p] / weights[p] - mean;
				poisson += s * s * Math.max(counts[p], 1);
				azimuthal += s * weights[p] * deviation * deviation;
				weighted += s * s * weights[p] * weights[p] * deviation * deviation;
			}
		}
		return switch (model) {
		case POISSON -> poisson;
		case AZIMUTHAL -> azimuthal;
		case AZIMUTHAL_WEIGHTED_MEAN -> weighted;
		case HYBRID -> Math.max(poisson, weighted);
		case NONE, GIVEN -> throw new IllegalArgumentException(model.name());
		};
	}
}
