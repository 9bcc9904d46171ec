/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.january.dataset.Dataset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rampscope.core.PixelMask;
import org.rampscope.powder.integration.AzimuthalIntegrator;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegrationSettings;
import org.rampscope.powder.integration.Splitting;
import org.rampscope.powder.integration.WorkerPool;

/** Integration of frames, and the building of its map, as JMH runs them. Mask, solid angle and polarization as in the default settings. */
@State(Scope.Benchmark)
public class IntegrationState {

	@Param("NONE")
	public Splitting splitting;
	@Param("POISSON")
	public ErrorModel errorModel;
	@Param("2")
	public int threads;
	/** frames per pass */
	@Param("1")
	public int frames;

	private ExecutorService executor;
	private WorkerPool pool;
	private PixelMask mask;
	private IntegrationSettings settings;
	private AzimuthalIntegrator integrator;
	private final List<Dataset> data = new ArrayList<>();

	@Setup(Level.Trial)
	public void build() {
		executor = Executors.newFixedThreadPool(threads);
		pool = new WorkerPool(executor, threads);
		mask = SyntheticDetector.mask();
		settings = IntegrationSettings.defaults().withSplitting(splitting).withErrorModel(errorModel);
		Dataset frame = SyntheticDetector.frame(1);
		for (int i = 0; i < frames; i++) {
			data.add(frame.clone()); // other places in memory, the same time
		}
	}

	@TearDown(Level.Trial)
	public void stop() {
		executor.shutdownNow();
	}

	/** @return an integrator, newly built */
	@Benchmark
	public final Object map() {
		return new AzimuthalIntegrator(SyntheticDetector.GEOMETRY, SyntheticDetector.GRID, Optional.of(mask), settings, pool);
	}

	/** @return the patterns of all frames */
	@Benchmark
	public final Object integrate() {
		if (integrator == null) { // not in the set-up: the first map of a JVM is measured, too
			integrator = (AzimuthalIntegrator) map();
		}
		return frames == 1 ? integrator.integrate(data.get(0), pool) : integrator.integrateTogether(data, pool);
	}
}
