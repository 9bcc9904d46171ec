/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.example.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.TransitionFinding;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.OperationProvider;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.run.PipelineRunner;

/** A third party's operations are found in the running platform, whichever way they are declared, and run. */
class ExampleInPlatformTest {

	private static OperationRegistry registry;

	@BeforeAll
	static void collect() throws InvalidSyntaxException {
		BundleContext bundles = FrameworkUtil.getBundle(ExampleInPlatformTest.class).getBundleContext();
		assertNotNull(bundles, "the example bundle is not active");
		List<OperationProvider> providers = new ArrayList<>();
		for (ServiceReference<OperationProvider> reference : bundles.getServiceReferences(OperationProvider.class, null)) {
			providers.add(bundles.getService(reference));
		}
		registry = new OperationRegistry(providers);
	}

	@Test
	void theExtensionPointBringsAnOperation() {
		assertTrue(registry.get("org.rampscope.example.moving-average") instanceof MovingAverageOperation);
	}

	@Test
	void theServiceBringsAnOperation() {
		assertTrue(registry.get("org.rampscope.example.total-intensity") instanceof TotalIntensityOperation);
	}

	@Test
	void operationsThatShipWithRampScopeAreFoundBesideThem() {
		assertEquals("org.rampscope.baseline.als", registry.get("als").info().id());
	}

	@Test
	void foreignResultsReadFromAFileHaveTheirType() {
		DataGroup stored = DataGroup.plot("sum", "frame").field("sum", new double[] { 1, 2, 6 }).field("frame", new int[] { 0, 1, 2 }).build();
		Results read = Results.NONE.withRead("total_intensity", new GroupReader("total_intensity", stored)).knowing(registry.resultTypes());
		assertEquals("Total intensity", read.title("total_intensity"));
		assertArrayEquals(new int[] { Labels.BEFORE, Labels.BEFORE, Labels.AFTER }, read.all(TransitionFinding.class).get("total_intensity").toLabels().codes());
		assertTrue(registry.resultTypes().containsKey("cake") && registry.resultTypes().containsKey("peaks"));
	}

	@Test
	void aPipelineOfForeignOperationsRuns() {
		Pipeline pipeline = new PipelineFile(registry).parse("""
				{ "rampscope_pipeline": 1, "name": "foreign", "steps": [
				  { "operation": "org.rampscope.example.moving-average", "settings": { "halfWidth": 1 } },
				  { "operation": "org.rampscope.example.total-intensity", "settings": { "firstBin": 1, "lastBin": 2 } } ] }""");
		Ramp<Patterns> scan = new Ramp<>(RampHeader.UNKNOWN, FrameAxis.unknown(2),
				new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 5, 0.1, 4),
				DatasetFactory.createFromObject(DoubleDataset.class, new double[] { 0, 3, 6, 0, 1, 1, 4, 4 }, 2, 4), Optional.empty()), Results.NONE,
				Provenance.NONE);
		Ramp<Patterns> result = new PipelineRunner(new RunContext(Path.of(""), 1), "test", "1").run(pipeline, scan, Progress.NONE);
		// bins 1 and 2 of the averages (1.5, 3, 3, 3) and (1, 2, 3, 4)
		assertArrayEquals(new double[] { 6, 5 }, result.result(TotalIntensityOperation.TYPE).orElseThrow().sum(), 1e-12);
	}

	@Test
	void anOperationThatMeasuresLeavesPatternsAsTheyAre() {
		Pipeline pipeline = new PipelineFile(registry).parse("""
				{ "rampscope_pipeline": 1, "name": "measure", "steps": [
				  { "operation": "org.rampscope.example.centre-of-intensity", "settings": { "ranges": 2 } } ] }""");
		double[] patterns = { 1, 0, 0, 1, 0, 0, 0, 5 };
		Ramp<Patterns> scan = new Ramp<>(RampHeader.UNKNOWN, FrameAxis.unknown(2),
				new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 5, 1, 4), DatasetFactory.createFromObject(DoubleDataset.class, patterns, 2, 4),
				Optional.empty()), Results.NONE, Provenance.NONE);
		Ramp<Patterns> result = new PipelineRunner(new RunContext(Path.of(""), 2), "test", "1").run(pipeline, scan, Progress.NONE);
		CentreOfIntensityOperation.CentreOfIntensity measured = result.result(CentreOfIntensityOperation.TYPE).orElseThrow();
		assertArrayEquals(new double[] { 6.5, 8 }, measured.centre(), 1e-12);
		assertArrayEquals(new double[] { 0.5, 0.5 }, measured.share()[0], 1e-12);
		assertArrayEquals(new double[] { 0, 1 }, measured.share()[1], 1e-12);
		assertEquals(1.5, measured.wholeRamp().drift(), 1e-12);
		assertArrayEquals(patterns, result.data().intensity().getData());
	}
}
