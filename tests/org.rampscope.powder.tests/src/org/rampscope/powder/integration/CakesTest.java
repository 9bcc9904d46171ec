/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.geometry.PixelGeometry;

/** Cakes against patterns, and against fine sampling of the pixels. */
class CakesTest {

	private static final DetectorGrid GRID = new DetectorGrid(101, 93, 200e-6, 180e-6);
	/** the beam hits the detector */
	private static final Geometry GEOMETRY = new Geometry(0.06, 0.0091, 0.0083, 0.03, -0.02, 0.1, 3, Optional.of(new Wavelength(0.4828)));

	private static Dataset frame(long seed) {
		Random random = new Random(seed);
		int[] counts = new int[GRID.size()];
		Arrays.setAll(counts, i -> random.nextInt(20) == 0 ? -1 : random.nextInt(300));
		return DatasetFactory.createFromObject(IntegerDataset.class, counts, GRID.rows(), GRID.columns());
	}

	private static IntegrationSettings settings(Splitting splitting) {
		return IntegrationSettings.defaults().withSplitting(splitting).withAxis(RadialUnit.Q_PER_ANGSTROM, 150);
	}

	private static CakeIntegrator cakes(IntegrationSettings settings, int azimuthBins) {
		return new CakeIntegrator(GEOMETRY, GRID, Optional.empty(), settings, azimuthBins);
	}

	@ParameterizedTest
	@EnumSource
	void sumOverAzimuthIsThePattern(Splitting splitting) {
		Dataset frame = frame(1);
		for (RadialUnit unit : new RadialUnit[] { RadialUnit.Q_PER_ANGSTROM, RadialUnit.TWO_THETA_DEG, RadialUnit.D_ANGSTROM }) {
			IntegrationSettings settings = settings(splitting).withAxis(unit, 150);
			settings = unit == RadialUnit.D_ANGSTROM ? settings.withRadialRange(3, 12) : settings;
			Cake cake = cakes(settings, 72).integrate(frame);
			IntegratedPattern expected = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), settings).integrate(frame);
			IntegratedPattern sum = cake.sumOverAzimuth();
			assertArrayEquals(expected.signal(), sum.signal(), 1e-3);
			assertArrayEquals(expected.count(), sum.count(), 1e-5);
			assertArrayEquals(expected.normalization(), sum.normalization(), 1e-5);
		}
	}

	@ParameterizedTest
	@EnumSource
	void nothingIsLostAndOneSliceIsThePattern(Splitting splitting) {
		Dataset frame = frame(2);
		double expected = 0;
		for (int value : ((IntegerDataset) frame).getData()) {
			expected += Math.max(value, 0);
		}
		assertEquals(expected, Arrays.stream(cakes(settings(splitting), 360).integrate(frame).signal()).sum(), 1e-12 * expected);
		for (ErrorModel model : new ErrorModel[] { ErrorModel.POISSON, ErrorModel.AZIMUTHAL, ErrorModel.AZIMUTHAL_WEIGHTED_MEAN,
				ErrorModel.HYBRID }) {
			IntegrationSettings settings = settings(splitting).withErrorModel(model);
			IntegratedPattern pattern = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), settings).integrate(frame);
			double largest = Arrays.stream(pattern.variance()).max().orElseThrow();
			assertArrayEquals(pattern.variance(), cakes(settings, 1).integrate(frame).variance(), 1e-6 * largest, model.name());
		}
	}

	/** The beam's own pixel and those around it are left out: there outlines in polar coordinates are no polygons. */
	@Test
	void fullSplittingFollowsTheOutlineOfAPixel() {
		PixelGeometry pixels = new PixelGeometry(GEOMETRY, GRID);
		IntegrationSettings settings = settings(Splitting.FULL).withAxis(RadialUnit.TWO_THETA_DEG, 400);
		CakeIntegrator integrator = cakes(settings, 720);
		double[] edges = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), settings).binEdges();
		int samples = 400;
		for (int pixel : new int[] { 5 * 93 + 7, 80 * 93 + 20, 45 * 93 + 90, 99 * 93 + 46, 45 * 93 + 3 }) {
			double[] alone = new double[GRID.size()];
			Arrays.fill(alone, Double.NaN);
			alone[pixel] = 1;
			double[] cake = integrator.integrate(DatasetFactory.createFromObject(DoubleDataset.class, alone, GRID.rows(), GRID.columns()))
					.signal();
			double[] sampled = new double[cake.length];
			for (int i = 0; i < samples * samples; i++) {
				double slow = pixel / 93 + (i / samples + 0.5) / samples;
				double fast = pixel % 93 + (i % samples + 0.5) / samples;
				int bin = (int) ((Math.toDegrees(pixels.twoThetaRad(slow, fast)) - edges[0]) / (edges[400] - edges[0]) * 400);
				int slice = (int) ((Math.toDegrees(pixels.azimuthRad(slow, fast)) + 180) * 2);
				sampled[slice * 400 + bin] += 1.0 / samples / samples;
			}
			assertArrayEquals(sampled, cake, 0.02, "pixel " + pixel);
			assertTrue(Arrays.stream(cake).filter(x -> x > 0).count() > 3);
		}
	}

	@Test
	void sectorsAreParts() {
		Dataset frame = frame(3);
		IntegrationSettings settings = settings(Splitting.FULL).withRadialRange(0.5, 2);
		double[] whole = cakes(settings, 36).integrate(frame).signal();
		double[] sector = cakes(settings.withAzimuthRangeDeg(-90, 30), 12).integrate(frame).signal();
		assertArrayEquals(Arrays.copyOfRange(whole, 9 * 150, 21 * 150), sector, 1e-3);
	}

	@Test
	void givenVariancesMustFit() {
		Dataset frame = frame(6);
		IntegrationSettings given = settings(Splitting.NONE).withErrorModel(ErrorModel.GIVEN);
		Cake cake = cakes(given, 8).integrate(frame, frame);
		assertArrayEquals(cake.signal(), cake.variance(), 0);
		assertThrows(RuntimeException.class, () -> cakes(given, 8).integrate(frame));
		assertThrows(RuntimeException.class, () -> cakes(settings(Splitting.NONE), 8).integrate(frame, frame));
		assertThrows(RuntimeException.class, () -> cakes(given, 0));
	}
}
