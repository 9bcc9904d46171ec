/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.LinkPolicy;
import org.rampscope.nexus.RampInput;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.operations.Brightness;
import org.rampscope.operations.Doubling;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileJob;
import org.rampscope.operations.batch.Rerun;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineSchema;
import org.rampscope.operations.pipeline.Step;

class MeasureOperationTest {

	private static final int FRAMES = 23;
	private static final int BINS = 50;

	@TempDir
	private Path folder;

	private final Brightness operation = new Brightness();

	private static Ramp<Patterns> scan() {
		double[] values = new Random(3).doubles(FRAMES * BINS).toArray();
		return new Ramp<>(RampHeader.UNKNOWN, FrameAxis.unknown(FRAMES),
				new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 5, 0.1, BINS),
				DatasetFactory.createFromObject(DoubleDataset.class, values, FRAMES, BINS), Optional.empty()), Results.NONE, Provenance.NONE);
	}

	private Step<?> measure(int batch, double limit) {
		return new Step<>(operation, new Brightness.Settings(batch, limit));
	}

	private static Step<?> doubling() {
		Doubling doubling = new Doubling();
		return new Step<>(doubling, doubling.defaults());
	}

	private static Ramp<Patterns> run(int threads, OnError onError, Step<?>... steps) {
		return new PipelineRunner(new RunContext(Path.of(""), threads), "test", "1", onError).run(new Pipeline("", "", List.of(steps)), scan(), Progress.NONE);
	}

	private static double mean(Ramp<Patterns> scan, int frame) {
		double sum = 0;
		for (int bin = 0; bin < BINS; bin++) {
			sum += scan.data().intensity().get(frame, bin);
		}
		return sum / BINS;
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "1, 4", "3, 4", "2, 100" })
	void valuesAreThoseOfEachPatternWhateverTheBatchAndTheThreads(int threads, int batch) {
		Ramp<Patterns> result = run(threads, OnError.STOP, measure(batch, Double.NaN));
		MeasuredValues measured = MeasuredValues.of(result, "brightness");
		for (int i = 0; i < FRAMES; i++) {
			assertEquals(mean(scan(), i), measured.scalar("mean")[i]);
			assertEquals(scan().data().intensity().get(i, 2), measured.vector("first_bins")[i][2]);
		}
		assertEquals(scan().data().intensity(), result.data().intensity(), "patterns stay as they are");
		assertTrue(operation.calls().stream().allMatch(n -> n <= batch), operation.calls().toString());
		assertEquals(FRAMES, operation.calls().stream().mapToInt(Integer::intValue).sum());
		assertTrue(threads > 1 || batch < 4 || operation.calls().contains(Math.min(batch, FRAMES)), operation.calls().toString());
	}

	@Test
	void aStepMeasuresWhatComesToItAndNotWhatLaterStepsMake() {
		double[] before = MeasuredValues.of(run(2, OnError.STOP, measure(4, Double.NaN), doubling()), "brightness").scalar("mean");
		double[] after = MeasuredValues.of(run(2, OnError.STOP, doubling(), measure(4, Double.NaN)), "brightness").scalar("mean");
		assertEquals(mean(scan(), 5), before[5]);
		assertEquals(2 * mean(scan(), 5), after[5], 1e-12);
	}

	@Test
	void whatFollowsFromAllFramesIsSaidAtTheEndAndTheStepIsOnRecord() {
		Ramp<Patterns> result = run(2, OnError.STOP, measure(4, Double.NaN));
		double[] means = MeasuredValues.of(result, "brightness").scalar("mean");
		assertEquals(Arrays.stream(means).max().orElseThrow(), result.results().tree("brightest").orElseThrow().values("mean").orElseThrow().getDouble());
		assertEquals("test.brightness", result.provenance().steps().get(0).operationId());
	}

	@Test
	void aBadFrameTakesNoneOfItsBatchWithIt() {
		double[] means = MeasuredValues.of(run(1, OnError.STOP, measure(4, Double.NaN)), "brightness").scalar("mean");
		double limit = Arrays.stream(means).sorted().skip(FRAMES - 2).findFirst().orElseThrow();
		int bad = 0;
		while (means[bad] <= limit) {
			bad++;
		}
		Ramp<Patterns> result = run(2, OnError.SKIP, measure(8, limit));
		MeasuredValues measured = MeasuredValues.of(result, "brightness");
		for (int i = 0; i < FRAMES; i++) {
			assertEquals(i == bad ? Double.NaN : means[i], measured.scalar("mean")[i]);
			assertEquals(i == bad, Double.isNaN(measured.vector("first_bins")[i][1]));
		}
		assertEquals(Set.of(bad), RunRecord.of(result).skipped().keySet());
		assertThrows(AnalysisException.class, () -> run(2, OnError.STOP, measure(8, limit)));
	}

	@Test
	void valuesComeBackFromAFile() {
		Ramp<Patterns> result = run(2, OnError.STOP, measure(4, Double.NaN));
		Path file = folder.resolve("measured.nxs");
		RampWriter.writePatterns(result, file, Progress.NONE);
		MeasuredValues written = MeasuredValues.of(result, "brightness");
		MeasuredValues read = MeasuredValues.of(RampReader.readPatterns(file, Progress.NONE), "brightness");
		assertEquals(written.quantities(), read.quantities());
		assertArrayEquals(written.scalar("mean"), read.scalar("mean"));
		assertArrayEquals(written.vector("first_bins"), read.vector("first_bins"));
	}

	@Test
	void aRerunGivesTheSameBits() throws Exception {
		Path input = folder.resolve("patterns.nxs");
		RampWriter.writePatterns(scan(), input, Progress.NONE);
		Path first = folder.resolve("first.nxs");
		Pipeline pipeline = new Pipeline("", "", List.of(doubling(), measure(5, Double.NaN)));
		Ramp<Patterns> result = new FileJob(pipeline, new RunContext(folder, 2), "test", "1", OnError.STOP)
				.run(new RampInput("p", List.of(input)), first, Progress.NONE);
		OperationRegistry registry = new OperationRegistry(List.of(() -> List.of(operation, new Doubling())));
		Ramp<Patterns> again = new Rerun(registry, 1, "test", "1", false, LinkPolicy.INSIDE_FOLDER).run(first, folder.resolve("again.nxs"), Progress.NONE);
		assertEquals(result.results().tree("brightness").orElseThrow().values("mean"), again.results().tree("brightness").orElseThrow().values("mean"));
		assertEquals(result.results().tree("brightness").orElseThrow().values("first_bins"), again.results().tree("brightness").orElseThrow().values("first_bins"));
		assertTrue(Files.exists(folder.resolve("again.nxs")));
	}

	@Test
	void twoStepsOfOneResultAreRefusedBeforeTheFirstFrame() {
		SettingsException refused = assertThrows(SettingsException.class, () -> run(1, OnError.STOP, measure(1, Double.NaN), measure(2, Double.NaN)));
		assertTrue(refused.getMessage().contains("'brightness'"), refused.getMessage());
		assertEquals(List.of(), operation.calls());
	}

	@Test
	void programsAreToldTheKind() {
		PipelineSchema schema = new PipelineSchema(new OperationRegistry(List.of(() -> List.of(operation, new Doubling()))));
		assertEquals("measure", schema.operation(operation).get("kind").asText());
		assertEquals("pattern", schema.operation(new Doubling()).get("kind").asText());
	}

	@Test
	void namesThatFilesCannotHoldAreRefused() {
		assertThrows(SettingsException.class, () -> Quantity.scalar("a b", "", ""));
		assertThrows(SettingsException.class, () -> Quantity.scalar("frame", "", ""));
		assertThrows(SettingsException.class, () -> Quantity.vector("a", "", List.of("x,y", "z"), ""));
		assertThrows(SettingsException.class, () -> new Quantity("a", "", 3, new ArrayList<>(List.of("x")), ""));
	}
}
