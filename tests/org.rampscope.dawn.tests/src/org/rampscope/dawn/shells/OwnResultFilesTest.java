/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.dawnsci.analysis.api.processing.IOperation;
import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.OperationRank;
import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.dataset.operations.AbstractOperation;
import org.eclipse.january.IMonitor;
import org.eclipse.january.dataset.IDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.dawn.standin.ChainResult;
import org.rampscope.dawn.standin.ChainRunner;
import org.rampscope.dawn.standin.StandInOperations;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.validation.DefinitionSet;
import org.rampscope.nexus.validation.NexusValidator;
import org.rampscope.nexus.validation.Severity;

import io.jhdf.HdfFile;
import io.jhdf.api.WritableGroup;

/** Results of the whole ramp are in DAWN's file or in one of ours beside it, however DAWN runs and writes. */
class OwnResultFilesTest {

	private static final String RAMP = "org.rampscope.transition.clustering";
	private static final String MEASURING = "org.rampscope.peaks.fit";
	private static StandInOperations registered;

	@TempDir
	Path folder;

	@BeforeAll
	static void register() throws Exception {
		registered = AllOperationsTest.registered();
	}

	public static final class EmptyModel extends AbstractOperationModel {
	}

	/** Drops one slice, as an operation of DAWN may. */
	static final class Dropping extends AbstractOperation<EmptyModel, OperationData> {

		private final int dropped;
		private int count;

		Dropping(int dropped) {
			this.dropped = dropped;
		}

		@Override
		public String getId() {
			return "dropping";
		}

		@Override
		public OperationRank getInputRank() {
			return OperationRank.ONE;
		}

		@Override
		public OperationRank getOutputRank() {
			return OperationRank.ONE;
		}

		@Override
		protected OperationData process(IDataset input, IMonitor monitor) {
			return count++ == dropped ? null : new OperationData(input);
		}
	}

	private Path dawnsFile() {
		return folder.resolve("run_processed.nxs");
	}

	/** DAWN's file as far as it matters: with summary data, or without, as it is where others may read it meanwhile. */
	private void write(ChainResult result, boolean withSummary) {
		try (var out = HdfFile.write(dawnsFile())) {
			WritableGroup processed = out.putGroup("processed");
			processed.putGroup("result").putDataset("data", new double[] { 1 });
			if (withSummary) {
				WritableGroup summary = processed.putGroup("summary");
				result.summary().keySet().stream().map(k -> k.substring(0, k.indexOf('/'))).distinct()
						.forEach(k -> summary.putGroup(k).putDataset("data", new double[] { 1 }));
			}
		}
	}

	private List<String> written(String source, boolean live, boolean summary, IOperation<?, ?>... chain) throws Exception {
		new ChainRunner(List.of(chain), dawnsFile().toString(), live, false).run(source, PatternRamp.stack(), result -> write(result, summary));
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("run_processed_")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private List<String> written(boolean live, boolean summary, IOperation<?, ?>... chain) throws Exception {
		return written(folder.resolve("scan.nxs").toString(), live, summary, chain);
	}

	private Ramp<Patterns> read(String name) {
		return RampReader.readPatterns(folder.resolve(name), Progress.NONE);
	}

	@Test
	void whatIsInDawnsFileIsNotWrittenAgain() throws Exception {
		assertEquals(List.of(), written(false, true, registered.create(MEASURING), registered.create(RAMP)));
	}

	@Test
	void summaryDataThatDawnDroppedAreWrittenBesideItsFile() throws Exception {
		assertEquals(List.of("run_processed_clustering.nxs", "run_processed_fit.nxs"),
				written(false, false, registered.create(MEASURING), registered.create(RAMP)));
		Ramp<Patterns> clustered = read("run_processed_clustering.nxs");
		assertTrue(clustered.results().names().containsAll(List.of("peaks", "clustering")), clustered.results().names().toString());
		assertArrayEquals(PatternRamp.scan().data().intensity().getData(), clustered.data().intensity().getData());
		assertValid("run_processed_clustering.nxs");
	}

	@Test
	void aSliceLostInFrontDoesNotTakeTheConclusionWithIt() throws Exception {
		assertEquals(List.of("run_processed_fit.nxs"), written(false, true, new Dropping(2), registered.create(MEASURING)));
		assertEquals(PatternRamp.scan().size() - 1, read("run_processed_fit.nxs").size());
	}

	@Test
	void resultsOfLiveRunsAreValid() throws Exception {
		assertEquals(List.of("run_processed_clustering.nxs"), written(true, false, registered.create(RAMP)));
		assertValid("run_processed_clustering.nxs");
		Ramp<Patterns> scan = read("run_processed_clustering.nxs");
		assertTrue(scan.provenance().notes().stream().anyMatch(n -> n.startsWith("start_time")), scan.provenance().notes().toString());
	}

	@Test
	void theStartOfTheScanIsThatOfTheData() throws Exception {
		OffsetDateTime start = OffsetDateTime.parse("2026-03-01T10:20:30+01:00");
		Path source = folder.resolve("scan.nxs");
		try (var out = HdfFile.write(source)) {
			out.putGroup("entry").putDataset("start_time", start.toString());
		}
		assertEquals(List.of("run_processed_clustering.nxs"), written(source.toString(), true, false, registered.create(RAMP)));
		Ramp<Patterns> scan = read("run_processed_clustering.nxs");
		assertEquals(Optional.of(start.toInstant()), scan.metadata().start().map(OffsetDateTime::toInstant));
		assertTrue(scan.provenance().notes().stream().noneMatch(n -> n.startsWith("start_time")), scan.provenance().notes().toString());
	}

	private void assertValid(String name) {
		var errors = new NexusValidator(DefinitionSet.embedded()).validate(folder.resolve(name)).of(Severity.ERROR);
		assertEquals(List.of(), errors);
	}
}
