/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.learning.PatternClusters;
import org.rampscope.learning.attribution.Attribution;
import org.rampscope.learning.binned.BinSweep;
import org.rampscope.learning.binned.BinnedClassification;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.LabelAgreement;
import org.rampscope.learning.inference.ModelReference;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.learning.model.ModelClass;
import org.rampscope.learning.operations.LearningOperations;
import org.rampscope.learning.training.TrainingHistory;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.powder.CakeResult;
import org.rampscope.operations.powder.PowderOperations;
import org.rampscope.operations.powder.peaks.IndexedCells;
import org.rampscope.operations.powder.peaks.PeakFitOperation;
import org.rampscope.operations.powder.peaks.PeakTracks;
import org.rampscope.operations.powder.phase.PhaseLines;
import org.rampscope.operations.powder.pressure.PatternPressureOperation;
import org.rampscope.operations.powder.pressure.PressureResult;
import org.rampscope.operations.run.RunRecord;
import org.rampscope.simulation.GroundTruth;

/** Files that an earlier build wrote, see {@code files/README.md}; the values are those that h5dump shows. */
class EarlierFilesTest {

	@TempDir
	private Path folder;

	private Ramp<Patterns> read(String name) {
		try (InputStream packed = EarlierFilesTest.class.getResourceAsStream("files/" + name + ".nxs.gz")) {
			Path file = folder.resolve(name + ".nxs");
			Files.write(file, new GZIPInputStream(packed).readAllBytes());
			return RampReader.readPatterns(file, Progress.NONE);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static <T> T get(Ramp<Patterns> scan, ResultType<T> type) {
		return scan.result(type).orElseThrow();
	}

	@Test
	void patternsTruthAndTheAuthorOfTheLabels() {
		Ramp<Patterns> scan = read("labelled");
		assertEquals(60, scan.size());
		assertEquals(125, scan.data().axis().size());
		assertEquals(0.0273646, scan.data().intensity().get(10, 4), 1e-7);
		assertEquals(Optional.of(new Labels.Author("A. Person", OffsetDateTime.parse("2026-02-03T04:05:06+01:00"))), scan.labels().orElseThrow().author());
		GroundTruth truth = get(scan, GroundTruth.TYPE);
		assertEquals(17, truth.onsetFrame());
		assertEquals(17, truth.endFrame());
		assertEquals(13.7073, truth.peaks().get(0).get(0).positionDeg(), 1e-4);
	}

	@Test
	void clusters() {
		Ramp<Patterns> scan = read("clusters");
		ClusteringResult found = get(scan, ClusteringResult.TYPE);
		assertEquals(new ClassificationConfidence(15, 16, 60, 0, 1), found.confidence());
		assertEquals(17, found.foundTransition().orElseThrow().onsetFrame());
		assertEquals(16.625, found.transition().orElseThrow().crossingFrame(), 1e-9);
		assertEquals(14.2935, found.pca().scores().get(0, 0), 1e-4);
		assertEquals(21.8, found.pressureGPa()[20], 1e-9);
		assertEquals(17, found.toLabels().count(Labels.BEFORE));
		PatternClusters others = get(scan, PatternClusters.TYPE);
		assertEquals(2, others.count());
		assertEquals("Centres[clusters=2, starts=10, seed=12345]", others.method());
		BinnedClassification bins = get(scan, BinnedClassification.TYPE);
		assertArrayEquals(new double[] { 0.5, 0.554167, 0.689583, 0.5, 0.5, 0.464583 }, bins.accuracy(), 1e-6);
		assertEquals(20, bins.layout().pointsPerBin());
		assertArrayEquals(new int[60], bins.labels());
		BinSweep sweep = get(scan, BinSweep.TYPE);
		assertArrayEquals(new int[] { 2, 4 }, sweep.bins());
		assertArrayEquals(new int[] { 59, 59 }, sweep.lastBefore());
	}

	@Test
	void aTraining() {
		Ramp<Patterns> scan = read("train");
		TrainingHistory history = get(scan, TrainingHistory.TYPE);
		assertEquals("fcnn", history.network());
		assertEquals(198651, history.parameters());
		assertArrayEquals(new double[] { 11.4816, 9.37847, 7.89964 }, history.loss().loss(), 1e-4);
		assertEquals(0.5769230769230769, history.metrics().get("training_accuracy"));
		assertEquals(3.00043e-08, get(scan, Classification.TYPE).probabilities()[0][0], 1e-12);
		Attribution reasons = get(scan, Attribution.TYPE);
		assertEquals(1.85574e-12, reasons.importances().get(0).perFrame()[3][4], 1e-16);
		assertArrayEquals(new double[] { 0.0488212, -1.34211 }, Arrays.copyOf(reasons.importances().get(1).signed(), 2), 1e-5);
	}

	@Test
	void classifications() {
		Classification measured = get(read("measured"), Classification.TYPE);
		assertEquals(ModelClass.TWO, measured.classes());
		assertArrayEquals(new double[] { 0.000860043, 0.99914 }, measured.probabilities()[59], 1e-6);
		assertEquals(0.0137522, measured.entropy()[0], 1e-7);
		assertEquals(1, measured.transition().orElseThrow().membership()[30], 1e-6);
		assertTrue(measured.foundTransition().isEmpty());
		ModelReference model = measured.model().orElseThrow();
		assertEquals("1D FCNN", model.name());
		assertEquals(12345, model.seed());
		assertEquals("4ef489ba214696995d324a7316040aad8d6a9337c45646c4f12ccaece5c6419b", model.sha256());
		Ramp<Patterns> classified = read("classified");
		assertEquals(new ClassificationConfidence(-1, 0, 60, 60, 0), get(classified, Classification.TYPE).onset());
		LabelAgreement agreement = get(classified, LabelAgreement.TYPE);
		assertArrayEquals(new long[][] { { 0, 17 }, { 0, 43 } }, agreement.confusion().counts());
		assertEquals(0.7166666666666667, agreement.metrics().get("accuracy"), 1e-12);
		assertEquals(0.282202, agreement.metrics().get("calibration_error"), 1e-6);
	}

	@Test
	void aClassificationThatConcludedNothing() {
		Classification nothing = get(read("nothing"), Classification.TYPE);
		assertEquals(ModelClass.TWO, nothing.classes());
		assertFalse(nothing.saysAnything());
		assertTrue(Double.isNaN(nothing.probabilities()[0][0]));
		assertEquals(60, nothing.toLabels().count(Labels.NONE));
	}

	@Test
	void peaksCellsAndPressures() {
		Ramp<Patterns> scan = read("peaks");
		MeasuredValues pressures = get(scan, PatternPressureOperation.TYPE);
		assertEquals(18.948, pressures.scalar("pressure")[3], 1e-3);
		MeasuredValues peaks = get(scan, PeakFitOperation.TYPE);
		assertArrayEquals(new double[] { 3, 3, 3, 4, 3, 4, 4, 4, 4, 4 }, peaks.scalar("count"));
		assertArrayEquals(new double[] { 12.2772, 13.7478 }, Arrays.copyOf(peaks.vector("position")[2], 2), 1e-4);
		PeakTracks tracks = get(scan, PeakTracks.TYPE);
		assertArrayEquals(new int[] { 3, 5, 5, 5 }, tracks.firstFrame());
		assertEquals(12.8276, tracks.position().get(5, 1), 1e-4);
		assertEquals("deg", tracks.unit());
		IndexedCells cells = get(scan, IndexedCells.TYPE);
		assertEquals(3.91868, cells.a()[0], 1e-5);
		assertEquals("HEXAGONAL", cells.lattice()[4]);
		PressureResult calibrant = get(scan, PressureResult.TYPE);
		assertArrayEquals(new double[] { 0.781425, 1.63779, 2.71829, Double.NaN, 33.9485, Double.NaN, 64.957, 64.9369, 64.9133, 64.8839 },
				calibrant.pressure(), 1e-4);
		assertArrayEquals(new int[] { 2, 2, 2, 0, 0, 0, 1, 1, 1, 1 }, calibrant.linesUsed());
		assertTrue(calibrant.smoothed());
		assertEquals(1.00479, calibrant.pressureMeasured().orElseThrow()[0], 1e-5);
		assertEquals(277, calibrant.calibrants().get("Pt").k0());
		PhaseLines lines = get(scan, PhaseLines.TYPE);
		assertEquals(Set.of("Pt", "Ne"), lines.phases().keySet());
		assertArrayEquals(new String[] { "111", "200", "220", "311", "222" }, lines.phases().get("Ne").line());
		assertTrue(Double.isNaN(lines.phases().get("Pt").position().get(5, 0)));
	}

	@Test
	void aCakeAndTheDetector() {
		Ramp<Patterns> scan = read("cake");
		CakeResult cake = get(scan, CakeResult.TYPE);
		assertEquals(100, cake.frame());
		assertEquals(-165, cake.azimuth()[0], 1e-9);
		assertArrayEquals(new int[] { 12, 200 }, cake.intensity().getShape());
		assertTrue(Double.isNaN(cake.intensity().get(3, 20)));
		assertEquals("two_theta", cake.radialQuantity());
		assertEquals(Optional.of(new DetectorGrid(768, 768, 0.00011, 0.00011)), scan.header().grid());
	}

	@Test
	void aLiveRunWithASkippedFrame() {
		Ramp<Patterns> scan = read("live");
		RunRecord run = RunRecord.of(scan);
		assertTrue(run.patterns());
		assertEquals(Set.of(5), run.skipped().keySet());
		assertTrue(run.skipped().get(5).contains("no line has two numbers"), run.skipped().get(5));
		int[] labels = get(scan, Classification.TYPE).labels();
		assertEquals(24, labels.length);
		assertEquals(Labels.NONE, labels[5]);
		assertArrayEquals(new int[] { 0, 1, 0, 1 }, Arrays.copyOfRange(get(scan, ClusteringResult.TYPE).labels(), 12, 16));
		assertEquals(2, RunRecord.of(read("measured")).stepsBefore());
	}

	@ParameterizedTest
	@ValueSource(strings = { "labelled", "clusters", "train", "measured", "classified", "nothing", "peaks", "cake", "live" })
	void whatIsReadIsWrittenAsItWasAndValuesAreLaidOutAsBefore(String name) {
		OperationRegistry registry = new OperationRegistry(List.of(new PowderOperations(), new LearningOperations()));
		Ramp<Patterns> scan = read(name);
		Results known = scan.results().knowing(registry.resultTypes());
		Path copy = folder.resolve("copy.nxs");
		RampWriter.writePatterns(scan.withResults(known), copy, Progress.NONE);
		Results again = RampReader.readPatterns(copy, Progress.NONE).results();
		assertEquals(List.copyOf(known.names()), List.copyOf(again.names()));
		for (String result : known.names()) {
			DataGroup before = known.tree(result).orElseThrow();
			assertEquals(text(before), text(again.tree(result).orElseThrow()), result);
			ResultType<?> type = registry.resultTypes().getOrDefault(result, GroundTruth.TYPE);
			if (!before.fields().containsKey("probability")) {
				assertEquals(text(before), text(relaid(known, type)), result);
			}
		}
	}

	/** @return the tree of the value itself */
	private static <T> DataGroup relaid(Results results, ResultType<T> type) {
		return Results.NONE.with(type, results.get(type).orElseThrow()).tree(type.name()).orElseThrow();
	}

	private static String text(DataGroup group) {
		List<String> lines = new ArrayList<>();
		lines(group, "", lines);
		return String.join("\n", lines);
	}

	private static void lines(DataGroup group, String path, List<String> lines) {
		lines.add(path + " " + group.nexusClass());
		new TreeMap<>(group.attributes()).forEach((name, value) -> lines.add(path + "@" + name + " " + (value instanceof Object[] all ? Arrays.toString(all) : value)));
		group.fields().forEach((name, field) -> lines.add(path + "/" + name + " " + line(field)));
		group.groups().forEach((name, child) -> lines(child, path + "/" + name, lines));
	}

	private static String line(DataField field) {
		StringBuilder text = new StringBuilder(field.unit()).append(' ').append(new TreeMap<>(field.attributes())).append(' ').append(Arrays.toString(field.values().getShape()));
		for (int i = 0; i < field.values().getSize(); i++) {
			text.append(' ').append(field.values().getObjectAbs(i));
		}
		return text.toString();
	}
}
