/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;

/** Frames that come one after the other. */
class FrameStreamTest {

	private static final DetectorGrid GRID = new DetectorGrid(60, 70, 200e-6, 180e-6);
	private static final Geometry GEOMETRY = new Geometry(0.12, 0.005, 0.006, 0.03, -0.02, 0.1, 3, Optional.empty());

	private final ExecutorService threads = Executors.newFixedThreadPool(2);
	private final WorkerPool pool = new WorkerPool(threads, 2);
	private final AzimuthalIntegrator integrator = new AzimuthalIntegrator(GEOMETRY, GRID, Optional.empty(),
			IntegrationSettings.defaults().withSplitting(Splitting.FULL));

	@AfterEach
	void stop() {
		threads.shutdownNow();
	}

	private static Dataset frame(int seed) {
		return DatasetFactory.createFromObject(IntegerDataset.class, new Random(seed).ints(GRID.size(), 0, 5000).toArray(), GRID.rows(),
				GRID.columns());
	}

	private FrameStream<IntegratedPattern> stream(int framesPerBatch, WorkerPool used) {
		return new FrameStream<>(frames -> integrator.integrateTogether(frames, used), framesPerBatch, used);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4, 16 })
	void resultsComeInTheOrderOfTheFramesAndAreThoseOfSingleOnes(int framesPerBatch) {
		for (WorkerPool used : List.of(WorkerPool.CALLER, pool)) {
			for (int frames : new int[] { 0, 1, 9, 16, 33 }) {
				List<IntegratedPattern> results = new ArrayList<>();
				long done = stream(framesPerBatch, used).run(IntStream.range(0, frames).mapToObj(FrameStreamTest::frame).iterator(), results::add,
						Progress.NONE);
				assertEquals(frames, done);
				assertEquals(frames, results.size());
				for (int i = 0; i < frames; i++) {
					assertArrayEquals(integrator.integrate(frame(i)).signal(), results.get(i).signal(), "frame " + i);
				}
			}
		}
	}

	@Test
	void atMostTwoBatchesAreHeld() {
		int[] fetched = new int[1];
		int[] taken = new int[1];
		Iterator<Dataset> frames = IntStream.range(0, 60).mapToObj(i -> {
			fetched[0]++;
			assertTrue(fetched[0] - taken[0] <= 2 * 5, fetched[0] + " frames fetched, " + taken[0] + " results taken");
			return frame(i);
		}).iterator();
		stream(5, pool).run(frames, pattern -> taken[0]++, Progress.NONE);
		assertEquals(60, taken[0]);
	}

	@Test
	void anEndlessStreamIsCancelled() {
		int[] taken = new int[1];
		Progress progress = new Progress() {

			@Override
			public void begin(String task, long total) {
				// not looked at
			}

			@Override
			public void worked(long amount) {
				taken[0] += amount;
			}

			@Override
			public boolean isCancelled() {
				return taken[0] >= 20;
			}
		};
		Iterator<Dataset> endless = IntStream.iterate(0, i -> i + 1).mapToObj(FrameStreamTest::frame).iterator();
		List<IntegratedPattern> results = new ArrayList<>();
		assertThrows(CancelledException.class, () -> stream(4, pool).run(endless, results::add, progress));
		assertEquals(taken[0], results.size());
	}

	@Test
	void aFrameOfAnotherShapeEndsItWithThatError() {
		Iterator<Dataset> frames = List.of(frame(1), frame(2), DatasetFactory.zeros(IntegerDataset.class, 3, 4)).iterator();
		List<IntegratedPattern> results = new ArrayList<>();
		GeometryException e = assertThrows(GeometryException.class, () -> stream(2, pool).run(frames, results::add, Progress.NONE));
		assertTrue(e.getMessage().contains("[3, 4]"), e.getMessage());
		assertEquals(2, results.size(), "those before it are handed on");
		assertThrows(SettingsException.class, () -> stream(0, pool));
	}

	@ParameterizedTest
	@EnumSource
	void cakesOfManyFramesAreThoseOfSingleOnes(Splitting splitting) {
		CakeIntegrator cakes = new CakeIntegrator(GEOMETRY, GRID, Optional.empty(),
				IntegrationSettings.defaults().withAxis(IntegrationSettings.defaults().unit(), 50).withSplitting(splitting), 36);
		List<Cake> results = new ArrayList<>();
		new FrameStream<>(frames -> cakes.integrateTogether(frames, pool), 3, pool)
				.run(IntStream.range(0, 7).mapToObj(FrameStreamTest::frame).iterator(), results::add, Progress.NONE);
		for (int i = 0; i < 7; i++) {
			Cake expected = cakes.integrate(frame(i));
			assertArrayEquals(expected.signal(), results.get(i).signal());
			assertArrayEquals(expected.variance(), results.get(i).variance());
		}
	}
}
