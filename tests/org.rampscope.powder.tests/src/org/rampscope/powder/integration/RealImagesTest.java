/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.powder.testdata.TestData;
import org.rampscope.powder.testdata.TiffImage;
import org.rampscope.powder.testdata.XyHeader;

/** Real Pilatus images of a diamond anvil cell against the patterns the field's own tool made from them. */
class RealImagesTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 6 })
	void boundingBoxAgreesWithPublishedPattern(int number) {
		String name = "map/Fe3O4C_M1_map_" + number + "_P1_E1_001";
		Path xy = TestData.file(name + ".xy");
		Dataset image = TiffImage.read(TestData.file(name + ".tif"), true);
		double[][] expected = TestData.columns(xy);
		int bins = expected[0].length;
		double halfStep = 0.5 * (expected[0][bins - 1] - expected[0][0]) / (bins - 1);
		IntegrationSettings settings = IntegrationSettings.defaults().withAxis(RadialUnit.TWO_THETA_DEG, bins)
				.withRadialRange(expected[0][0] - halfStep, expected[0][bins - 1] + halfStep).withSplitting(Splitting.BOUNDING_BOX)
				.withUsableCounts(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY); // the tool used no mask
		AzimuthalIntegrator integrator = new AzimuthalIntegrator(XyHeader.geometry(xy), new DetectorGrid(1043, 981, 172e-6, 172e-6),
				Optional.empty(), settings);
		double[] actual = integrator.integrate(image).pattern().intensity().getData();

		double correlation = new PearsonsCorrelation().correlation(expected[1], actual);
		double[] differences = new double[bins];
		Arrays.setAll(differences, i -> Math.abs(actual[i] / expected[1][i] - 1));
		Arrays.sort(differences);
		assertTrue(correlation >= 0.99999, "correlation " + correlation);
		assertTrue(differences[bins / 2] <= 5e-4, "median difference " + differences[bins / 2]);
	}
}
