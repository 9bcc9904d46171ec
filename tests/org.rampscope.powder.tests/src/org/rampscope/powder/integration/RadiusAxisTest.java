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
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.powder.geometry.PixelGeometry;

/** Patterns over the distance from the beam. */
class RadiusAxisTest {

	private static final DetectorGrid GRID = new DetectorGrid(120, 140, 200e-6, 180e-6);

	private static Geometry random(Random random, double tilt) {
		return new Geometry(0.05 + 0.3 * random.nextDouble(), 0.03 * random.nextDouble(), 0.03 * random.nextDouble(),
				tilt * random.nextGaussian(), tilt * random.nextGaussian(), tilt * random.nextGaussian(), 3, Optional.empty());
	}

	/** √(x² + y²) in the laboratory, turn by turn as pyFAI describes its r_mm: rot1 about axis 1, rot2 about axis 2, rot3 about the beam. */
	private static double plainRadiusMm(Geometry g, int row, int column) {
		double up = (row + 0.5) * GRID.pixel1M() - g.poni1M();
		double side = (column + 0.5) * GRID.pixel2M() - g.poni2M();
		double turnedSide = side * Math.cos(g.rot1Rad()) + g.distanceM() * Math.sin(g.rot1Rad());
		double beam = g.distanceM() * Math.cos(g.rot1Rad()) - side * Math.sin(g.rot1Rad());
		double turnedUp = up * Math.cos(g.rot2Rad()) - beam * Math.sin(g.rot2Rad());
		// rot3 does not change the distance from the beam
		return 1e3 * Math.hypot(turnedUp, turnedSide);
	}

	@Test
	void everyPixelIsInTheBinOfItsDistanceFromTheBeam() {
		Random random = new Random(5);
		for (int trial = 0; trial < 20; trial++) {
			Geometry geometry = random(random, 0.2);
			AzimuthalIntegrator integrator = new AzimuthalIntegrator(geometry, GRID, Optional.empty(),
					IntegrationSettings.defaults().withAxis(RadialUnit.RADIUS_MM, 200));
			int[] counts = random.ints(GRID.size(), 0, 1000).toArray();
			double[] edges = integrator.binEdges();
			double[] expected = new double[200];
			boolean[] sure = new boolean[200];
			Arrays.fill(sure, true);
			for (int p = 0; p < counts.length; p++) {
				double bin = (plainRadiusMm(geometry, p / GRID.columns(), p % GRID.columns()) - edges[0]) / (edges[200] - edges[0]) * 200;
				int k = (int) Math.min(199, Math.max(0, Math.floor(bin)));
				expected[k] += counts[p];
				// a pixel on an edge may fall to either side
				if (Math.abs(bin - Math.rint(bin)) < 1e-9) {
					sure[k] = false;
					sure[Math.max(0, k - 1)] = false;
					sure[Math.min(199, k + 1)] = false;
				}
			}
			double[] signal = integrator.integrate(frame(counts)).signal();
			for (int k = 1; k < 199; k++) {
				assertTrue(!sure[k] || signal[k] == expected[k], "trial " + trial + " bin " + k);
			}
		}
	}

	@Test
	void withoutTiltItIsTheDistanceTimesTheTangent() {
		Random random = new Random(6);
		for (int trial = 0; trial < 20; trial++) {
			Geometry geometry = random(random, 0);
			double[] angles = new double[GRID.columns()];
			double[] radii = new double[GRID.columns()];
			PixelGeometry pixels = new PixelGeometry(geometry, GRID);
			pixels.line(PixelGeometry.Quantity.TWO_THETA_RAD, 17.5, 0.5, angles);
			pixels.line(PixelGeometry.Quantity.RADIUS_M, 17.5, 0.5, radii);
			assertArrayEquals(Arrays.stream(angles).map(a -> geometry.distanceM() * Math.tan(a)).toArray(), radii, 1e-15);
		}
	}

	@ParameterizedTest
	@EnumSource
	void nothingIsLostAndCakesAgree(Splitting splitting) {
		Geometry geometry = random(new Random(7), 0.1);
		int[] counts = new Random(8).ints(GRID.size(), 0, 1000).toArray();
		IntegrationSettings settings = IntegrationSettings.defaults().withAxis(RadialUnit.RADIUS_MM, 300).withSplitting(splitting);
		IntegratedPattern sums = new AzimuthalIntegrator(geometry, GRID, Optional.empty(), settings).integrate(frame(counts));
		double total = Arrays.stream(counts).sum();
		assertEquals(total, Arrays.stream(sums.signal()).sum(), 1e-12 * total);
		IntegratedPattern cake = new CakeIntegrator(geometry, GRID, Optional.empty(), settings, 36).integrate(frame(counts)).sumOverAzimuth();
		double largest = Arrays.stream(sums.signal()).max().orElseThrow();
		assertArrayEquals(sums.signal(), cake.signal(), 1e-4 * largest);
	}

	private static Dataset frame(int[] counts) {
		return DatasetFactory.createFromObject(IntegerDataset.class, counts, GRID.rows(), GRID.columns());
	}
}
