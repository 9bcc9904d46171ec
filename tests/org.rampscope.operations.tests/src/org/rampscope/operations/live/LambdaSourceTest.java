/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DatasetFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.JhdfSink;
import org.rampscope.nexus.NexusSink;
import org.rampscope.nexus.RampInput;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileJob;
import org.rampscope.operations.run.OnError;

/** A LAMBDA series: two modules side by side, part after part, modules not in step. */
class LambdaSourceTest {

	private static final int PER_PART = 4;

	@TempDir
	private Path folder;

	/** Counts are 100 plus the number of the frame. */
	private Path part(int module, int part) {
		Path file = folder.resolve("incoming").resolve("s_m" + module + "_part0000" + part + ".nxs");
		int[] counts = new int[PER_PART * 20 * 12];
		for (int i = 0; i < counts.length; i++) {
			counts[i] = 100 + part * PER_PART + i / (20 * 12);
		}
		try (NexusSink sink = new JhdfSink(file)) {
			Files.createDirectories(file.getParent());
			sink.openGroup("entry", "NXentry");
			sink.openGroup("instrument", "NXinstrument");
			sink.openGroup("detector", "NXdetector");
			sink.dataset("data", DatasetFactory.createFromObject(counts, PER_PART, 20, 12), ElementType.INT16, Map.of());
			sink.dataset("x_pixel_size", DatasetFactory.createFromObject(1e-4), ElementType.FLOAT64, Map.of("units", "m"));
			sink.dataset("y_pixel_size", DatasetFactory.createFromObject(1e-4), ElementType.FLOAT64, Map.of("units", "m"));
			sink.dataset("sequence_number", DatasetFactory.createFromObject(IntStream.rangeClosed(part * PER_PART + 1, (part + 1) * PER_PART).toArray()),
					ElementType.INT32, Map.of());
			sink.openGroup("translation", "NXcollection");
			sink.dataset("distance", DatasetFactory.createFromObject(new double[] { 12 * (module - 1), 0, 0 }), ElementType.FLOAT64, Map.of());
			for (int i = 0; i < 4; i++) {
				sink.closeGroup();
			}
			sink.commit();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return file;
	}

	@Test
	void partsThatComeOneByOneAreOneRampInOrder() throws IOException {
		new FlatFrames(folder);
		Files.createDirectories(folder.resolve("incoming"));
		List<Runnable> script = new ArrayList<>(List.of(() -> part(1, 0), () -> part(2, 0)));
		// a series is taken up when no module joins it any more
		script.addAll(java.util.Collections.nCopies(60, null));
		script.addAll(Arrays.asList(() -> part(2, 1), null, null, () -> part(1, 1), null, () -> part(1, 2), null, null, null, () -> part(2, 2), () -> part(1, 3), null));
		ScriptedClock clock = new ScriptedClock(script.toArray(Runnable[]::new));
		LiveRunner runner = new LiveRunner(FlatFrames.pipeline(), new RunContext(folder, 2), "test", "1", new LiveSettings(0.01, 0.5, 0.1, 2, 0),
				clock, scan -> Map.of(), status -> {
				});
		Ramp<Patterns> live = runner.run(new LiveSources(folder.resolve("incoming"), FlatFrames.pipeline())::open, folder.resolve("live.nxs"), () -> false)
				.scan();
		assertArrayEquals(IntStream.range(0, 3 * PER_PART).toArray(), live.frames().frameNumber(), "part 3 of module 2 never came");
		for (int i = 0; i < live.size(); i++) {
			assertEquals(100 + i, live.data().intensity().get(i, 3), 1e-9);
		}
		List<Path> files = IntStream.range(0, 3).boxed().flatMap(p -> List.of(part(1, p), part(2, p)).stream()).toList();
		Ramp<Patterns> batch = new FileJob(FlatFrames.pipeline(), new RunContext(folder, 2), "test", "1", OnError.STOP)
				.run(new RampInput("s", files), folder.resolve("batch.nxs"), Progress.NONE);
		assertEquals(batch.data().intensity(), live.data().intensity());
	}
}
