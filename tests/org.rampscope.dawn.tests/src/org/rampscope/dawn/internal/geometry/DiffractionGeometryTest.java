/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.vecmath.Matrix3d;
import javax.vecmath.Vector3d;

import org.eclipse.dawnsci.analysis.api.diffraction.DetectorProperties;
import org.eclipse.dawnsci.analysis.api.diffraction.DiffractionCrystalEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.geometry.LabPosition;
import org.rampscope.powder.geometry.PixelGeometry;

import uk.ac.diamond.scisoft.analysis.io.DiffractionMetadata;

/** DAWN's detector and ours are at the same place, seen pixel by pixel, and nothing is lost on the way there and back. */
class DiffractionGeometryTest {

	private static final int SEEDS = 60;

	static Stream<Integer> seeds() {
		return IntStream.range(0, SEEDS).boxed();
	}

	private static DiffractionGeometry random(int seed, double largestRot3) {
		Random random = new Random(seed);
		DetectorGrid grid = new DetectorGrid(100 + random.nextInt(2000), 100 + random.nextInt(2000), 50e-6 + 1e-4 * random.nextDouble(),
				50e-6 + 1e-4 * random.nextDouble());
		Geometry geometry = new Geometry(0.05 + random.nextDouble(), random.nextGaussian() * 0.1, random.nextGaussian() * 0.1,
				(random.nextDouble() - 0.5) * 3, (random.nextDouble() - 0.5) * 3, (random.nextDouble() - 0.5) * 2 * largestRot3, 1
				+ seed % 4,
				Optional.of(new Wavelength(0.1 + random.nextDouble())));
		return new DiffractionGeometry(geometry, grid);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyPixelIsWhereItWas(int seed) {
		DiffractionGeometry ours = random(seed, Math.PI);
		DetectorProperties dawns = ours.toDetectorProperties();
		PixelGeometry pixels = new PixelGeometry(ours.geometry(), ours.grid());
		// Our laboratory is that of somebody looking from the sample: its axes are turned with the array.
		int up = ours.geometry().orientation() <= 2 ? -1 : 1;
		int side = ours.geometry().orientation() == 1 || ours.geometry().orientation() == 4 ? -1 : 1;
		Random random = new Random(seed);
		for (int i = 0; i < 50; i++) {
			double slow = random.nextDouble() * ours.grid().rows();
			double fast = random.nextDouble() * ours.grid().columns();
			assertEquals(pixels.twoThetaRad(slow, fast), dawns.pixelScatteringAngle(fast, slow), 1e-7);
			LabPosition lab = pixels.labPosition(slow, fast);
			Vector3d position = dawns.pixelPosition(fast, slow);
			assertEquals(side * lab.sideM() * 1e3, position.x, 1e-8);
			assertEquals(up * lab.upM() * 1e3, position.y, 1e-8);
			assertEquals(lab.beamM() * 1e3, position.z, 1e-8);
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void thereAndBackIsTheSameRecord(int seed) {
		DiffractionGeometry ours = random(seed, Math.PI / 2 - 0.01);
		DiffractionGeometry back = DiffractionGeometry.of(ours.toDetectorProperties(), ours.geometry().wavelength());
		Geometry expected = ours.geometry();
		Geometry actual = back.geometry();
		assertEquals(expected.orientation(), actual.orientation());
		assertEquals(expected.distanceM(), actual.distanceM(), 1e-12);
		assertEquals(expected.poni1M(), actual.poni1M(), 1e-12);
		assertEquals(expected.poni2M(), actual.poni2M(), 1e-12);
		assertEquals(expected.rot1Rad(), actual.rot1Rad(), 1e-11);
		assertEquals(expected.rot2Rad(), actual.rot2Rad(), 1e-11);
		assertEquals(expected.rot3Rad(), actual.rot3Rad(), 1e-11);
		assertEquals(expected.wavelength(), actual.wavelength());
		assertEquals(ours.grid().rows(), back.grid().rows());
		assertEquals(ours.grid().columns(), back.grid().columns());
		assertEquals(ours.grid().pixel1M(), back.grid().pixel1M(), 1e-18);
		assertEquals(ours.grid().pixel2M(), back.grid().pixel2M(), 1e-18);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void dawnsDetectorComesBackWhereItWas(int seed) {
		Random random = new Random(1000 + seed);
		DetectorProperties dawns = new DetectorProperties(
				new Vector3d(random.nextGaussian() * 100, random.nextGaussian() * 100, 100 + 300 * random.nextDouble()),
				500 + random.nextInt(1500), 500 + random.nextInt(1500), 0.172, 0.055 + 0.1 * random.nextDouble(), rotation(random));
		DiffractionGeometry ours = DiffractionGeometry.of(dawns, Optional.empty());
		assertTrue(Math.abs(ours.geometry().rot3Rad()) <= Math.PI / 2);
		DetectorProperties back = ours.toDetectorProperties();
		assertEquals(dawns.getPx(), back.getPx());
		assertEquals(dawns.getPy(), back.getPy());
		assertEquals(dawns.getHPxSize(), back.getHPxSize(), 1e-15);
		assertEquals(dawns.getVPxSize(), back.getVPxSize(), 1e-15);
		for (int corner = 0; corner < 4; corner++) {
			int x = dawns.getPx() * (corner & 1);
			int y = dawns.getPy() * (corner >> 1);
			assertTrue(dawns.pixelPosition(x, y).epsilonEquals(back.pixelPosition(x, y), 1e-9), "corner " + x + ", " + y);
		}
		if (ours.geometry().orientation() % 2 == 1) {
			// Those turned with their back to the sample are described with a mirror instead.
			assertTrue(dawns.getOrientation().epsilonEquals(back.getOrientation(), 1e-12));
		}
	}

	/** Roll, then tilts: what DAWN's calibration finds, and far more. */
	private static Matrix3d rotation(Random random) {
		Matrix3d all = new Matrix3d();
		all.rotZ((random.nextDouble() - 0.5) * 2 * Math.PI);
		Matrix3d x = new Matrix3d();
		x.rotX((random.nextDouble() - 0.5) * 2);
		Matrix3d y = new Matrix3d();
		y.rotY((random.nextDouble() - 0.5) * 2);
		all.mul(x);
		all.mul(y);
		return all;
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void scatteringAnglesHoldForABeamThatIsNotAlongZ(int seed) {
		Random random = new Random(2000 + seed);
		Vector3d beam = new Vector3d(random.nextGaussian() * 0.1, random.nextGaussian() * 0.1, 1);
		DetectorProperties dawns = new DetectorProperties(new Vector3d(80, 70, 250), beam, 1000, 900, 0.172, 0.172,
				rotation(new Random(seed)));
		DiffractionGeometry ours = DiffractionGeometry.of(dawns, Optional.empty());
		PixelGeometry pixels = new PixelGeometry(ours.geometry(), ours.grid());
		for (int i = 0; i < 20; i++) {
			double x = random.nextDouble() * 900;
			double y = random.nextDouble() * 1000;
			assertEquals(dawns.pixelScatteringAngle(x, y), pixels.twoThetaRad(y, x), 1e-7);
		}
	}

	/** A detector square on the beam, as DAWN shows it: 200 mm away, beam on pixel (32, 24). */
	@Test
	void aPlainDetectorIsTopLeft() {
		DetectorProperties dawns = new DetectorProperties(new Vector3d(32 * 0.1, 24 * 0.2, 200), 64, 48, 0.2, 0.1, null);
		Geometry ours = DiffractionGeometry.of(dawns, Optional.empty()).geometry();
		assertEquals(1, ours.orientation());
		assertEquals(0.2, ours.distanceM(), 1e-15);
		// Counted from the corner that orientation 1 puts opposite: 64 rows of 0.2 mm less 24, 48 columns of 0.1 mm less 32.
		assertEquals((64 - 24) * 0.2e-3, ours.poni1M(), 1e-15);
		assertEquals((48 - 32) * 0.1e-3, ours.poni2M(), 1e-15);
		assertEquals(0, ours.rot1Rad(), 1e-15);
		assertEquals(0, ours.rot2Rad(), 1e-15);
		assertEquals(0, ours.rot3Rad(), 1e-15);
	}

	@Test
	void aRegionOfInterestStartsWhereItStarts() {
		DetectorProperties whole = new DetectorProperties(new Vector3d(50, 40, 200), 1000, 1000, 0.1, 0.1, null);
		whole.setStartX(12);
		whole.setStartY(7);
		Geometry geometry = DiffractionGeometry.of(whole, Optional.empty()).geometry();
		PixelGeometry pixels = new PixelGeometry(geometry, new DetectorGrid(1000, 1000, 1e-4, 1e-4));
		assertEquals(whole.pixelScatteringAngle(12 + 100, 7 + 300), pixels.twoThetaRad(300, 100), 1e-9);
	}

	@Test
	void metadataCarryTheWavelengthOrSayNothing() {
		DetectorProperties detector = new DetectorProperties(new Vector3d(50, 40, 200), 10, 10, 0.1, 0.1, null);
		assertEquals(Optional.of(new Wavelength(0.4828)),
				DiffractionGeometry.wavelength(new DiffractionMetadata(null, detector, new DiffractionCrystalEnvironment(0.4828))));
		assertEquals(Optional.empty(), DiffractionGeometry.wavelength(new DiffractionMetadata(null, detector,
				new DiffractionCrystalEnvironment(Double.NaN))));
		assertEquals(Optional.empty(), DiffractionGeometry.wavelength(new DiffractionMetadata(null, detector, null)));
		assertEquals(Optional.empty(), DiffractionGeometry.wavelength(null));
		assertEquals(Optional.empty(), DiffractionGeometry.of(new DiffractionMetadata(null, null, null)));
	}

	@Test
	void aPlaneThroughTheSampleIsRefused() {
		DetectorProperties impossible = new DetectorProperties(new Vector3d(50, 40, 0), 10, 10, 0.1, 0.1, null);
		assertThrows(GeometryException.class, () -> DiffractionGeometry.of(impossible, Optional.empty()));
	}
}
