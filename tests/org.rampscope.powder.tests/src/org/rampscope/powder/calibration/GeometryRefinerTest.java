/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.PhaseLine;
import org.rampscope.powder.testdata.PilatusReference;
import org.rampscope.powder.testdata.TestData;
import org.rampscope.powder.testdata.TiffImage;

class GeometryRefinerTest {

	private static final DetectorGrid GRID = new DetectorGrid(1043, 981, 172e-6, 172e-6);

	private static Stream<Arguments> roughGuesses() {
		Random random = new Random(20);
		return IntStream.range(0, Boolean.getBoolean("rampscope.long") ? 40 : 8).mapToObj(i -> {
			Phase calibrant = List.of(Calibrants.CEO2, Calibrants.LAB6, Calibrants.AU, Calibrants.PT).get(i % 4);
			Geometry truth = new Geometry(0.2 + 0.08 * random.nextDouble(), 0.07 + 0.03 * random.nextDouble(), 0.07 + 0.03 * random.nextDouble(),
					0.02 * random.nextGaussian(), 0.02 * random.nextGaussian(), 0, 1 + i % 4, Optional.of(new Wavelength(0.4066)));
			Geometry guess = new Geometry(truth.distanceM() + 2e-3 * within(random), truth.poni1M() + 8e-4 * within(random),
					truth.poni2M() + 8e-4 * within(random), truth.rot1Rad() + 4e-3 * within(random), truth.rot2Rad() + 4e-3 * within(random), 0,
					1 + i % 4, truth.wavelength());
			return Arguments.of(calibrant, truth, guess, random.nextLong());
		});
	}

	private static double within(Random random) {
		return 2 * random.nextDouble() - 1;
	}

	@ParameterizedTest
	@MethodSource("roughGuesses")
	void findsTheTruthOfSimulatedRings(Phase calibrant, Geometry truth, Geometry guess, long seed) {
		RefinedGeometry refined = new GeometryRefiner(GRID, Optional.empty(), calibrant, true)
				.refine(rings(calibrant, truth, new Random(seed)), guess, Progress.NONE);
		Geometry found = refined.geometry();
		double[] deviations = { found.distanceM() - truth.distanceM(), found.poni1M() - truth.poni1M(), found.poni2M() - truth.poni2M(),
				found.rot1Rad() - truth.rot1Rad(), found.rot2Rad() - truth.rot2Rad() };
		String told = Arrays.toString(deviations) + " of sigma " + Arrays.toString(refined.sigma());
		for (int k = 0; k < 5; k++) {
			assertTrue(Math.abs(deviations[k]) < (k < 3 ? 50e-6 : 1e-4), told);
			assertTrue(Math.abs(deviations[k]) < 6 * refined.sigma()[k], told);
		}
		assertEquals(refined.points().size(), refined.rings().stream().mapToInt(RefinedGeometry.RingResidual::points).sum());
	}

	private static Dataset rings(Phase calibrant, Geometry truth, Random random) {
		PixelGeometry pixels = new PixelGeometry(truth, GRID);
		int[] counts = new int[GRID.size()];
		double width = 8e-4;
		double[] positions = new double[calibrant.reflections().size()];
		double[] heights = new double[positions.length];
		int k = 0;
		for (PhaseLine line : calibrant.lines(0)) {
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

	/** The published calibration is not the best fit to its own image; see the decision records. Ours must fit the rings better. */
	@Test
	void fitsTheRingsOfTheRealImageBetterThanItsPublishedCalibration() {
		Geometry published = TestData.poni(TestData.file("ceo2/CeO2_Pilatus1M.poni"));
		Dataset image = TiffImage.read(TestData.file("ceo2/CeO2_Pilatus1M.tif"), true);
		Geometry guess = new Geometry(0.2095, 0.0878, 0.0796, -0.016, 0.006, 0, 3, published.wavelength());
		RefinedGeometry refined = new GeometryRefiner(GRID, Optional.empty(), Calibrants.CEO2, true).refine(image, guess, Progress.NONE);
		Geometry found = refined.geometry();
		assertEquals(published.distanceM(), found.distanceM(), 50e-6);
		assertEquals(published.poni1M(), found.poni1M(), 120e-6);
		assertEquals(published.poni2M(), found.poni2M(), 120e-6);
		assertEquals(published.rot1Rad(), found.rot1Rad(), 4.5e-4);
		assertEquals(published.rot2Rad(), found.rot2Rad(), 4.5e-4);
		PixelGeometry pixels = new PixelGeometry(published, GRID);
		double squares = 0;
		for (ControlPoint point : refined.points()) {
			squares += Math.pow(pixels.twoThetaRad(point.slow(), point.fast()) - point.twoThetaRad(), 2);
		}
		double rmsOfPublished = Math.sqrt(squares / refined.points().size());
		assertTrue(refined.rmsResidualRad() < 0.9 * rmsOfPublished, refined.rmsResidualRad() + " and " + rmsOfPublished);
		assertTrue(refined.rmsResidualRad() < 1.4e-4);
		assertTrue(refined.rings().size() >= 10);
		for (RefinedGeometry.RingResidual ring : refined.rings()) {
			assertTrue(Math.abs(ring.meanRad()) < 5e-5, ring.toString());
		}
	}

	@Test
	void agreesWithTheSyntheticImage() {
		PilatusReference reference = new PilatusReference();
		Geometry truth = reference.geometry();
		Geometry guess = new Geometry(0.3515, 0.1438, 0.1272, 0.012, -0.017, 0, 3, truth.wavelength());
		Geometry found = new GeometryRefiner(PilatusReference.GRID, Optional.of(reference.mask()), Calibrants.CEO2, true)
				.refine(reference.frame(), guess, Progress.NONE).geometry();
		assertEquals(truth.distanceM(), found.distanceM(), 50e-6);
		assertEquals(truth.poni1M(), found.poni1M(), 50e-6);
		assertEquals(truth.poni2M(), found.poni2M(), 50e-6);
		assertEquals(truth.rot1Rad(), found.rot1Rad(), 1e-4);
		assertEquals(truth.rot2Rad(), found.rot2Rad(), 1e-4);
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
