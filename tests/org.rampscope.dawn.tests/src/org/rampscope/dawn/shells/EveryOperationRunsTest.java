/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.eclipse.dawnsci.analysis.api.processing.IOperation;
import org.eclipse.dawnsci.analysis.api.processing.OperationRank;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.dawn.adapter.FeoRamp;
import org.rampscope.dawn.adapter.OperationAdapter;
import org.rampscope.dawn.internal.run.ModelSettings;
import org.rampscope.dawn.internal.run.SummaryDatasets;
import org.rampscope.dawn.standin.ChainResult;
import org.rampscope.dawn.standin.ChainRunner;
import org.rampscope.dawn.standin.ModelJson;
import org.rampscope.learning.torch.Torch;
import org.rampscope.nexus.RampReader;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.Operation;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.run.PipelineRunner;

/**
 * Every operation, run as DAWN runs it over a ramp, gives what our own pipeline runner gives: one slice after the other, several at
 * once where it is atomic, and while a scan is running.
 */
class EveryOperationRunsTest {

	@TempDir
	private static Path folder;
	private static RampInputs inputs;
	/** Several tests compare with the same run. */
	private static final Map<List<String>, Ramp<Patterns>> OUTSIDE = new HashMap<>();
	private static final Map<List<String>, ChainResult> IN_ORDER = new HashMap<>();

	@BeforeAll
	static void prepare() throws Exception {
		inputs = new RampInputs(folder);
	}

	static List<String> ids() throws Exception {
		return AllOperationsTest.ids();
	}

	static List<String> atomicIds() throws Exception {
		var all = AllOperationsTest.registered();
		return all.ids().stream().filter(id -> all.registered(id).getClass().isAnnotationPresent(Atomic.class)).toList();
	}

	/** The operation, and in front of it those whose results it needs. */
	private static List<IOperation<?, ?>> chain(String id) throws Exception {
		Assumptions.assumeTrue(!RampInputs.needsNatives(id) || Torch.isAvailable(), "PyTorch's natives are not installed");
		List<IOperation<?, ?>> chain = new ArrayList<>();
		for (String each : Stream.concat(RampInputs.before(id).stream(), Stream.of(id)).toList()) {
			var operation = AllOperationsTest.registered().create(each);
			operation.setModel(ModelJson.read(inputs.settings(each), operation.getModel().getClass()));
			chain.add(operation);
		}
		return chain;
	}

	private static Operation<?> behind(IOperation<?, ?> operation) {
		return ((OperationAdapter<?, ?>) operation).operation();
	}

	private static <S extends Record> Step<S> step(Operation<S> operation, IOperation<?, ?> shell) {
		return new Step<>(operation, ModelSettings.of(operation, shell.getModel()));
	}

	private static boolean takesFrames(List<IOperation<?, ?>> chain) {
		return chain.get(0).getInputRank() == OperationRank.TWO;
	}

	private static Dataset stack(List<IOperation<?, ?>> chain) throws Exception {
		return takesFrames(chain) ? FeoRamp.stack(FeoRamp.frames()) : PatternRamp.stack();
	}

	/** @return what our own runner finds */
	private static Ramp<Patterns> outside(List<IOperation<?, ?>> chain) {
		return OUTSIDE.computeIfAbsent(ids(chain), ids -> runOutside(chain));
	}

	/** @return what comes out in DAWN, one slice after the other */
	private static ChainResult inOrder(List<IOperation<?, ?>> chain) throws Exception {
		ChainResult known = IN_ORDER.get(ids(chain));
		if (known == null) {
			known = inDawn(chain, null, false, false);
			IN_ORDER.put(ids(chain), known);
		}
		return known;
	}

	private static List<String> ids(List<IOperation<?, ?>> chain) {
		return chain.stream().<String>map(IOperation::getId).toList();
	}

	private static Ramp<Patterns> runOutside(List<IOperation<?, ?>> chain) {
		Pipeline pipeline = new Pipeline("outside", "", chain.stream().<Step<?>>map(o -> step(behind(o), o)).toList());
		PipelineRunner runner = new PipelineRunner(new RunContext(folder, 1), "test", "0");
		Ramp<Patterns> result = takesFrames(chain) ? runner.run(pipeline, FeoRamp.frames(), Map.of(), Progress.NONE)
				: runner.run(pipeline, PatternRamp.scan(), Progress.NONE);
		// The runner's own account of the run.
		return result.withResults(result.results().only(name -> !name.equals("run")));
	}

	/** @return the second on the patterns of the first where they are the same, as operations that pass them on hand them on */
	private static Ramp<Patterns> sharing(Ramp<Patterns> before, Ramp<Patterns> after) {
		return after.data().intensity().equals(before.data().intensity())
				? after.withData(new Patterns(after.data().axis(), before.data().intensity(), before.data().sigma())) : after;
	}

	private static ChainResult inDawn(List<IOperation<?, ?>> chain, String output, boolean live, boolean parallel) throws Exception {
		return new ChainRunner(chain, output, live, parallel).run(folder.resolve("ramp.nxs").toString(), stack(chain));
	}

	private static double[] values(Dataset dataset) {
		return DatasetUtils.cast(DoubleDataset.class, dataset.clone().flatten()).getData();
	}

	@ParameterizedTest
	@MethodSource("ids")
	void patternsAndValuesAreThoseOfOurOwnRunner(String id) throws Exception {
		List<IOperation<?, ?>> chain = chain(id);
		ChainResult result = inOrder(chain);
		Ramp<Patterns> expected = outside(chain);
		Operation<?> operation = behind(chain.get(chain.size() - 1));
		boolean wholeRamp = operation instanceof RampOperation;
		Ramp<Patterns> patterns = wholeRamp ? PatternRamp.scan() : expected;
		assertArrayEquals(new int[] { patterns.size(), patterns.data().axis().size() }, result.data().getShape());
		assertArrayEquals(patterns.data().intensity().getData(), values(result.data()), wholeRamp ? "patterns pass on unchanged" : "patterns");
		if (operation instanceof MeasureOperation<?> measure) {
			compareMeasured((chain.size() - 1) + "-" + operation.info().name() + "/", measure, chain, result);
		}
		if (operation instanceof MeasureOperation || wholeRamp) {
			compareSummary(chain, result, expected);
		}
	}

	private static <S extends Record> void compareMeasured(String path, MeasureOperation<S> operation, List<IOperation<?, ?>> chain,
			ChainResult result)
			throws Exception {
		S settings = ModelSettings.of(operation, chain.get(chain.size() - 1).getModel());
		Ramp<Patterns> scan = PatternRamp.scan();
		try (MeasureOperation.Meter meter = operation.prepare(settings, scan.data().axis(), scan.header(), new RunContext(folder, 1),
				Progress.NONE)) {
			TreeSet<String> names = new TreeSet<>(meter.quantities().stream().map(q -> path + q.name()).toList());
			assertEquals(names, new TreeSet<>(result.auxiliary().keySet()), "auxiliary data, there from the first frame on");
			for (Quantity quantity : meter.quantities()) {
				int index = meter.quantities().indexOf(quantity);
				double[] expected = new double[scan.size() * quantity.size()];
				for (int i = 0; i < scan.size(); i++) {
					double[] read = meter.measure(List.of(scan.data().pattern(i))).get(0).values().get(index);
					System.arraycopy(read, 0, expected, i * quantity.size(), quantity.size());
				}
				Dataset stacked = result.auxiliary().get(path + quantity.name());
				assertEquals(quantity.length() == 0 ? 1 : 2, stacked.getRank(), "a number is of rank zero in each frame");
				assertArrayEquals(expected, values(stacked), quantity.name());
				assertEquals(quantity.unit().isEmpty(), ChainResult.unit(result.firstAuxiliary(path + quantity.name())).isEmpty(),
						quantity.name());
			}
		}
	}

	private static void compareSummary(List<IOperation<?, ?>> chain, ChainResult result, Ramp<Patterns> expected) {
		String path = (chain.size() - 1) + "-" + chain.get(chain.size() - 1).getName() + "/";
		Ramp<Patterns> before = chain.size() == 1 ? PatternRamp.scan() : outside(chain.subList(0, chain.size() - 1));
		// Found in front, and handed on: no news.
		before = before.withResults(expected.results().only(before.results()::contains));
		Map<String, Dataset> all = new TreeMap<>();
		for (Dataset dataset : SummaryDatasets.of(before, sharing(before, expected))) {
			all.put(path + dataset.getName(), dataset);
		}
		TreeSet<String> names = new TreeSet<>(result.summary().keySet().stream().filter(n -> n.startsWith(path)).toList());
		assertEquals(new TreeSet<>(all.keySet()), names);
		assertFalse(names.isEmpty() && !RampInputs.addsNoNumbers(chain.get(chain.size() - 1).getId()), "summary data");
		all.forEach((name, dataset) -> assertArrayEquals(values(dataset), values(result.summary().get(name)), 1e-9, name));
	}

	@ParameterizedTest
	@MethodSource("atomicIds")
	void severalSlicesAtOnceGiveTheSame(String id) throws Exception {
		List<IOperation<?, ?>> chain = chain(id);
		ChainResult serial = inOrder(chain);
		ChainResult parallel = inDawn(chain, null, false, true);
		assertArrayEquals(values(serial.data()), values(parallel.data()));
		serial.auxiliary().forEach((name, dataset) -> assertArrayEquals(values(dataset), values(parallel.auxiliary().get(name)), name));
		assertEquals(serial.summary().keySet(), parallel.summary().keySet());
	}

	@ParameterizedTest
	@MethodSource("ids")
	void runningScansGetTheirWholeRampResultsInAFileBesideDawns(String id) throws Exception {
		List<IOperation<?, ?>> chain = chain(id);
		Path own = Files.createTempDirectory(folder, "live");
		ChainResult result = inDawn(chain, own.resolve("scan_processed.nxs").toString(), true, false);
		assertTrue(result.summary().isEmpty(), "DAWN would drop it");
		Operation<?> operation = behind(chain.get(chain.size() - 1));
		try (Stream<Path> files = Files.list(own)) {
			List<Path> written = files.sorted().toList();
			long expected = chain.stream().map(EveryOperationRunsTest::behind).filter(o -> o instanceof RampOperation
					|| o instanceof MeasureOperation).count();
			assertEquals(expected, written.size(), written.toString());
			for (Path file : written) {
				Ramp<Patterns> scan = RampReader.readPatterns(file, Progress.NONE);
				assertFalse(scan.provenance().steps().isEmpty(), () -> file.toString());
			}
			if (expected > 0) {
				String name = id.substring(id.lastIndexOf('.') + 1);
				Path last = written.stream()
						.filter(f -> f.toString().contains(name)).findFirst().orElseThrow(() -> new AssertionError(written));
				Ramp<Patterns> outside = outside(chain);
				Ramp<Patterns> read = RampReader.readPatterns(last, Progress.NONE);
				assertEquals(outside.results().names(), read.results().names(), operation.info().id());
				assertArrayEquals(outside.data().intensity().getData(), read.data().intensity().getData());
				assertArrayEquals(outside.frames().pressureGPa(), read.frames().pressureGPa(), 1e-12);
			}
		}
	}
}
