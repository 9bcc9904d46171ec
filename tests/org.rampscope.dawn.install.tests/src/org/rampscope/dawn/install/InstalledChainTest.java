/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.Labels;
import org.rampscope.learning.inference.Classification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The update site was installed into bare platforms, of today and of Eclipse 4.30, with a stand-in for DAWN's operation service.
 * Started there without a window, a file of frames comes through our loader, and a chain of our operations gives what the same
 * pipeline gives outside: frames, integration, baseline, classification by a network, clustering.
 */
class InstalledChainTest {

	private static final String CLASSIFICATION = "2-Classification by a trained model/";
	private static final String CLUSTERING = "3-Transition by PCA and spectral clustering/";

	@TempDir
	private static Path folder;
	private static ChainJob job;
	private static final Map<InstalledHost, JsonNode> REPORTS = new LinkedHashMap<>();

	static List<InstalledHost> hosts() {
		return InstalledHost.all();
	}

	@BeforeAll
	static void runInHosts() throws Exception {
		job = ChainJob.prepare(folder);
		Path chain = job.write(folder.resolve("job.json"));
		for (InstalledHost host : hosts()) {
			Path own = Files.createDirectory(folder.resolve(host.toString()));
			Path report = own.resolve("report.json");
			String log = host.run(own, "org.rampscope.dawn.standin.chain", List.of("-Djava.awt.headless=true"), chain.toString(),
					report.toString());
			assertTrue(Files.exists(report), () -> host + " wrote no report: " + log);
			REPORTS.put(host, new ObjectMapper().readTree(report.toFile()));
		}
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void allOperationsAreRegisteredAndNoneFails(InstalledHost host) {
		JsonNode report = REPORTS.get(host);
		assertEquals(0, report.get("failures").size(), () -> report.get("failures").toString());
		TreeSet<String> ids = new TreeSet<>();
		report.get("registered").forEach(id -> ids.add(id.textValue()));
		assertTrue(ids.containsAll(List.of("org.rampscope.integrate.azimuthal", "org.rampscope.baseline.als",
				"org.rampscope.transition.classify",
				"org.rampscope.transition.clustering")), ids.toString());
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void framesBecamePatternsWithAxisAndPressure(InstalledHost host) {
		JsonNode report = REPORTS.get(host);
		assertShape(report.get("data"), ChainJob.FRAMES, ChainJob.BINS);
		assertEquals("2theta", report.get("axis").get("name").textValue());
		assertEquals("deg", report.get("axis").get("unit").textValue());
		assertValues(job.expected().data().axis().centres().getData(), report.get("axis").get("values"), 1e-12);
		assertTrue(report.get("scan").get("name").textValue().startsWith("pressure"));
		assertEquals("GPa", report.get("scan").get("unit").textValue());
		assertValues(job.expected().data().intensity().getData(), report.get("data"), 1e-6);
		assertShape(report.get("errors"), ChainJob.FRAMES, ChainJob.BINS);
		assertValues(job.expected().data().sigma().orElseThrow().getData(), report.get("errors"), 1e-6);
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void theNetworkGivesEveryPatternItsProbabilities(InstalledHost host) {
		double[][] expected = job.expected().result(Classification.TYPE).orElseThrow().probabilities();
		JsonNode probabilities = REPORTS.get(host).get("auxiliary").get(CLASSIFICATION + "probability");
		assertShape(probabilities, ChainJob.FRAMES, expected[0].length);
		double[] flat = Arrays.stream(expected).flatMapToDouble(java.util.Arrays::stream).toArray();
		assertValues(flat, probabilities, 1e-5);
		JsonNode classes = REPORTS.get(host).get("auxiliary").get(CLASSIFICATION + "class");
		assertShape(classes, ChainJob.FRAMES);
		assertValues(Arrays.stream(expected).mapToDouble(p -> p[1] > p[0] ? 1 : 0).toArray(), classes, 0);
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void theClassesAreThoseThatWereSimulated(InstalledHost host) {
		JsonNode found = REPORTS.get(host).get("summary").get(CLASSIFICATION + "classification_classes_label");
		assertShape(found, ChainJob.FRAMES);
		int[] truth = job.truth();
		int right = 0;
		for (int i = 0; i < truth.length; i++) {
			right += found.get("values").get(i).asInt() == truth[i] ? 1 : 0;
		}
		assertTrue(right >= truth.length - 1, right + " of " + truth.length + " frames are judged right: " + found);
		assertTrue(new TreeSet<>(Arrays.stream(truth).boxed().toList()).containsAll(List.of(Labels.BEFORE, Labels.AFTER)),
				"both sides are there");
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void theClassesOfTheWholeRampAreInTheSummary(InstalledHost host) {
		JsonNode labels = REPORTS.get(host).get("summary").get(CLUSTERING + "clustering_labels_labels");
		assertShape(labels, ChainJob.FRAMES);
		TreeSet<Integer> classes = new TreeSet<>();
		labels.get("values").forEach(v -> classes.add(v.asInt()));
		assertEquals(2, classes.size(), classes.toString());
	}

	private static void assertShape(JsonNode array, int... shape) {
		assertEquals(Arrays.toString(shape).replace(" ", ""), array.get("shape").toString());
	}

	private static void assertValues(double[] expected, JsonNode array, double tolerance) {
		JsonNode values = array.get("values");
		assertEquals(expected.length, values.size());
		for (int i = 0; i < expected.length; i++) {
			assertEquals(expected[i], values.get(i).asDouble(), tolerance * (1 + Math.abs(expected[i])), "value " + i);
		}
	}
}
