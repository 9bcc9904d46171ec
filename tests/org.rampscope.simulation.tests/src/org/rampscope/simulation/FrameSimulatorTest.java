/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.january.dataset.ShortDataset;
import org.junit.jupiter.api.Test;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.Patterns;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.progress.Progress;
import org.rampscope.simulation.PatternOptions.Background;

class FrameSimulatorTest {

	private static final double BIN_DEG = 4 * 0.00397544112;
	private static final double FIRST_DEG = 9.5603831;

	private static Ramp<Frames> simulate(RampRecipe recipe, DetectorSetup setup) {
		return new FrameSimulator().simulate(recipe, setup, Progress.NONE);
	}

	private static short[] counts(Ramp<Frames> series, int frame) {
		return ((ShortDataset) series.data().frame(frame)).getData();
	}

	/**
	 * The frame summed up over rings must be the pattern: counts per bin against the silent one-dimensional simulation, pixel
	 * by pixel weighted with solid angle and polarization, both computed here from the geometry. Counting noise is all that
	 * may be between them.
	 */
	private static void assertRingsAreThePattern(RampRecipe recipe, DetectorSetup setup, int frame) {
		double area = setup.grid().pixel1M() * setup.grid().pixel2M() / (55e-6 * 55e-6);
		double factor = setup.exposure().countsPerUnit() * recipe.exposureS() / 0.1 * area;
		Ramp<Patterns> raw = new PatternSimulator().simulate(
				recipe.withOptions(PatternOptions.DEFAULT.withNoiseScale(0).withBackground(Background.RAW)), Progress.NONE);
		double[] pattern = raw.data().pattern(frame).intensity().getData();
		pattern[2017] = (pattern[2016] + pattern[2018]) / 2;
		double[] counted = new double[1005];
		double[] expected = new double[1005];
		double[] weight = new double[1005];
		double[] peak = new double[1005];
		try (Ramp<Frames> series = simulate(recipe, setup)) {
			short[] counts = counts(series, frame);
			PixelMask mask = series.mask().orElseThrow();
			Geometry geometry = series.geometry().orElseThrow();
			for (int i = 0; i < counts.length; i++) {
				double[] optics = optics(setup, geometry, i / setup.grid().columns(), i % setup.grid().columns());
				double point = (optics[0] - FIRST_DEG) / 0.00397544112;
				if (mask.isMasked(i) || point < 0 || point >= 4020) {
					continue;
				}
				int low = (int) point;
				double value = pattern[low] + (point - low) * (pattern[low + 1] - pattern[low]);
				int bin = low / 4;
				counted[bin] += counts[i];
				weight[bin] += optics[1] * factor;
				expected[bin] += value * optics[1] * factor;
				peak[bin] = value;
			}
		}
		double square = 0;
		double sum = 0;
		int n = 0;
		double worst = 0;
		for (int bin = 0; bin < counted.length; bin++) {
			if (expected[bin] > 100) {
				double pull = (counted[bin] - expected[bin]) / Math.sqrt(expected[bin]);
				sum += pull;
				square += pull * pull;
				n++;
			}
			if (expected[bin] > 4000) {
				worst = Math.max(worst, Math.abs(counted[bin] / expected[bin] - 1));
			}
		}
		assertTrue(n > 700, n + " bins");
		assertEquals(0, sum / n, 5 / Math.sqrt(n));
		assertEquals(1, square / n, 5 * Math.sqrt(2. / n));
		assertTrue(worst < 0.07, "largest deviation " + worst);
	}

	/** Two-theta in degrees and what a pixel catches, from the closed form of the PONI convention. */
	private static double[] optics(DetectorSetup setup, Geometry g, int row, int column) {
		double p1 = (row + 0.5) * setup.grid().pixel1M() - g.poni1M();
		double p2 = (column + 0.5) * setup.grid().pixel2M() - g.poni2M();
		double r1 = g.rot1Rad();
		double r2 = g.rot2Rad();
		double t1 = p1 * Math.cos(r2) + p2 * Math.sin(r1) * Math.sin(r2) - g.distanceM() * Math.cos(r1) * Math.sin(r2);
		double t2 = p2 * Math.cos(r1) + g.distanceM() * Math.sin(r1);
		double t3 = p1 * Math.sin(r2) - p2 * Math.cos(r2) * Math.sin(r1) + g.distanceM() * Math.cos(r1) * Math.cos(r2);
		double twoTheta = Math.atan2(Math.hypot(t1, t2), t3);
		double chi = Math.atan2(t1, t2);
		double incidence = g.distanceM() / Math.sqrt(p1 * p1 + p2 * p2 + g.distanceM() * g.distanceM());
		double sine = Math.sin(twoTheta);
		double cosine = Math.cos(twoTheta);
		double polarization = 0.5 * (1 + cosine * cosine - setup.exposure().polarizationFactor() * Math.cos(2 * chi) * sine * sine);
		return new double[] { Math.toDegrees(twoTheta), Math.pow(incidence, 3) * polarization };
	}

	private static DetectorSetup evenRings(DetectorSetup setup) {
		return setup.withExposure(new Exposure(1, 0.99, 0));
	}

	@Test
	void ringsAreThePattern() {
		assertRingsAreThePattern(DataSetId.D8.recipe(), evenRings(DetectorSetup.demo()), 100);
		assertRingsAreThePattern(DataSetId.MGFEO.recipe(9), evenRings(DetectorSetup.demo()), 0);
		assertRingsAreThePattern(DataSetId.D2.recipe().withWavelength(RampRecipe.NOMINAL_WAVELENGTH), evenRings(DetectorSetup.full()), 60);
	}

	@Test
	void ringsOfATiltedDetectorAreThePattern() {
		Geometry tilted = new Geometry(0.3, 0.05, -0.06, 0.03, -0.02, 0, 3, Optional.empty());
		assertRingsAreThePattern(DataSetId.D8.recipe(4), evenRings(DetectorSetup.demo()).withGeometry(tilted), 7);
	}

	/** What the full camera was chosen for: window and coverage of the published patterns. */
	@Test
	void cameraCoversTheWindowAsPublished() {
		DetectorSetup setup = DetectorSetup.full();
		int[] pixels = new int[4023];
		double smallest = 90;
		double largest = 0;
		for (int i = 0; i < setup.grid().size(); i++) {
			double angle = optics(setup, setup.geometry(), i / 1536, i % 1536)[0];
			smallest = Math.min(smallest, angle);
			largest = Math.max(largest, angle);
			int bin = (int) Math.round((angle - FIRST_DEG) / 0.00397544112);
			if (bin >= 0 && bin < 4023 && !setup.modules().isGap(i / 1536, i % 1536, 1536, 1536)) {
				pixels[bin]++;
			}
		}
		assertEquals(9.562, smallest, 0.003);
		assertEquals(25.534, largest, 0.003);
		int[] sorted = pixels.clone();
		Arrays.sort(sorted);
		assertEquals(622, sorted[2011], 10);
		assertEquals(199, mean(pixels, 10), 10);
		assertEquals(470, mean(pixels, 24.6), 10);
		assertEquals(52, mean(pixels, 25.4), 4);
		assertEquals(14, mean(pixels, 25.5), 3);
		assertEquals(4, Arrays.stream(pixels, 4000, 4023).filter(n -> n == 0).count(), 1);
	}

	private static double mean(int[] pixels, double angle) {
		int bin = (int) ((angle - FIRST_DEG) / 0.00397544112);
		return Arrays.stream(pixels, bin - 2, bin + 3).average().orElseThrow();
	}

	@Test
	void bothPresetsLookTheSameWay() {
		DetectorSetup full = DetectorSetup.full();
		DetectorSetup demo = DetectorSetup.demo();
		assertEquals(full.geometry(), demo.geometry());
		assertEquals(full.grid().rows() * full.grid().pixel1M(), demo.grid().rows() * demo.grid().pixel1M(), 1e-12);
		assertEquals(768, demo.grid().columns());
	}

	@Test
	void textureMakesRingsStrongerTowardsTheHorizon() {
		DetectorSetup setup = DetectorSetup.demo().withDefects(PixelDefects.NONE);
		try (Ramp<Frames> textured = simulate(DataSetId.MGFEO.recipe(), setup);
				Ramp<Frames> even = simulate(DataSetId.MGFEO.recipe(), evenRings(setup))) {
			double[] ratio = new double[2];
			for (int where = 0; where < 2; where++) {
				// the strongest ring (12.94°, radius 67.6 mm): where it crosses the horizon, and 35° above
				double chi = where == 0 ? 0.01 : Math.toRadians(35);
				int row = (int) ((0.04224 + 0.06756 * Math.sin(chi)) / 110e-6);
				int column = (int) ((-0.0495 + 0.06756 * Math.cos(chi)) / 110e-6);
				double with = 0;
				double without = 0;
				for (int frame = 0; frame < 10; frame++) {
					with += near(counts(textured, frame), row, column);
					without += near(counts(even, frame), row, column);
				}
				ratio[where] = with / without;
			}
			assertTrue(ratio[0] > 1.12, "horizon " + ratio[0]);
			assertTrue(ratio[0] > ratio[1] + 0.05, "horizon " + ratio[0] + ", above " + ratio[1]);
			assertTrue(ratio[1] > 1.01, "above " + ratio[1]);
		}
	}

	private static double near(short[] counts, int row, int column) {
		double sum = 0;
		for (int i = row - 3; i <= row + 3; i++) {
			for (int j = column - 3; j <= column + 3; j++) {
				sum += counts[i * 768 + j];
			}
		}
		return sum;
	}

	@Test
	void sameSeedGivesSameFramesInAnyOrderOnAnyThread() throws Exception {
		try (Ramp<Frames> series = simulate(DataSetId.D8.recipe(3), DetectorSetup.demo());
				Ramp<Frames> again = simulate(DataSetId.D8.recipe(3), DetectorSetup.demo());
				Ramp<Frames> other = simulate(DataSetId.D8.recipe(4), DetectorSetup.demo());
				ExecutorService pool = Executors.newFixedThreadPool(4)) {
			List<Callable<short[]>> calls = new ArrayList<>();
			for (int frame = 7; frame >= 0; frame--) {
				int index = frame;
				calls.add(() -> counts(series, index));
			}
			var results = pool.invokeAll(calls);
			for (int frame = 0; frame < 8; frame++) {
				assertArrayEquals(counts(again, frame), results.get(7 - frame).get());
			}
			assertFalse(Arrays.equals(counts(series, 0), counts(series, 1)));
			assertFalse(Arrays.equals(counts(series, 0), counts(other, 0)));
			assertNotEquals(series.mask().orElseThrow(), other.mask().orElseThrow());
		}
	}

	@Test
	void badPixelsAreAsManyAsAskedForAndInTheMask() {
		DetectorSetup setup = DetectorSetup.full();
		try (Ramp<Frames> series = simulate(DataSetId.D8.recipe(), setup)) {
			short[] first = counts(series, 0);
			short[] second = counts(series, 50);
			PixelMask mask = series.mask().orElseThrow();
			int dead = 0;
			int hot = 0;
			int gaps = 0;
			for (int i = 0; i < first.length; i++) {
				int bits = mask.bits().getAbs(i);
				dead += bits & PixelMask.DEAD;
				hot += bits & PixelMask.NOISY;
				gaps += bits & PixelMask.GAP;
				if ((bits & (PixelMask.GAP | PixelMask.DEAD)) != 0) {
					assertEquals(0, first[i]);
				} else if ((bits & PixelMask.NOISY) != 0) {
					assertTrue(first[i] > 300 && second[i] > 300, "hot pixel counts " + first[i]);
				} else if (bits == 0) {
					assertTrue(first[i] < 60, "good pixel counts " + first[i]);
				}
			}
			double n = first.length;
			assertEquals(5e-4 * n, dead / 2., 5 * Math.sqrt(5e-4 * n));
			assertEquals(1e-4 * n, hot / 16., 5 * Math.sqrt(1e-4 * n));
			int gapRows = 2 * 22 + 3 * 3;
			int gapColumns = 5 * 3;
			assertEquals(1536 * 1536 - (1536 - gapRows) * (1536 - gapColumns), gaps);
		}
	}

	@Test
	void spotsSaturateAndAreMaskedOnRequest() {
		RampRecipe recipe = DataSetId.D8.recipe();
		DetectorSetup masking = DetectorSetup.demo();
		DetectorSetup showing = masking.withDefects(masking.defects().withMaskSpots(false));
		try (Ramp<Frames> masked = simulate(recipe, masking); Ramp<Frames> shown = simulate(recipe, showing)) {
			short[] counts = counts(masked, 0);
			assertArrayEquals(counts, counts(shown, 0));
			int saturated = 0;
			for (int i = 0; i < counts.length; i++) {
				assertTrue(counts[i] >= 0 && counts[i] <= 4095);
				boolean byHand = (masked.mask().orElseThrow().bits().getAbs(i) & PixelMask.USER) != 0;
				if (counts[i] == 4095 && shown.mask().orElseThrow().bits().getAbs(i) == 0) {
					saturated++;
					assertTrue(byHand);
				}
			}
			// five spots at least, some in part outside or in gaps; sigma is one to two pixels
			assertTrue(saturated > 20 && saturated < 2000, saturated + " pixels saturated by spots");
			int spotPixels = masked.mask().orElseThrow().countMasked() - shown.mask().orElseThrow().countMasked();
			assertTrue(spotPixels > saturated && spotPixels < counts.length / 100, spotPixels + " pixels masked for spots");
		}
	}

	@Test
	void aDetectorWithoutFaultsHasAnEmptyMask() {
		DetectorSetup setup = new DetectorSetup("plain", DetectorSetup.demo().grid(), DetectorSetup.demo().geometry(),
				new ModuleLayout(256, 128, 0, 0), PixelDefects.NONE, Exposure.TYPICAL, 4095);
		try (Ramp<Frames> series = simulate(DataSetId.D8.recipe(), setup)) {
			assertEquals(0, series.mask().orElseThrow().countMasked());
		}
	}

	@Test
	void seriesCarriesTruthAndMetadata() {
		RampRecipe recipe = DataSetId.D8.recipe().withWavelength(RampRecipe.NOMINAL_WAVELENGTH);
		try (Ramp<Frames> series = simulate(recipe, DetectorSetup.demo())) {
			Ramp<Patterns> scan = new PatternSimulator().simulate(recipe, Progress.NONE);
			GroundTruth expected = scan.result(GroundTruth.TYPE).orElseThrow();
			GroundTruth truth = series.results().get(GroundTruth.TYPE).orElseThrow();
			assertEquals(expected.peaks(), truth.peaks());
			assertArrayEquals(expected.labels(), series.labels().orElseThrow().codes());
			assertArrayEquals(expected.pressureGPa(), series.frames().pressureGPa());
			assertEquals(222, series.data().size());
			assertArrayEquals(new int[] { 768, 768 }, series.data().frame(221).getShape());
			assertEquals(25.6, series.geometry().orElseThrow().wavelength().orElseThrow().energyKeV(), 1e-9);
			assertEquals(25.6, series.metadata().beam().energyKeV(), 1e-9);
			assertEquals(4095, series.metadata().detector().saturationCounts());
			assertEquals(110e-6, series.header().grid().orElseThrow().pixel1M());
		}
	}

	@Test
	void framesThatDoNotExistAreRefused() {
		try (Ramp<Frames> series = simulate(DataSetId.D1.recipe(), DetectorSetup.demo())) {
			assertTrue(assertThrows(AnalysisException.class, () -> series.data().frame(60)).getMessage().contains("0 to 59"));
			assertThrows(AnalysisException.class, () -> series.data().frame(-1));
		}
	}

	@Test
	void aDetectorThatLooksBackwardsIsRefused() {
		Geometry tooTilted = new Geometry(0.05, 0.04, -0.05, 1.5, 0, 0, 3, Optional.empty());
		assertThrows(GeometryException.class, () -> simulate(DataSetId.D1.recipe(), DetectorSetup.demo().withGeometry(tooTilted)));
	}
}
