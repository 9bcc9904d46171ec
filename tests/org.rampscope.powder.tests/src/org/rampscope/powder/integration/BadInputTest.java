/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.StringDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.units.RadialUnit;

class BadInputTest {

	private static final DetectorGrid GRID = new DetectorGrid(20, 30, 1e-3, 1e-3);
	private static final Geometry GEOMETRY = new Geometry(0.1, 0.01, 0.015, 0, 0, 0, 3, Optional.empty());
	private static final IntegrationSettings SETTINGS = IntegrationSettings.defaults().withAxis(RadialUnit.TWO_THETA_DEG, 50);

	private static AzimuthalIntegrator integrator(Optional<PixelMask> mask, IntegrationSettings settings) {
		return new AzimuthalIntegrator(GEOMETRY, GRID, mask, settings);
	}

	@Test
	void frameOfAnotherShape() {
		GeometryException e = assertThrows(GeometryException.class,
				() -> integrator(Optional.empty(), SETTINGS).integrate(DatasetFactory.zeros(IntegerDataset.class, 30, 20)));
		assertTrue(e.getMessage().contains("[30, 20]") && e.getMessage().contains("[20, 30]"), e.getMessage());
		assertFalse(e.remedy().isEmpty());
	}

	@Test
	void frameOfText() {
		Dataset text = DatasetFactory.zeros(StringDataset.class, 20, 30);
		assertThrows(GeometryException.class, () -> integrator(Optional.empty(), SETTINGS).integrate(text));
	}

	@Test
	void maskOfAnotherSizeOrOfEverything() {
		assertThrows(GeometryException.class, () -> integrator(Optional.of(PixelMask.none(30, 20)), SETTINGS));
		int[] all = new int[GRID.size()];
		Arrays.fill(all, 1);
		for (Splitting splitting : Splitting.values()) {
			GeometryException e = assertThrows(GeometryException.class,
					() -> integrator(Optional.of(PixelMask.of(all, 20, 30)), SETTINGS.withSplitting(splitting)));
			assertTrue(e.getMessage().contains("600"), e.getMessage());
		}
	}

	@Test
	void rangeOutsideTheDetector() {
		for (Splitting splitting : Splitting.values()) {
			assertThrows(GeometryException.class,
					() -> integrator(Optional.empty(), SETTINGS.withSplitting(splitting).withRadialRange(60, 70)));
		}
		assertThrows(GeometryException.class, () -> SETTINGS.withRadialRange(5, 5));
		assertThrows(GeometryException.class, () -> SETTINGS.withRadialRange(Double.NaN, 5));
	}

	@Test
	void distancesThatAreNone() {
		for (double distance : new double[] { 0, -0.1, Double.NaN, Double.POSITIVE_INFINITY }) {
			GeometryException e = assertThrows(GeometryException.class, () -> new Geometry(distance, 0, 0, 0, 0, 0, 3, Optional.empty()));
			assertTrue(e.getMessage().contains("distance is " + distance), e.getMessage());
		}
	}

	@Test
	void axisWithoutWavelengthOrWithoutEnd() {
		assertThrows(GeometryException.class, () -> integrator(Optional.empty(), SETTINGS.withAxis(RadialUnit.Q_PER_ANGSTROM, 50)));
		Geometry centred = GEOMETRY.withWavelength(new org.rampscope.core.units.Wavelength(0.5));
		for (Splitting splitting : Splitting.values()) {
			IntegrationSettings d = SETTINGS.withAxis(RadialUnit.D_ANGSTROM, 50).withSplitting(splitting);
			if (splitting == Splitting.FULL) {
				assertThrows(GeometryException.class, () -> new AzimuthalIntegrator(centred, GRID, Optional.empty(), d));
			}
			AzimuthalIntegrator ranged = new AzimuthalIntegrator(centred, GRID, Optional.empty(), d.withRadialRange(2, 8));
			assertTrue(Arrays.stream(ranged.integrate(DatasetFactory.zeros(IntegerDataset.class, 20, 30)).count()).sum() > 50);
		}
	}

	@Test
	void negativeCountsAreLeftOutUnlessAllowed() {
		int[] counts = new int[GRID.size()];
		Arrays.fill(counts, -1);
		Dataset frame = DatasetFactory.createFromObject(IntegerDataset.class, counts, 20, 30);
		assertTrue(Arrays.stream(integrator(Optional.empty(), SETTINGS).integrate(frame).count()).allMatch(c -> c == 0));
		IntegrationSettings all = SETTINGS.withUsableCounts(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
		assertTrue(Arrays.stream(integrator(Optional.empty(), all).integrate(frame).signal()).sum() == -GRID.size());
	}

	/** Pixels that are NaN, negative or saturated are as if they were masked, whatever the splitting and the errors; nothing spreads from them. */
	@ParameterizedTest
	@MethodSource("splittingsAndErrors")
	void unusableCountsPoisonNothing(Splitting splitting, ErrorModel model) {
		Random random = new Random(9);
		double[] counts = random.ints(GRID.size(), 1, 100).asDoubleStream().toArray();
		int[] bits = new int[GRID.size()];
		for (int p = 0; p < counts.length; p++) {
			if (random.nextInt(8) == 0) {
				bits[p] = PixelMask.DEAD;
				counts[p] = new double[] { Double.NaN, -3, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1e6 }[random.nextInt(5)];
			}
		}
		Dataset frame = DatasetFactory.createFromObject(DoubleDataset.class, counts, 20, 30);
		IntegrationSettings settings = SETTINGS.withSplitting(splitting).withErrorModel(model).withUsableCounts(0, 1e5).withRadialRange(0.5, 8);
		PixelMask mask = PixelMask.of(bits, 20, 30);
		IntegratedPattern left = integrator(Optional.empty(), settings).integrate(frame);
		IntegratedPattern masked = integrator(Optional.of(mask), settings).integrate(frame);
		assertArrayEquals(masked.signal(), left.signal(), 1e-9);
		assertArrayEquals(masked.variance(), left.variance(), 1e-6);
		assertArrayEquals(masked.normalization(), left.normalization(), 1e-9);
		Cake leftCake = new CakeIntegrator(GEOMETRY, GRID, Optional.empty(), settings, 8).integrate(frame);
		Cake maskedCake = new CakeIntegrator(GEOMETRY, GRID, Optional.of(mask), settings, 8).integrate(frame);
		assertArrayEquals(maskedCake.signal(), leftCake.signal(), 1e-9);
		assertArrayEquals(maskedCake.variance(), leftCake.variance(), 1e-6);
	}

	private static Stream<Arguments> splittingsAndErrors() {
		return Arrays.stream(Splitting.values()).flatMap(splitting -> Arrays.stream(ErrorModel.values()).filter(model -> model != ErrorModel.GIVEN)
				.map(model -> Arguments.of(splitting, model)));
	}

	@ParameterizedTest
	@EnumSource
	void cakesRefuseWhatPatternsRefuse(Splitting splitting) {
		IntegrationSettings settings = SETTINGS.withSplitting(splitting);
		CakeIntegrator cakes = new CakeIntegrator(GEOMETRY, GRID, Optional.empty(), settings, 12);
		Dataset turned = DatasetFactory.zeros(IntegerDataset.class, 30, 20);
		assertThrows(GeometryException.class, () -> cakes.integrate(turned));
		assertThrows(GeometryException.class, () -> integrator(Optional.empty(), settings).integrateTogether(List.of(turned), WorkerPool.CALLER));
		int[] all = new int[GRID.size()];
		Arrays.fill(all, 1);
		assertThrows(GeometryException.class, () -> new CakeIntegrator(GEOMETRY, GRID, Optional.of(PixelMask.of(all, 20, 30)), settings, 12));
		assertThrows(GeometryException.class, () -> new CakeIntegrator(GEOMETRY, GRID, Optional.of(PixelMask.none(30, 20)), settings, 12));
		assertThrows(GeometryException.class, () -> new CakeIntegrator(GEOMETRY, GRID, Optional.empty(), settings.withRadialRange(60, 70), 12));
	}

	@Test
	void aVarianceOfAnotherShape() {
		Dataset frame = DatasetFactory.zeros(IntegerDataset.class, 20, 30);
		Dataset small = DatasetFactory.zeros(IntegerDataset.class, 20, 29);
		IntegrationSettings given = SETTINGS.withErrorModel(ErrorModel.GIVEN);
		assertThrows(GeometryException.class, () -> integrator(Optional.empty(), given).integrate(frame, small, WorkerPool.CALLER));
	}

	@Test
	void settingsThatMakeNoSense() {
		assertThrows(SettingsException.class, () -> SETTINGS.withAxis(RadialUnit.TWO_THETA_DEG, 0));
		assertThrows(SettingsException.class, () -> SETTINGS.withAxis(RadialUnit.TWO_THETA_DEG, 70000));
		assertThrows(SettingsException.class, () -> SETTINGS.withCorrections(true, 1.5));
		assertThrows(SettingsException.class, () -> SETTINGS.withUsableCounts(5, 5));
		assertThrows(SettingsException.class, () -> SETTINGS.withAzimuthRangeDeg(0, 400));
		Dataset frame = DatasetFactory.zeros(IntegerDataset.class, 20, 30);
		assertThrows(SettingsException.class, () -> integrator(Optional.empty(), SETTINGS.withErrorModel(ErrorModel.GIVEN)).integrate(frame));
		assertThrows(SettingsException.class, () -> integrator(Optional.empty(), SETTINGS).integrate(frame, frame, WorkerPool.CALLER));
		assertThrows(RampScopeException.class,
				() -> new CakeIntegrator(GEOMETRY, GRID, Optional.empty(), SETTINGS.withSplitting(Splitting.FULL), 0));
	}
}
