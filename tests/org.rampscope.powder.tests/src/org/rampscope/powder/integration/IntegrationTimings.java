/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.powder.testdata.PilatusReference;

/**
 * Times the engine on request, so that another program can take turns with it on the same machine (releng/compare_pyfai.py). Reads lines of
 * {@code SPLITTING frames-per-pass} and answers each with milliseconds per frame. Two threads; the argument says otherwise.
 */
final class IntegrationTimings {

	private IntegrationTimings() {
	}

	public static void main(String[] arguments) throws IOException {
		int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
		PilatusReference reference = new PilatusReference();
		ExecutorService executor = Executors.newFixedThreadPool(threads);
		WorkerPool pool = new WorkerPool(executor, threads);
		Map<Splitting, AzimuthalIntegrator> integrators = new EnumMap<>(Splitting.class);
		List<Dataset> frames = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			frames.add(reference.frame().clone());
		}
		for (Splitting splitting : Splitting.values()) {
			long start = System.nanoTime();
			integrators.put(splitting, new AzimuthalIntegrator(reference.geometry(), PilatusReference.GRID, Optional.of(reference.mask()),
					IntegrationSettings.defaults().withSplitting(splitting), pool));
			System.out.printf(Locale.ROOT, "%s map built in %.0f ms, %.1f MB%n", splitting, 1e-6 * (System.nanoTime() - start),
					1e-6 * integrators.get(splitting).mapBytes());
			for (int i = 0; i < 30; i++) {
				integrators.get(splitting).integrate(frames.get(i % 16), pool);
			}
		}
		System.out.println("ready");
		BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
		for (String line = requests.readLine(); line != null; line = requests.readLine()) {
			String[] words = line.split(" ");
			AzimuthalIntegrator integrator = integrators.get(Splitting.valueOf(words[0]));
			int together = Integer.parseInt(words[1]);
			long start = System.nanoTime();
			if (together == 1) {
				integrator.integrate(frames.get(0), pool);
			} else {
				integrator.integrateTogether(frames.subList(0, together), pool);
			}
			System.out.println(1e-6 * (System.nanoTime() - start) / together);
		}
		executor.shutdown();
	}
}
