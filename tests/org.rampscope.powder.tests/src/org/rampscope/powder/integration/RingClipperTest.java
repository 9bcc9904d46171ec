/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Test;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.units.RadialUnit;

class RingClipperTest {

	private static final DetectorGrid GRID = new DetectorGrid(200, 200, 2e-4, 2e-4);
	private static final Geometry GEOMETRY = new Geometry(0.1, 0.02, 0.02, 0.01, 0.02, 0, 3, Optional.empty());
	private static final IntegrationSettings SETTINGS = IntegrationSettings.defaults().withAxis(RadialUnit.TWO_THETA_DEG, 90)
			.withCorrections(false, Double.NaN);

	private static int[] noise(long seed) {
		Random random = new Random(seed);
		int[] counts = new int[GRID.size()];
		Arrays.setAll(counts, i -> (int) Math.round(50 + Math.sqrt(50) * random.nextGaussian()));
		return counts;
	}

	@Test
	void spotsGoAndRingsStay() {
		int[] counts = noise(1);
		int[] spoiled = counts.clone();
		for (int spot = 0; spot < 8; spot++) {
			for (int dy = -2; dy <= 2; dy++) {
				for (int dx = -2; dx <= 2; dx++) {
					spoiled[(20 + 22 * spot + dy) * GRID.columns() + 15 + 21 * spot + dx] += 10000;
				}
			}
		}
		Dataset frame = DatasetFactory.createFromObject(IntegerDataset.class, spoiled, 200, 200);
		Dataset clipped = new RingClipper(GEOMETRY, GRID, Optional.empty(), SETTINGS, 5, 20).clip(frame);
		for (Splitting splitting : Splitting.values()) {
			AzimuthalIntegrator integrator = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), SETTINGS.withSplitting(splitting));
			double[] intensity = integrator.integrate(clipped).pattern().intensity().getData();
			double[] raw = integrator.integrate(frame).pattern().intensity().getData();
			assertTrue(Arrays.stream(raw).max().orElseThrow() > 100, "spots show without clipping");
			for (int k = 3; k < 60; k++) {
				assertEquals(50, intensity[k], 3, splitting + " bin " + k);
			}
		}
		long lost = Arrays.stream(((org.eclipse.january.dataset.DoubleDataset) clipped).getData()).filter(Double::isNaN).count();
		assertTrue(lost >= 200 && lost < 215, lost + " pixels clipped");
	}

	@Test
	void nothingIsClippedFromCleanFrames() {
		Dataset frame = DatasetFactory.createFromObject(IntegerDataset.class, noise(2), 200, 200);
		double[] clipped = new RingClipper(GEOMETRY, GRID, Optional.empty(), SETTINGS, 6, 20).clip(frame).getData();
		assertTrue(Arrays.stream(clipped).filter(Double::isNaN).count() <= 1);
		assertThrows(SettingsException.class, () -> new RingClipper(GEOMETRY, GRID, Optional.empty(), SETTINGS, 0.5, 20));
	}
}
