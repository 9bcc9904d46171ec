/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.Pattern;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.powder.testdata.PilatusReference;
import org.rampscope.powder.testdata.PilatusReference.Expected;

/** Bin by bin against pyFAI 0.21.3 on the same frame, mask, corrections and errors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PyfaiParityTest {

	private PilatusReference reference;

	@BeforeAll
	void readFrame() {
		reference = new PilatusReference();
	}

	@ParameterizedTest
	@CsvSource({ "no,poisson", "no,azimuthal", "no,uncorrected", "no,q" })
	void unsplitAgreesInEveryCount(String splitting, String variant) {
		Expected expected = PilatusReference.expected(splitting + "_" + variant);
		IntegratedPattern sums = integrate(Splitting.NONE, variant, expected);
		assertArrayEquals(expected.count(), sums.count(), 0, "counts");
		assertShareWithin(expected, sums, 2e-6, 0.999);
	}

	@ParameterizedTest
	@CsvSource({ "bbox,poisson", "bbox,azimuthal", "bbox,uncorrected", "bbox,q", "full,poisson", "full,azimuthal", "full,uncorrected",
			"full,q" })
	void splitAgrees(String splitting, String variant) {
		Expected expected = PilatusReference.expected(splitting + "_" + variant);
		IntegratedPattern sums = integrate(splitting.equals("bbox") ? Splitting.BOUNDING_BOX : Splitting.FULL, variant, expected);
		assertShareWithin(expected, sums, 1e-5, 0.995);
	}

	private IntegratedPattern integrate(Splitting splitting, String variant, Expected expected) {
		IntegrationSettings settings = IntegrationSettings.defaults().withSplitting(splitting);
		settings = switch (variant) {
		case "q" -> settings.withAxis(RadialUnit.Q_PER_ANGSTROM, 4023);
		case "azimuthal" -> settings.withErrorModel(ErrorModel.AZIMUTHAL);
		case "uncorrected" -> settings.withCorrections(false, Double.NaN);
		default -> settings;
		};
		AzimuthalIntegrator integrator = new AzimuthalIntegrator(reference.geometry(), PilatusReference.GRID, Optional.of(reference.mask()),
				settings);
		assertEquals(expected.lower(), integrator.binEdges()[0], 1e-12, "lower edge");
		assertEquals(expected.upper(), integrator.binEdges()[4023], 1e-12 * expected.upper(), "upper edge");
		for (int i = 0; i < expected.radial().length; i++) {
			assertEquals(expected.radial()[i], integrator.axis().at(i), 1e-9 * expected.upper(), "centre of bin " + i);
		}
		return integrator.integrate(reference.frame());
	}

	private static void assertShareWithin(Expected expected, IntegratedPattern sums, double tolerance, double share) {
		Pattern pattern = sums.pattern();
		int intensityRight = 0;
		int sigmaRight = 0;
		for (int i = 0; i < expected.count().length; i++) {
			boolean empty = expected.count()[i] == 0;
			assertEquals(empty, Double.isNaN(pattern.intensity().get(i)), "emptiness of bin " + i);
			intensityRight += empty || agrees(expected.intensity()[i], pattern.intensity().get(i), tolerance) ? 1 : 0;
			sigmaRight += empty || agrees(expected.sigma()[i], pattern.sigma().get().get(i), tolerance) ? 1 : 0;
		}
		int bins = expected.count().length;
		assertTrue(intensityRight >= share * bins, intensityRight + " of " + bins + " intensities agree");
		assertTrue(sigmaRight >= share * bins, sigmaRight + " of " + bins + " sigmas agree");
	}

	private static boolean agrees(double expected, double actual, double tolerance) {
		return Math.abs(actual - expected) <= tolerance * Math.abs(expected) + 1e-12;
	}
}
