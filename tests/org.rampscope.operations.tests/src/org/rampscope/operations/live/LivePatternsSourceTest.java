/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.LinkPolicy;
import org.rampscope.nexus.RampInput;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.XyFile;
import org.rampscope.operations.Brightness;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileJob;
import org.rampscope.operations.batch.Rerun;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.run.OnError;
import org.rampscope.operations.run.RunRecord;

/** Patterns that come one by one: as text files in a folder, or in one HDF5 file that grows. */
class LivePatternsSourceTest {

	private static final int BINS = 40;

	@TempDir
	private Path folder;

	private final Brightness brightness = new Brightness();

	private Pipeline pipeline() {
		return new Pipeline("", "", List.of(new Step<>(brightness, new Brightness.Settings(32, Double.NaN))));
	}

	private LiveResult follow(ScriptedClock clock, Path source) {
		return new LiveRunner(pipeline(), new RunContext(folder, 2), "test", "1", new LiveSettings(0.01, 0.5, 0.1, 2, 0), clock, scan -> Map.of(), status -> {
		}).run(new LiveSources(source, pipeline())::open, folder.resolve("live.nxs"), () -> false);
	}

	private Ramp<Patterns> batch(List<Path> files) {
		return new FileJob(pipeline(), new RunContext(folder, 2), "test", "1", OnError.STOP).run(new RampInput("b", files), folder.resolve("batch.nxs"), Progress.NONE);
	}

	private static Ramp<Patterns> ramp(int frames) {
		double[] values = new Random(8).doubles((long) frames * BINS).toArray();
		double[] sigma = Arrays.stream(values).map(Math::sqrt).toArray();
		return new Ramp<>(RampHeader.UNKNOWN, FrameAxis.unknown(frames),
				new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 5, 0.1, BINS),
				DatasetFactory.createFromObject(DoubleDataset.class, values, frames, BINS), Optional.of(DatasetFactory.createFromObject(DoubleDataset.class,
				sigma, frames, BINS))), Results.NONE, Provenance.NONE);
	}

	private Path text(int number) {
		return folder.resolve("incoming").resolve("p_" + number + ".xye");
	}

	private void write(Ramp<Patterns> ramp, int... numbers) {
		try {
			Files.createDirectories(folder.resolve("incoming"));
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
		for (int number : numbers) {
			XyFile.write(ramp.data().pattern(number), List.of("made for a test"), text(number));
		}
	}

	@Test
	void textFilesAreFollowedAndGiveWhatABatchGives() {
		Ramp<Patterns> ramp = ramp(12);
		ScriptedClock clock = new ScriptedClock(() -> write(ramp, 0, 2), () -> write(ramp, 1), null, null, () -> write(ramp, 5, 4, 3, 6, 7, 8), null, () -> write(ramp, 9, 10, 11));
		Ramp<Patterns> live = follow(clock, folder.resolve("incoming")).scan();
		Ramp<Patterns> batch = batch(IntStream.range(0, 12).mapToObj(this::text).toList());
		assertEquals(batch.data().intensity(), live.data().intensity());
		assertEquals(batch.data().sigma().orElseThrow(), live.data().sigma().orElseThrow());
		assertEquals(batch.data().axis().centres(), live.data().axis().centres());
		assertArrayEquals(MeasuredValues.of(batch, "brightness").scalar("mean"), MeasuredValues.of(live, "brightness").scalar("mean"));
		assertEquals(batch.provenance().inputs(), live.provenance().inputs());
		OperationRegistry registry = new OperationRegistry(List.of(() -> List.of(brightness)));
		Ramp<Patterns> again = new Rerun(registry, 1, "test", "1", false, LinkPolicy.INSIDE_FOLDER)
				.run(folder.resolve("live.nxs"), folder.resolve("again.nxs"), Progress.NONE);
		assertEquals(live.data().intensity(), again.data().intensity());
		assertArrayEquals(MeasuredValues.of(live, "brightness").scalar("mean"), MeasuredValues.of(again, "brightness").scalar("mean"));
	}

	@Test
	void aPatternOnAnotherGridIsSkippedAndNamed() throws Exception {
		Ramp<Patterns> ramp = ramp(3);
		write(ramp, 0, 1, 2);
		Files.writeString(text(1), "1 2\n2 3\n");
		Ramp<Patterns> live = follow(new ScriptedClock(), folder.resolve("incoming")).scan();
		assertTrue(RunRecord.of(live).skipped().get(1).contains("has 2 points, the first pattern has 40"), RunRecord.of(live).skipped().toString());
		assertEquals(ramp.data().intensity().get(2, 7), live.data().intensity().get(2, 7), 1e-6);
	}

	private Runnable grown(Path file, Ramp<Patterns> ramp, int frames) {
		double[] all = Arrays.copyOf(ramp.data().intensity().getData(), frames * BINS);
		double[] sigma = Arrays.copyOf(ramp.data().sigma().orElseThrow().getData(), frames * BINS);
		Ramp<Patterns> part = new Ramp<>(ramp.header().withLabels(Optional.empty()), FrameAxis.unknown(frames),
				new Patterns(ramp.data().axis(), DatasetFactory.createFromObject(DoubleDataset.class, all, frames, BINS),
				Optional.of(DatasetFactory.createFromObject(DoubleDataset.class,
				sigma, frames, BINS))), Results.NONE, Provenance.NONE);
		return () -> RampWriter.writePatterns(part, file, Progress.NONE);
	}

	@Test
	void aGrowingFileOfPatternsIsFollowed() {
		Ramp<Patterns> ramp = ramp(700);
		Path file = folder.resolve("growing.nxs");
		ScriptedClock clock = new ScriptedClock(grown(file, ramp, 1), null, grown(file, ramp, 3), grown(file, ramp, 300), null, null, grown(file, ramp, 700));
		Ramp<Patterns> live = follow(clock, file).scan();
		assertEquals(ramp.data().intensity(), live.data().intensity());
		assertEquals(ramp.data().sigma().orElseThrow(), live.data().sigma().orElseThrow());
		Ramp<Patterns> batch = batch(List.of(file));
		assertArrayEquals(MeasuredValues.of(batch, "brightness").scalar("mean"), MeasuredValues.of(live, "brightness").scalar("mean"));
	}

	@Test
	void aShorterFileEndsTheRunAndTheResultHoldsWhatCame() {
		Path file = folder.resolve("growing.nxs");
		ScriptedClock clock = new ScriptedClock(grown(file, ramp(9), 9), null, null, null, grown(file, ramp(4), 4));
		DataException other = assertThrows(DataException.class, () -> follow(clock, file));
		assertTrue(other.getMessage().contains("was replaced by another ramp after 9 frames"), other.getMessage());
	}
}
