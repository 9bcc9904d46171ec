/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.rampscope.core.PixelMask;
import org.rampscope.powder.integration.AzimuthalIntegrator;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegrationSettings;
import org.rampscope.powder.integration.Splitting;
import org.rampscope.powder.integration.WorkerPool;

/**
 * Times the engine on request, so that releng/compare_pyfai.py can take turns with it on the same machine. Writes its frame and mask to a
 * folder as raw little-endian int32, then reads lines of {@code SPLITTING ERRORMODEL frames-per-pass} and answers each with milliseconds per
 * frame.
 */
final class IntegrationTurns {

	private static final int TOGETHER = 16;

	private IntegrationTurns() {
	}

	/** @param arguments folder for frame.raw and mask.raw; number of threads */
	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[0]);
		int threads = Integer.parseInt(arguments[1]);
		PixelMask mask = SyntheticDetector.mask();
		List<Dataset> frames = new ArrayList<>();
		for (int i = 0; i < TOGETHER; i++) {
			frames.add(SyntheticDetector.frame(i));
		}
		write(folder.resolve("frame.raw"), ((IntegerDataset) frames.get(0)).getData());
		write(folder.resolve("mask.raw"), mask.bits().getData());
		ExecutorService executor = Executors.newFixedThreadPool(threads);
		WorkerPool pool = new WorkerPool(executor, threads);
		Map<ErrorModel, Map<Splitting, AzimuthalIntegrator>> integrators = new EnumMap<>(ErrorModel.class);
		for (ErrorModel model : new ErrorModel[] { ErrorModel.POISSON, ErrorModel.AZIMUTHAL }) {
			Map<Splitting, AzimuthalIntegrator> bySplitting = new EnumMap<>(Splitting.class);
			for (Splitting splitting : Splitting.values()) {
				bySplitting.put(splitting, new AzimuthalIntegrator(SyntheticDetector.GEOMETRY, SyntheticDetector.GRID, Optional.of(mask),
						IntegrationSettings.defaults().withSplitting(splitting).withErrorModel(model), pool));
			}
			integrators.put(model, bySplitting);
		}
		System.out.println("ready");
		BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
		for (String line = requests.readLine(); line != null; line = requests.readLine()) {
			String[] words = line.split(" ");
			AzimuthalIntegrator integrator = integrators.get(ErrorModel.valueOf(words[1])).get(Splitting.valueOf(words[0]));
			int together = Integer.parseInt(words[2]);
			long start = System.nanoTime();
			if (together == 1) {
				integrator.integrate(frames.get(0), pool);
			} else {
				integrator.integrateTogether(frames.subList(0, together), pool);
			}
			System.out.printf(Locale.ROOT, "%.6f%n", 1e-6 * (System.nanoTime() - start) / together);
		}
		executor.shutdown();
	}

	private static void write(Path file, int[] values) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asIntBuffer().put(values);
		Files.write(file, bytes.array());
	}
}
