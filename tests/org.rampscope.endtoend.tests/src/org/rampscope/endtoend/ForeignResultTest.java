/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.app.internal.report.ReportWriter;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Transition;
import org.rampscope.core.TransitionFinding;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.Field;
import org.rampscope.core.tree.Tree;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationProvider;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.PatternSimulator;

/** A result of a class that RampScope has never seen goes into a file, comes out typed, and stands in the report. */
class ForeignResultTest {

	@TempDir
	private Path folder;

	/** What a third party found. */
	@Tree(signal = "strength", axes = "frame", indicesBehind = "strength")
	record Foreign(@Field(unit = "GPa", longName = "Strength of the foreign signal") double[] strength, int onset, int end) implements TransitionFinding {

		static final ResultType<Foreign> TYPE = ResultType.of("foreign_finding", "What the others found", Foreign.class);

		@Override
		public Labels toLabels() {
			int[] codes = new int[strength.length];
			for (int i = 0; i < codes.length; i++) {
				codes[i] = i < onset ? Labels.BEFORE : i < end ? Labels.DURING : Labels.AFTER;
			}
			return new Labels(codes, new double[0]);
		}

		@Override
		public Optional<Transition> foundTransition() {
			return Optional.of(new Transition(onset, end, Double.NaN, Double.NaN, 1));
		}
	}

	private static final class Provider implements OperationProvider {

		@Override
		public List<Operation<?>> operations() {
			return List.of();
		}

		@Override
		public List<ResultType<?>> resultTypes() {
			return List.of(Foreign.TYPE);
		}
	}

	@Test
	void aForeignResultIsShownWithItsClassesAndItsTransition() throws IOException {
		Ramp<Patterns> scan = new PatternSimulator().simulate(DataSetId.D1.recipe(), Progress.NONE);
		double[] strength = new double[scan.size()];
		for (int i = 0; i < strength.length; i++) {
			strength[i] = i * 0.5;
		}
		Path file = folder.resolve("foreign.nxs");
		RampWriter.writePatterns(scan.withResult(Foreign.TYPE, new Foreign(strength, 21, 23)), file, Progress.NONE);
		Ramp<Patterns> read = RampReader.readPatterns(file, Progress.NONE);
		assertEquals(23, read.result(Foreign.TYPE).orElseThrow().end());
		String known = report(read, new OperationRegistry(List.of(new Provider())).resultTypes());
		assertTrue(known.contains("What the others found") && known.contains("Strength of the foreign signal"), "its title and its plot");
		assertTrue(known.contains("<td>21</td>") && known.contains("<td>23</td>"), "its transition");
		assertTrue(known.contains("<td>" + (strength.length - 23) + "</td>"), "the frames of its last class");
		String unknown = report(read, Map.of());
		assertTrue(unknown.contains("Foreign finding") && unknown.contains("Strength of the foreign signal"), "drawn all the same");
		assertFalse(unknown.contains("<td>23</td>"));
	}

	private String report(Ramp<Patterns> scan, Map<String, ResultType<?>> types) throws IOException {
		Path page = folder.resolve("report.html");
		new ReportWriter(scan, types).write(page, Progress.NONE);
		return Files.readString(page);
	}
}
