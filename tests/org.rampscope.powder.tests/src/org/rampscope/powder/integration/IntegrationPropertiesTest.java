/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.FloatDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.ShortDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.geometry.PixelGeometry;

/** What must hold for any frame. */
class IntegrationPropertiesTest {

	private static final DetectorGrid GRID = new DetectorGrid(211, 173, 200e-6, 180e-6);
	private static final Geometry GEOMETRY = new Geometry(0.12, 0.015, 0.012, 0.03, -0.02, 0.1, 3, Optional.of(new Wavelength(0.4828)));

	private static int[] counts(long seed, double mean) {
		Random random = new Random(seed);
		int[] counts = new int[GRID.size()];
		Arrays.setAll(counts, i -> (int) Math.round(Math.max(0, mean + Math.sqrt(mean) * random.nextGaussian())));
		return counts;
	}

	private static Dataset ints(int[] counts) {
		return DatasetFactory.createFromObject(IntegerDataset.class, counts, GRID.rows(), GRID.columns());
	}

	private static PixelMask mask(long seed) {
		Random random = new Random(seed);
		int[] bits = new int[GRID.size()];
		Arrays.setAll(bits, i -> random.nextInt(20) == 0 || i / GRID.columns() == 100 ? PixelMask.DEAD : 0);
		return PixelMask.of(bits, GRID.rows(), GRID.columns());
	}

	private static IntegrationSettings settings(Splitting splitting) {
		return IntegrationSettings.defaults().withSplitting(splitting).withAxis(RadialUnit.Q_PER_ANGSTROM, 500);
	}

	@ParameterizedTest
	@EnumSource
	void nothingIsLost(Splitting splitting) {
		int[] counts = counts(1, 1e5);
		PixelMask mask = mask(2);
		double expected = 0;
		long pixels = 0;
		for (int i = 0; i < counts.length; i++) {
			expected += mask.isMasked(i) ? 0 : counts[i];
			pixels += mask.isMasked(i) ? 0 : 1;
		}
		IntegratedPattern sums = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.of(mask), settings(splitting)).integrate(ints(counts));
		assertEquals(expected, Arrays.stream(sums.signal()).sum(), 1e-12 * expected);
		assertEquals(pixels, Arrays.stream(sums.count()).sum(), 1e-12 * pixels);
	}

	@ParameterizedTest
	@EnumSource
	void threadsBatchesAndKindsOfNumberGiveTheSameBits(Splitting splitting) {
		int[] counts = counts(3, 500);
		AzimuthalIntegrator integrator = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.of(mask(4)), settings(splitting));
		IntegratedPattern expected = integrator.integrate(ints(counts));
		short[] shorts = new short[counts.length];
		float[] floats = new float[counts.length];
		double[] doubles = new double[counts.length];
		for (int i = 0; i < counts.length; i++) {
			shorts[i] = (short) counts[i];
			floats[i] = counts[i];
			doubles[i] = counts[i];
		}
		ExecutorService threads = Executors.newFixedThreadPool(3);
		try {
			WorkerPool pool = new WorkerPool(threads, 3);
			assertSame(expected, integrator.integrate(ints(counts), pool));
			assertSame(expected,
					integrator.integrate(DatasetFactory.createFromObject(ShortDataset.class, shorts, GRID.rows(), GRID.columns())));
			assertSame(expected,
					integrator.integrate(DatasetFactory.createFromObject(FloatDataset.class, floats, GRID.rows(), GRID.columns())));
			assertSame(expected,
					integrator.integrate(DatasetFactory.createFromObject(DoubleDataset.class, doubles, GRID.rows(), GRID.columns())));
			for (IntegratedPattern one : integrator.integrateTogether(List.of(ints(counts), ints(counts), ints(counts)), pool)) {
				assertSame(expected, one);
			}
			assertSame(expected, new AzimuthalIntegrator(GEOMETRY, GRID, Optional.of(mask(4)), settings(splitting), pool)
					.integrate(ints(counts)));
		} finally {
			threads.shutdownNow();
		}
	}

	/** Limits of every kind, in dense and in empty frames. */
	@ParameterizedTest
	@EnumSource
	void limitsMeanTheSameForIntegersAndDoubles(Splitting splitting) {
		double[][] limits = { { 0, Double.POSITIVE_INFINITY }, { Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY }, { 2.5, 7.5 }, { -2, 0 },
				{ 1e12, 1e13 }, { Integer.MAX_VALUE, 1e10 }, { -1e12, -5e9 }, { 0, 0.5 }, { 0, Integer.MAX_VALUE } };
		for (double[] limit : limits) {
			AzimuthalIntegrator integrator = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.of(mask(4)),
					settings(splitting).withUsableCounts(limit[0], limit[1]));
			for (double mean : new double[] { 0.02, 5, 1000 }) {
				int[] counts = counts(6, mean);
				for (int i = 0; i < counts.length; i += 97) {
					counts[i] = new int[] { -1, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE - 1, -2 }[i / 97 % 5];
				}
				double[] doubles = Arrays.stream(counts).asDoubleStream().toArray();
				IntegratedPattern sums = integrator.integrate(ints(counts));
				assertSame(integrator.integrate(DatasetFactory.createFromObject(DoubleDataset.class, doubles, GRID.rows(), GRID.columns())), sums);
				PixelMask mask = mask(4);
				long usable = IntStream.range(0, counts.length).filter(i -> !mask.isMasked(i) && counts[i] >= limit[0] && counts[i] < limit[1]).count();
				assertEquals(usable, Arrays.stream(sums.count()).sum(), 1e-9 * GRID.size());
			}
		}
	}

	private static void assertSame(IntegratedPattern expected, IntegratedPattern actual) {
		assertArrayEquals(expected.signal(), actual.signal());
		assertArrayEquals(expected.variance(), actual.variance());
		assertArrayEquals(expected.normalization(), actual.normalization());
		assertArrayEquals(expected.count(), actual.count());
	}

	@ParameterizedTest
	@EnumSource
	void pixelsLeftOutOfOneFrameAreAsIfMasked(Splitting splitting) {
		for (ErrorModel model : new ErrorModel[] { ErrorModel.NONE, ErrorModel.POISSON, ErrorModel.AZIMUTHAL, ErrorModel.HYBRID }) {
			int[] counts = counts(5, 300);
			PixelMask mask = mask(6);
			IntegrationSettings settings = settings(splitting).withErrorModel(model).withUsableCounts(0, 4000)
					.withRadialRange(0.5, 2);
			IntegratedPattern masked = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.of(mask), settings).integrate(ints(counts));
			for (int i = 0; i < counts.length; i++) {
				counts[i] = mask.isMasked(i) ? i % 2 == 0 ? -1 : 4095 : counts[i];
			}
			IntegratedPattern dynamic = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), settings).integrate(ints(counts));
			assertArrayEquals(masked.signal(), dynamic.signal(), 1e-7);
			assertArrayEquals(masked.count(), dynamic.count(), 1e-9);
			assertArrayEquals(masked.normalization(), dynamic.normalization(), 1e-9);
			assertArrayEquals(masked.variance(), dynamic.variance(), 1e-6);
		}
	}

	@ParameterizedTest
	@EnumSource
	void sharesForOtherDevicesAreThoseOfTheMap(Splitting splitting) {
		int[] counts = counts(21, 100);
		AzimuthalIntegrator integrator = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.of(mask(22)), settings(splitting));
		try (BatchIntegrator batches = integrator.inBatches(WorkerPool.CALLER)) {
			IntegratedPattern expected = batches.integrate(List.of(ints(counts))).get(0);
			ShareMatrix shares = integrator.shares();
			double[] signal = new double[shares.bins()];
			double[] normalization = new double[shares.bins()];
			for (int i = 0; i < shares.size(); i++) {
				signal[shares.bin()[i]] += (double) shares.share()[i] * counts[shares.pixel()[i]];
				normalization[shares.bin()[i]] += (double) shares.share()[i] * shares.weight()[shares.pixel()[i]];
			}
			assertArrayEquals(expected.signal(), signal, 1e-7);
			assertArrayEquals(expected.normalization(), normalization, 1e-9);
			assertEquals(expected.axis().size(), shares.bins());
			assertEquals(GRID.size(), shares.pixels());
		}
	}

	@Test
	void nanPixelsAndFullyUnusableBinsAreEmpty() {
		double[] counts = new double[GRID.size()];
		Arrays.fill(counts, Double.NaN);
		counts[GRID.size() / 2] = 7;
		for (Splitting splitting : Splitting.values()) {
			IntegratedPattern sums = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), settings(splitting))
					.integrate(DatasetFactory.createFromObject(DoubleDataset.class, counts, GRID.rows(), GRID.columns()));
			assertEquals(7, Arrays.stream(sums.signal()).sum(), 1e-9);
			assertEquals(1, Arrays.stream(sums.count()).sum(), 1e-9);
			long filled = Arrays.stream(sums.pattern().intensity().getData()).filter(x -> !Double.isNaN(x)).count();
			assertTrue(filled >= 1 && filled <= 12, splitting + " fills " + filled + " bins");
		}
	}

	/** Mean 0 and width 1 of (pattern − truth) / sigma where bins hold at least 400 counts. */
	@Test
	void poissonPullsAreStandardNormal() {
		PixelGeometry pixels = new PixelGeometry(GEOMETRY, GRID);
		Random random = new Random(9);
		double sum = 0;
		double squares = 0;
		int n = 0;
		IntegrationSettings settings = settings(Splitting.NONE).withAxis(RadialUnit.TWO_THETA_DEG, 100).withCorrections(true, Double.NaN);
		AzimuthalIntegrator integrator = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), settings);
		for (int frame = 0; frame < 40; frame++) {
			int[] counts = new int[GRID.size()];
			for (int i = 0; i < counts.length; i++) {
				double cos = pixels.cosIncidence(i / GRID.columns() + 0.5, i % GRID.columns() + 0.5);
				counts[i] = poisson(20 * cos * cos * cos, random);
			}
			IntegratedPattern sums = integrator.integrate(ints(counts));
			double[] intensity = sums.pattern().intensity().getData();
			double[] sigma = sums.pattern().sigma().orElseThrow().getData();
			for (int k = 0; k < intensity.length; k++) {
				if (sums.signal()[k] >= 400) {
					double pull = (intensity[k] - 20) / sigma[k];
					sum += pull;
					squares += pull * pull;
					n++;
				}
			}
		}
		assertTrue(n > 3000, n + " bins");
		assertEquals(0, sum / n, 0.05);
		assertEquals(1, Math.sqrt(squares / n), 0.05);
	}

	private static int poisson(double mean, Random random) {
		double limit = Math.exp(-mean);
		int n = 0;
		for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
			n++;
		}
		return n;
	}

	/** Mirrored frames with the orientation that undoes the mirroring give one pattern. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	void orientationUndoesMirroring(int orientation) {
		int[] counts = counts(11, 100);
		for (int i = 0; i < counts.length; i++) {
			counts[i] += 3 * (i % GRID.columns()) + i / GRID.columns(); // asymmetric
		}
		IntegrationSettings settings = settings(Splitting.BOUNDING_BOX);
		double[] expected = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), settings).integrate(ints(counts)).signal();
		int[] mirrored = new int[counts.length];
		for (int row = 0; row < GRID.rows(); row++) {
			for (int column = 0; column < GRID.columns(); column++) {
				int r = orientation <= 2 ? GRID.rows() - 1 - row : row;
				int c = orientation == 1 || orientation == 4 ? GRID.columns() - 1 - column : column;
				mirrored[r * GRID.columns() + c] = counts[row * GRID.columns() + column];
			}
		}
		Geometry oriented = new Geometry(GEOMETRY.distanceM(), GEOMETRY.poni1M(), GEOMETRY.poni2M(), GEOMETRY.rot1Rad(),
				GEOMETRY.rot2Rad(), GEOMETRY.rot3Rad(), orientation, GEOMETRY.wavelength());
		double[] actual = new AzimuthalIntegrator(oriented, GRID, Optional.empty(), settings).integrate(ints(mirrored)).signal();
		assertArrayEquals(expected, actual, 1e-2);
		if (orientation != 3) {
			double[] wrong = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), settings).integrate(ints(mirrored)).signal();
			double difference = 0;
			for (int k = 0; k < wrong.length; k++) {
				difference = Math.max(difference, Math.abs(wrong[k] - expected[k]));
			}
			assertTrue(difference > 100, "ignoring the orientation shows: " + difference);
		}
	}

	@Test
	void sectorsAddUpToTheWhole() {
		int[] counts = counts(14, 60);
		IntegrationSettings settings = settings(Splitting.BOUNDING_BOX).withRadialRange(0.2, 3);
		double[] whole = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), settings).integrate(ints(counts)).signal();
		double[] sum = new double[whole.length];
		for (double start = -180; start < 180; start += 90) {
			double[] part = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(), settings.withAzimuthRangeDeg(start, start + 90))
					.integrate(ints(counts)).signal();
			for (int k = 0; k < sum.length; k++) {
				sum[k] += part[k];
			}
		}
		assertArrayEquals(whole, sum, 1e-6);
	}

	@Test
	void cakesSumToPatterns() {
		Dataset frame = ints(counts(15, 60));
		IntegrationSettings settings = settings(Splitting.NONE);
		Cake cake = new CakeIntegrator(GEOMETRY, GRID, Optional.of(mask(16)), settings, 72).integrate(frame);
		IntegratedPattern pattern = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.of(mask(16)), settings).integrate(frame);
		assertArrayEquals(pattern.signal(), cake.sumOverAzimuth().signal(), 1e-9);
		assertArrayEquals(pattern.count(), cake.sumOverAzimuth().count(), 0);
		assertArrayEquals(pattern.normalization(), cake.sumOverAzimuth().normalization(), 1e-9);
		assertEquals(72 * 500, cake.intensity().length);
	}

}
