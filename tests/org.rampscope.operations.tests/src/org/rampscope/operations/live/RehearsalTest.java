/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampInput;
import org.rampscope.operations.Brightness;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileJob;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.powder.PowderOperations;
import org.rampscope.operations.run.OnError;

/** While a run waits the pipeline is tried out; of that nothing is left but speed. */
@Timeout(60)
class RehearsalTest {

	private static final int WAITS_UNTIL_TRIED = 40;

	@TempDir
	private Path folder;

	private FlatFrames frames;
	private final Brightness brightness = new Brightness();

	@BeforeEach
	void setUp() throws IOException {
		frames = new FlatFrames(folder);
	}

	private static Pipeline parse(String steps) {
		return new PipelineFile(new OperationRegistry(List.of(new PowderOperations())))
				.parse("{ \"rampscope_pipeline\": 1, \"steps\": [ " + steps + " ] }");
	}

	private static void await(java.util.function.BooleanSupplier condition) {
		while (!condition.getAsBoolean()) {
			if (Thread.interrupted()) {
				throw new IllegalStateException("waited too long");
			}
			Thread.onSpinWait();
		}
	}

	@Test
	void aRunThatWaitsTriesItsPipelineOutOnItsThreadsAndThenSaysThatItWaits() {
		ScriptedClock clock = new ScriptedClock();
		try (LiveThreads threads = new LiveThreads(2);
				Rehearsal rehearsal = new Rehearsal(FlatFrames.measuring(brightness, 1), new RunContext(folder, 2), clock, threads)) {
			rehearsal.waiting();
			assertEquals("preparing", rehearsal.state());
			assertEquals(List.of(), brightness.calls(), "a source that is there is not kept waiting");
			clock.sleep(1_000_000_000L);
			rehearsal.waiting();
			await(() -> rehearsal.state().equals("waiting"));
			assertTrue(brightness.calls().size() > 1000, brightness.calls().size() + " passes");
		}
	}

	@Test
	void theFirstFrameEndsIt() {
		ScriptedClock clock = new ScriptedClock();
		try (LiveThreads threads = new LiveThreads(1);
				Rehearsal rehearsal = new Rehearsal(FlatFrames.measuring(brightness, 1), new RunContext(folder, 1), clock, threads)) {
			rehearsal.end();
			clock.sleep(1_000_000_000L);
			rehearsal.waiting();
			assertEquals("waiting", rehearsal.state());
		}
		assertEquals(List.of(), brightness.calls());
	}

	/** The mask leaves no pixel, so that the integration refuses what stands in; what measures behind it is not reached. */
	@Test
	void aPipelineThatDoesNotTakeWhatStandsInIsTriedOutNoFurther() throws IOException {
		Files.write(folder.resolve("mask.tif"), Files.readAllBytes(written(0)));
		ScriptedClock clock = new ScriptedClock();
		List<Step<?>> steps = new ArrayList<>(
				parse("{ \"operation\": \"integrate\", \"settings\": { \"calibration\": \"flat.poni\", \"maskFile\": \"mask.tif\" } }").steps());
		steps.add(new Step<>(brightness, new Brightness.Settings(1, Double.NaN)));
		Pipeline pipeline = new Pipeline("", "", steps);
		assertThrows(GeometryException.class, () -> StandIn.of(pipeline, new RunContext(folder, 1)).close());
		try (LiveThreads threads = new LiveThreads(1); Rehearsal rehearsal = new Rehearsal(pipeline, new RunContext(folder, 1), clock, threads)) {
			clock.sleep(1_000_000_000L);
			rehearsal.waiting();
			await(() -> rehearsal.state().equals("waiting"));
		}
		assertEquals(List.of(), brightness.calls());
	}

	private Path written(int number) {
		frames.write(number);
		return frames.file(number);
	}

	@Test
	void framesStandInAsLargeAsTheCalibrationSays() {
		try (StandIn<?> standIn = StandIn.of(FlatFrames.pipeline(), new RunContext(folder, 1))) {
			assertArrayEquals(new int[] { 20, 24 }, ((Dataset) standIn.inputs().get(0)).getShapeRef());
			assertEquals(8, standIn.chain().axis().size());
		}
	}

	@Test
	void patternsStandInForPipelinesThatTakePatterns() {
		try (StandIn<?> standIn = StandIn.of(parse("{ \"operation\": \"als\" }"), new RunContext(folder, 1))) {
			standIn.pass(0);
			assertEquals(1, standIn.chain().provenance().steps().size());
		}
	}

	@Test
	void framesAfterARehearsalAreWhatABatchMakesOfThem() {
		Pipeline pipeline = FlatFrames.measuring(brightness, 4);
		Runnable begin = () -> {
			await(() -> !brightness.calls().isEmpty());
			frames.write(IntStream.range(0, 12).toArray());
		};
		ScriptedClock clock = new ScriptedClock(
				Stream.concat(Stream.generate(() -> (Runnable) null).limit(WAITS_UNTIL_TRIED), Stream.of(begin)).toArray(Runnable[]::new));
		List<LiveStatus> told = new ArrayList<>();
		Ramp<Patterns> live = new LiveRunner(pipeline, new RunContext(folder, 2), "test", "1", new LiveSettings(0.02, 1, 0.1, 2, 0), clock, scan -> Map.of(),
				told::add).run(new LiveSources(frames.folder(), pipeline)::open, folder.resolve("live.nxs"), () -> false).scan();
		assertEquals("preparing", told.get(0).state());
		assertTrue(told.stream().filter(s -> s.frames() == 0).allMatch(s -> s.behind() == 0 || s.state().equals("following")), "frames were kept waiting");
		assertTrue(told.stream().noneMatch(s -> s.frames() + s.skipped() > 12));
		Ramp<Patterns> batch = new FileJob(pipeline, new RunContext(folder, 1), "test", "1", OnError.STOP)
				.run(new RampInput("f", IntStream.range(0, 12).mapToObj(frames::file).toList()), folder.resolve("batch.nxs"), Progress.NONE);
		assertArrayEquals(batch.data().intensity().getData(), live.data().intensity().getData());
		assertArrayEquals(MeasuredValues.of(batch, "brightness").scalar("mean"), MeasuredValues.of(live, "brightness").scalar("mean"));
		assertEquals(batch.provenance().notes(), live.provenance().notes());
	}
}
