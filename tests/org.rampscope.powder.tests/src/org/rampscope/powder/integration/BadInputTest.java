/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.StringDataset;
import org.junit.jupiter.api.Test;
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
