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

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.powder.correction.Absorption;
import org.rampscope.powder.correction.AnvilCell;
import org.rampscope.powder.geometry.LabPosition;
import org.rampscope.powder.geometry.PixelGeometry;

/** A frame that is even but for solid angle, polarization and absorption becomes even when these are corrected for. */
class CorrectedWeightsTest {

	private static final DetectorGrid GRID = new DetectorGrid(90, 110, 400e-6, 400e-6);
	private static final Geometry GEOMETRY = new Geometry(0.04, 0.005, 0.02, 0.1, -0.15, 0.2, 3, Optional.empty());
	private static final AnvilCell CELL = new AnvilCell(0.19, 2.3, 0.5, 3, 0.4, 1.5);
	private static final double SENSOR_DEPTH = 0.8;

	private static Dataset even(double level) {
		PixelGeometry pixels = new PixelGeometry(GEOMETRY, GRID);
		double[] counts = new double[GRID.size()];
		for (int p = 0; p < counts.length; p++) {
			double slow = p / GRID.columns() + 0.5;
			double fast = p % GRID.columns() + 0.5;
			LabPosition at = pixels.labPosition(slow, fast);
			double cosTwoTheta = Math.cos(at.twoThetaRad());
			double sin2 = 1 - cosTwoTheta * cosTwoTheta;
			double incidence = pixels.cosIncidence(slow, fast);
			double polarization = 0.5 * (1 + cosTwoTheta * cosTwoTheta - 0.9 * Math.cos(2 * (at.azimuthRad() - 0.3)) * sin2);
			double sensor = (1 - Math.exp(-SENSOR_DEPTH / incidence)) / (1 - Math.exp(-SENSOR_DEPTH));
			counts[p] = level * Math.pow(incidence, 3) * polarization * sensor * CELL.transmission(cosTwoTheta);
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, counts, GRID.rows(), GRID.columns());
	}

	private static IntegrationSettings settings(Splitting splitting) {
		return IntegrationSettings.defaults().withSplitting(splitting).withAxis(RadialUnit.TWO_THETA_DEG, 120).withCorrections(true, 0.9)
				.withPolarizationPlane(0.3).withAbsorption(new Absorption(SENSOR_DEPTH, Optional.of(CELL)));
	}

	@ParameterizedTest
	@EnumSource
	void makeAnEvenFrameEven(Splitting splitting) {
		Dataset frame = even(1e4);
		double[] expected = new double[120];
		Arrays.fill(expected, 1e4);
		IntegratedPattern sums = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), settings(splitting)).integrate(frame);
		for (int k = 0; k < 120; k++) {
			expected[k] = sums.count()[k] > 0 ? 1e4 : Double.NaN;
		}
		assertArrayEquals(expected, sums.pattern().intensity().getData(), 1e-2);
		double[] cake = new CakeIntegrator(GEOMETRY, GRID, Optional.empty(), settings(splitting), 24).integrate(frame).intensity();
		assertTrue(Arrays.stream(cake).filter(x -> !Double.isNaN(x)).allMatch(x -> Math.abs(x - 1e4) < 1e-2));
		double[] without = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), settings(splitting).withAbsorption(Absorption.NONE))
				.integrate(frame).pattern().intensity().getData();
		assertTrue(Arrays.stream(without).filter(x -> Math.abs(x - 1e4) > 500).count() > 20, "without the correction it is not");
	}

	@ParameterizedTest
	@EnumSource
	void pixelsBehindTheSampleAreLeftOutWithACell(Splitting splitting) {
		Geometry back = new Geometry(0.02, 0.018, 0.022, 1.2, 0, 0, 3, Optional.empty());
		PixelGeometry pixels = new PixelGeometry(back, GRID);
		long reached = 0;
		for (int p = 0; p < GRID.size(); p++) {
			reached += pixels.labPosition(p / GRID.columns() + 0.5, p % GRID.columns() + 0.5).beamM() > 0 ? 1 : 0;
		}
		double[] ones = new double[GRID.size()];
		Arrays.fill(ones, 1);
		Dataset frame = DatasetFactory.createFromObject(DoubleDataset.class, ones, GRID.rows(), GRID.columns());
		IntegrationSettings settings = settings(splitting).withRadialRange(0, 180);
		assertTrue(reached > 500 && reached < GRID.size() - 500, reached + " in front");
		assertEquals(reached, Arrays.stream(new AzimuthalIntegrator(back, GRID, Optional.empty(), settings).integrate(frame).count()).sum(),
				1e-9 * reached);
		assertEquals(reached, Arrays.stream(new CakeIntegrator(back, GRID, Optional.empty(), settings, 36).integrate(frame).count()).sum(),
				1e-9 * reached);
	}

}
