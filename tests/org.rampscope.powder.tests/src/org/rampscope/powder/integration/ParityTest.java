/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.Pattern;
import org.rampscope.core.PixelMask;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;

/**
 * Bin by bin against pyFAI on a small turned detector: the table lies beside the test and is made by releng/reference/pyfai.py, so that parity
 * is held in every clone. {@link PyfaiParityTest} holds it on a frame of real size, where its data are at hand.
 */
class ParityTest {

	private static final int ROWS = 120;
	private static final int COLUMNS = 100;
	private static final int BINS = 60;
	private static final Geometry GEOMETRY = new Geometry(0.1, 0.009, 0.008, 0.05, -0.03, 0.2, Geometry.DEFAULT_ORIENTATION, Optional.of(new Wavelength(0.5)));

	private static List<String[]> table() throws IOException {
		try (InputStream in = ParityTest.class.getResourceAsStream("pyfai.csv")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#")).map(l -> l.split(",")).toList();
		}
	}

	private static Pattern integrate(Splitting splitting, ErrorModel errors, RadialUnit unit, double[] counts) {
		int[] frame = new int[ROWS * COLUMNS];
		int[] mask = new int[frame.length];
		for (int row = 0; row < ROWS; row++) {
			for (int column = 0; column < COLUMNS; column++) {
				frame[row * COLUMNS + column] = (row * 7919 + column * 104729 + row * column * 31) % 997 + 1;
				mask[row * COLUMNS + column] = (row * 13 + column * 7) % 101 == 0 ? 1 : 0;
			}
		}
		Dataset image = DatasetFactory.createFromObject(IntegerDataset.class, frame, ROWS, COLUMNS);
		IntegrationSettings settings = IntegrationSettings.defaults().withSplitting(splitting).withErrorModel(errors).withAxis(unit, BINS);
		IntegratedPattern sums = new AzimuthalIntegrator(GEOMETRY, new DetectorGrid(ROWS, COLUMNS, 172e-6, 172e-6),
				Optional.of(PixelMask.of(mask, ROWS, COLUMNS)), settings).integrate(image);
		System.arraycopy(sums.count(), 0, counts, 0, BINS);
		return sums.pattern();
	}

	@ParameterizedTest
	@CsvSource({ "NONE,2e-6", "BOUNDING_BOX,1e-5", "FULL,1e-5" })
	void everyBinIsThatOfPyfai(Splitting splitting, double tolerance) throws IOException {
		for (ErrorModel errors : new ErrorModel[] { ErrorModel.POISSON, ErrorModel.AZIMUTHAL }) {
			for (RadialUnit unit : new RadialUnit[] { RadialUnit.TWO_THETA_DEG, RadialUnit.Q_PER_ANGSTROM }) {
				double[] counts = new double[BINS];
				Pattern pattern = integrate(splitting, errors, unit, counts);
				int bins = 0;
				for (String[] row : table()) {
					if (row[0].equals(splitting.name()) && row[1].equals(errors.name()) && row[2].equals(unit.name())) {
						int k = Integer.parseInt(row[3]);
						String where = errors + ", " + unit + ", bin " + k;
						// pyFAI keeps positions of pixels in single precision
						assertEquals(Double.parseDouble(row[4]), pattern.axis().at(k), 1e-7 * pattern.axis().at(BINS - 1), "centre, " + where);
						assertNear(row[5], counts[k], splitting == Splitting.NONE ? 0 : tolerance, "pixels, " + where);
						assertNear(row[6], pattern.intensity().get(k), tolerance, "intensity, " + where);
						assertNear(row[7], pattern.sigma().orElseThrow().get(k), tolerance, "sigma, " + where);
						bins++;
					}
				}
				assertEquals(BINS, bins);
			}
		}
	}

	private static void assertNear(String expected, double actual, double tolerance, String what) {
		double value = Double.parseDouble(expected);
		assertEquals(value, actual, tolerance * Math.abs(value), what);
	}

	/** The table would notice a splitting, an error model or a corner of the detector taken for another. */
	@Test
	void theTableTellsItsCasesApart() throws IOException {
		List<String[]> table = table();
		assertEquals(3 * 2 * 2 * BINS, table.size());
		int different = 0;
		for (int k = 0; k < BINS; k++) {
			double none = Double.parseDouble(table.get(k)[6]);
			double full = Double.parseDouble(table.get(8 * BINS + k)[6]);
			different += Math.abs(none - full) > 1e-3 * none ? 1 : 0;
		}
		assertTrue(different > 0.9 * BINS, different + " bins");
	}
}
