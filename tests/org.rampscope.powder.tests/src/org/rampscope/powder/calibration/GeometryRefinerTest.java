/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.PhaseLine;
import org.rampscope.powder.testdata.PilatusReference;
import org.rampscope.powder.testdata.TestData;
import org.rampscope.powder.testdata.TiffImage;

class GeometryRefinerTest {

	private static final DetectorGrid GRID = new DetectorGrid(1043, 981, 172e-6, 172e-6);

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void findsTheTruthOfSimulatedRings(long seed) {
		Random random = new Random(seed);
		Geometry truth = new Geometry(0.21 + 0.05 * random.nextDouble(), 0.085, 0.08, 0.02 * random.nextGaussian(),
				0.02 * random.nextGaussian(), 0, 3, Optional.of(new Wavelength(0.4066)));
		Geometry guess = new Geometry(truth.distanceM() + 1.5e-3, truth.poni1M() - 8e-4, truth.poni2M() + 6e-4, truth.rot1Rad() + 3e-3,
				truth.rot2Rad() - 3e-3, 0, 3, truth.wavelength());
		RefinedGeometry refined = new GeometryRefiner(GRID, Optional.empty(), Calibrants.CEO2, true).refine(rings(truth, random), guess,
				Progress.NONE);
		Geometry found = refined.geometry();
		assertEquals(truth.distanceM(), found.distanceM(), 50e-6);
		assertEquals(truth.poni1M(), found.poni1M(), 50e-6);
		assertEquals(truth.poni2M(), found.poni2M(), 50e-6);
		assertEquals(truth.rot1Rad(), found.rot1Rad(), 1e-4);
		assertEquals(truth.rot2Rad(), found.rot2Rad(), 1e-4);
	}

	private static Dataset rings(Geometry truth, Random random) {
		PixelGeometry pixels = new PixelGeometry(truth, GRID);
		int[] counts = new int[GRID.size()];
		double width = 8e-4;
		double[] positions = new double[Calibrants.CEO2.reflections().size()];
		double[] heights = new double[positions.length];
		int k = 0;
		for (PhaseLine line : Calibrants.CEO2.lines(0)) {
			positions[k] = line.position(RadialUnit.TWO_THETA_RAD, 0.4066);
			heights[k++] = 10 * line.reflection().intensity();
		}
		for (int p = 0; p < counts.length; p++) {
			double twoTheta = pixels.twoThetaRad(p / GRID.columns() + 0.5, p % GRID.columns() + 0.5);
			double mean = 20;
			for (int i = 0; i < positions.length; i++) {
				double u = (twoTheta - positions[i]) / width;
				mean += Math.abs(u) < 6 ? heights[i] * Math.exp(-0.5 * u * u) : 0;
			}
			counts[p] = (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
		}
		return DatasetFactory.createFromObject(IntegerDataset.class, counts, GRID.rows(), GRID.columns());
	}

	@Test
	void agreesWithTheCalibrationOfTheRealImage() {
		Geometry expected = TestData.poni(TestData.file("ceo2/CeO2_Pilatus1M.poni"));
		Dataset image = TiffImage.read(TestData.file("ceo2/CeO2_Pilatus1M.tif"), true);
		Geometry guess = new Geometry(0.2095, 0.0878, 0.0796, -0.016, 0.006, 0, 3, expected.wavelength());
		RefinedGeometry refined = new GeometryRefiner(GRID, Optional.empty(), Calibrants.CEO2, true).refine(image, guess, Progress.NONE);
		Geometry found = refined.geometry();
		assertEquals(expected.distanceM(), found.distanceM(), 2e-4);
		assertEquals(expected.poni1M(), found.poni1M(), 2e-4);
		assertEquals(expected.poni2M(), found.poni2M(), 2e-4);
		assertEquals(expected.rot1Rad(), found.rot1Rad(), 1e-3);
		assertEquals(expected.rot2Rad(), found.rot2Rad(), 1e-3);
		assertTrue(refined.rmsResidualRad() < 2e-4);
	}

	@Test
	void agreesWithTheSyntheticImage() {
		PilatusReference reference = new PilatusReference();
		Geometry truth = reference.geometry();
		Geometry guess = new Geometry(0.3515, 0.1438, 0.1272, 0.012, -0.017, 0, 3, truth.wavelength());
		Geometry found = new GeometryRefiner(PilatusReference.GRID, Optional.of(reference.mask()), Calibrants.CEO2, true)
				.refine(reference.frame(), guess, Progress.NONE).geometry();
		assertEquals(truth.poni1M(), found.poni1M(), 1e-4);
		assertEquals(truth.poni2M(), found.poni2M(), 1e-4);
		assertEquals(truth.rot1Rad(), found.rot1Rad(), 3e-4);
		assertEquals(truth.rot2Rad(), found.rot2Rad(), 3e-4);
	}

	@Test
	void saysWhatIsMissing() {
		Geometry blind = new Geometry(0.2, 0.08, 0.08, 0, 0, 0, 3, Optional.empty());
		Dataset empty = DatasetFactory.zeros(IntegerDataset.class, 1043, 981);
		GeometryRefiner refiner = new GeometryRefiner(GRID, Optional.empty(), Calibrants.CEO2, true);
		assertThrows(GeometryException.class, () -> refiner.refine(empty, blind, Progress.NONE));
		assertThrows(AnalysisException.class, () -> refiner.refine(empty, blind.withWavelength(new Wavelength(0.4066)), Progress.NONE));
		Geometry far = new Geometry(50, 0.08, 0.08, 0, 0, 0, 3, Optional.of(new Wavelength(0.4066)));
		assertThrows(AnalysisException.class, () -> refiner.refine(empty, far, Progress.NONE));
	}

	@Test
	void detectorPositionInvertsLabPosition() {
		Random random = new Random(4);
		for (int i = 0; i < 200; i++) {
			Geometry g = new Geometry(0.1 + random.nextDouble(), 0.1 * random.nextDouble(), 0.1 * random.nextDouble(),
					0.4 * random.nextGaussian(), 0.4 * random.nextGaussian(), random.nextGaussian(), 1 + random.nextInt(4), Optional.empty());
			PixelGeometry pixels = new PixelGeometry(g, GRID);
			double slow = 1043 * random.nextDouble();
			double fast = 981 * random.nextDouble();
			double[] back = pixels.detectorPosition(pixels.twoThetaRad(slow, fast), pixels.azimuthRad(slow, fast));
			assertEquals(slow, back[0], 1e-6);
			assertEquals(fast, back[1], 1e-6);
		}
	}
}
