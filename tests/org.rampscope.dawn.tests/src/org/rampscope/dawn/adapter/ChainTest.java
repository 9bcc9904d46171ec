/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.dawnsci.analysis.api.metadata.IDiffractionMetadata;
import org.eclipse.dawnsci.analysis.api.processing.IOperation;
import org.eclipse.dawnsci.analysis.api.processing.OperationException;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.metadata.MaskMetadata;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.dawn.shells.AlsBaselineModel;
import org.rampscope.dawn.shells.AlsBaselineShell;
import org.rampscope.dawn.shells.AzimuthalIntegrationModel;
import org.rampscope.dawn.shells.AzimuthalIntegrationShell;
import org.rampscope.dawn.shells.ClusteringModel;
import org.rampscope.dawn.shells.ClusteringShell;
import org.rampscope.dawn.standin.ChainResult;
import org.rampscope.dawn.standin.ChainRunner;
import org.rampscope.learning.operations.ClusteringOperation;
import org.rampscope.nexus.RampReader;
import org.rampscope.operations.Operation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.powder.AzimuthalIntegrationOperation;
import org.rampscope.operations.powder.baseline.AlsBaselineOperation;
import org.rampscope.operations.run.PipelineRunner;

/** A chain in DAWN gives what the same pipeline gives outside: frames to patterns, baselines, the transition. */
class ChainTest {

	private static Ramp<Frames> series;
	private static Dataset stack;
	private static Ramp<Patterns> expected;
	private static ChainResult whole;

	@BeforeAll
	static void runOutside() throws Exception {
		series = FeoRamp.frames();
		stack = FeoRamp.stack(series);
		Pipeline pipeline = new Pipeline("test", "", List.of(step(new AzimuthalIntegrationOperation()),
				step(new AlsBaselineOperation()), step(new ClusteringOperation())));
		expected = new PipelineRunner(new RunContext(Path.of("").toAbsolutePath(), 2), "test", "0").run(pipeline, series, Map.of(),
				Progress.NONE);
		whole = run(false, integration(), baseline(), clustering());
	}

	private static <S extends Record> Step<S> step(Operation<S> operation) {
		return new Step<>(operation, operation.defaults());
	}

	private static Dataset labels(Ramp<Patterns> scan) {
		return scan.results().tree("clustering").orElseThrow().groups().get("labels").values("labels").orElseThrow();
	}

	private static AzimuthalIntegrationShell integration() {
		AzimuthalIntegrationShell operation = new AzimuthalIntegrationShell();
		operation.setName("Azimuthal integration");
		operation.setModel(new AzimuthalIntegrationModel());
		return operation;
	}

	private static AlsBaselineShell baseline() {
		AlsBaselineShell operation = new AlsBaselineShell();
		operation.setName("Baseline");
		operation.setModel(new AlsBaselineModel());
		return operation;
	}

	private static ClusteringShell clustering() {
		ClusteringShell operation = new ClusteringShell();
		operation.setName("Clustering");
		operation.setModel(new ClusteringModel());
		return operation;
	}

	private static ChainResult run(boolean parallel, IOperation<?, ?>... chain) throws Exception {
		return new ChainRunner(List.of(chain), null, false, parallel).run("frames.nxs", stack);
	}

	private static ChainResult run(IOperation<?, ?> operation, Dataset frames) throws Exception {
		return new ChainRunner(List.of(operation), null, false, false).run("frames.nxs", frames);
	}

	private static Dataset firstFrame() {
		Dataset one = stack.getSlice(new int[] { 0, 0, 0 }, new int[] { 1, stack.getShape()[1], stack.getShape()[2] }, null);
		one.setName("frames");
		return one;
	}

	@Test
	void patternsAreThoseOfThePipelineToTheLastBit() throws Exception {
		ChainResult result = whole;
		assertArrayEquals(expected.data().intensity().getData(), DatasetUtils.cast(DoubleDataset.class, result.data()).getData());
		assertArrayEquals(expected.data().sigma().orElseThrow().getData(), DatasetUtils.cast(DoubleDataset.class, result.errors()).getData(),
				1e-9);
	}

	@Test
	void parallelRunsGiveTheSame() throws Exception {
		assertEquals(whole.data(), run(true, integration(), baseline()).data());
	}

	@Test
	void axesCarryNamesAndUnitsThatDawnExpects() throws Exception {
		ChainResult result = whole;
		assertEquals("2theta", result.axis(1).getName());
		assertEquals("deg", ChainResult.unit(result.axis(1)));
		assertTrue(result.axis(0).getName().startsWith("pressure"), result.axis(0).getName());
		assertEquals("GPa", ChainResult.unit(result.axis(0)));
		double[] axis = DatasetUtils.cast(DoubleDataset.class, DatasetUtils.sliceAndConvertLazyDataset(result.axis(1)).flatten()).getData();
		assertArrayEquals(expected.data().axis().centres().getData(), axis);
		AzimuthalIntegrationShell overQ = integration();
		overQ.getModel().setUnit(RadialUnit.Q_PER_ANGSTROM);
		ChainResult q = run(overQ, firstFrame());
		assertEquals("q", q.axis(1).getName());
		assertEquals("1/Å", ChainResult.unit(q.axis(1)));
	}

	@Test
	void geometryIsHandedOnAndTheMaskIsNot() throws Exception {
		ChainResult result = run(integration(), firstFrame());
		IDiffractionMetadata metadata = result.firstRow().getFirstMetadata(IDiffractionMetadata.class);
		assertNotNull(metadata);
		assertEquals(0.4828, metadata.getDiffractionCrystalEnvironment().getWavelength(), 1e-9);
		assertEquals(null, result.firstRow().getFirstMetadata(MaskMetadata.class));
		assertEquals("frames_integrated", result.firstRow().getName());
	}

	@Test
	void theMaskTakesPixelsOut() throws Exception {
		ChainResult masked = run(integration(), firstFrame());
		Dataset open = firstFrame();
		open.clearMetadata(MaskMetadata.class);
		ChainResult unmasked = run(integration(), open);
		assertTrue(!masked.data().equals(unmasked.data()));
		assertTrue(masked.log().contains("mask leaves out"), masked.log());
	}

	@Test
	void framesWithoutGeometryAreRefusedWithARemedy() {
		Dataset bare = firstFrame();
		bare.clearMetadata(null);
		OperationException e = assertThrows(OperationException.class,
				() -> new ChainRunner(List.of(integration()), null, false, false).run("frames.nxs", bare));
		assertEquals("the frames come without a geometry. Give a calibration: the field 'Calibration file'", e.getMessage());
	}

	@Test
	void patternsWithoutAxisAreRefusedWithARemedy() {
		Dataset patterns = DatasetFactory.ones(DoubleDataset.class, 3, 50);
		OperationException e = assertThrows(OperationException.class,
				() -> new ChainRunner(List.of(baseline()), null, false, false).run("x.nxs", patterns));
		assertTrue(e.getMessage().contains("no radial axis"), e.getMessage());
	}

	@Test
	void wholeRampResultsComeAsSummaryWithTheLastSlice() throws Exception {
		ChainResult result = whole;
		assertArrayEquals(expected.data().intensity().getData(), DatasetUtils.cast(DoubleDataset.class, result.data()).getData(),
				"patterns pass unchanged");
		Dataset labels = result.summary().get("2-Clustering/clustering_labels_labels");
		assertNotNull(labels, () -> "summary: " + result.summary().keySet());
		assertEquals(labels(expected), labels);
		assertTrue(result.summary().keySet().stream().noneMatch(n -> n.substring(n.indexOf('/') + 1).contains("/")));
	}

	@Test
	void aRampOperationForgetsTheRunBefore() throws Exception {
		ClusteringShell operation = clustering();
		Dataset half = stack.getSlice(new int[] { 0, 0, 0 }, new int[] { 12, stack.getShape()[1], stack.getShape()[2] }, null);
		half.setName("frames");
		new ChainRunner(List.of(integration(), baseline(), operation), null, false, false).run("frames.nxs", half);
		ChainResult again = run(false, integration(), baseline(), operation);
		assertEquals(whole.summary().keySet(), again.summary().keySet());
		assertEquals(series.data().size(), again.summary().get("2-Clustering/clustering_labels_labels").getSize());
	}

	@Test
	void liveRunsWriteTheirOwnFileBesideDawns(@TempDir Path folder) throws Exception {
		Path output = folder.resolve("run7_processed.nxs");
		ChainResult result = new ChainRunner(List.of(integration(), baseline(), clustering()), output.toString(), true,
				false).run("frames.nxs", stack);
		assertTrue(result.summary().isEmpty(), "DAWN drops summary data of live runs");
		Path own = folder.resolve("run7_processed_clustering.nxs");
		assertTrue(Files.exists(own), "the result goes beside DAWN's file");
		Ramp<Patterns> written = RampReader.readPatterns(own, Progress.NONE);
		assertEquals(labels(expected), labels(written));
		assertArrayEquals(series.frames().pressureGPa(), written.frames().pressureGPa(), 1e-12);
		assertEquals("org.rampscope.transition.clustering", written.provenance().steps().get(0).operationId());
		assertTrue(written.geometry().isPresent());
	}

	@Test
	void aPreviewOfOneFrameSaysThatItSaysNothing() throws Exception {
		ChainResult result = new ChainRunner(List.of(integration(), clustering()), null, false, false).run("frames.nxs", firstFrame());
		assertTrue(result.summary().isEmpty());
		assertTrue(result.log().contains("whole ramp"), result.log());
	}

	@Test
	void aModelThatChangesTakesEffect() throws Exception {
		AzimuthalIntegrationShell operation = integration();
		operation.getModel().setBins(200);
		assertEquals(200, run(operation, firstFrame()).data().getShape()[1]);
		operation.getModel().setBins(300);
		assertEquals(300, run(operation, firstFrame()).data().getShape()[1]);
		operation.getModel().setPolarizationFactor(7.0);
		OperationException e = assertThrows(OperationException.class, () -> run(operation, firstFrame()));
		assertTrue(e.getMessage().contains("'Polarization factor'"), e.getMessage());
	}
}
