/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FrameSeriesWriter;
import org.rampscope.operations.Operation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.powder.AzimuthalIntegrationOperation;
import org.rampscope.operations.powder.baseline.AlsBaselineOperation;
import org.rampscope.operations.run.PipelineRunner;
import org.rampscope.operations.settings.SettingsCodec;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.DetectorSetup;
import org.rampscope.simulation.FrameSimulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The update site was installed into a bare platform with a stand-in for DAWN's operation service. Started there without a window,
 * a file of frames comes through our loader, and a chain of our operations gives what the same pipeline gives outside.
 */
class InstalledChainTest {

	private static final int FRAMES = 16;
	private static final int BINS = 500;
	private static final Path HOST = Path.of(System.getProperty("rampscope.host"));
	private static final ObjectMapper MAPPER = new ObjectMapper();

	@TempDir
	private static Path folder;
	private static JsonNode report;
	private static RampScan expected;

	@BeforeAll
	static void runInHost() throws Exception {
		FrameSeries series = new FrameSimulator().simulate(DataSetId.D1.recipe().withFrames(FRAMES), DetectorSetup.demo(), Progress.NONE);
		Path frames = folder.resolve("frames.nxs");
		FrameSeriesWriter.write(series, frames, Progress.NONE);
		Pipeline outside = new Pipeline("outside", "", List.of(step(new AzimuthalIntegrationOperation(), MAPPER.createObjectNode().put("bins", BINS)),
				step(new AlsBaselineOperation(), MAPPER.createObjectNode())));
		expected = new PipelineRunner(new RunContext(folder, 2), "test", "0").run(outside, series, Map.of(), Progress.NONE);
		ObjectNode job = MAPPER.createObjectNode().put("file", frames.toString()).put("dataset", "/entry/instrument/detector/data");
		ArrayNode chain = job.putArray("operations");
		chain.addObject().put("id", "org.rampscope.integrate.azimuthal").putObject("model").put("bins", BINS);
		chain.addObject().put("id", "org.rampscope.baseline.als").putObject("model");
		chain.addObject().put("id", "org.rampscope.transition.clustering").putObject("model").put("neighbours", 5).put("findTransition", false);
		Files.writeString(folder.resolve("job.json"), MAPPER.writeValueAsString(job));
		Path log = folder.resolve("host.log");
		Process host = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-Djava.awt.headless=true",
				"--enable-native-access=ALL-UNNAMED", "-jar", launcher().toString(), "-nosplash", "-data", folder.resolve("workspace").toString(),
				"-configuration", folder.resolve("configuration").toString(), "-install", HOST.toString(), "-application",
				"org.rampscope.dawn.standin.chain", folder.resolve("job.json").toString(), folder.resolve("report.json").toString())
				.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		try {
			assertTrue(host.waitFor(10, TimeUnit.MINUTES), () -> "the host does not end: " + text(log));
			assertTrue(Files.exists(folder.resolve("report.json")), () -> "the host wrote no report: " + text(log));
		} finally {
			host.destroyForcibly();
		}
		report = MAPPER.readTree(folder.resolve("report.json").toFile());
	}

	private static <S extends Record> Step<S> step(Operation<S> operation, ObjectNode settings) {
		return new Step<>(operation, new SettingsCodec().fromJson(operation.info().id(), operation.defaults(), settings));
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (java.io.IOException e) {
			return e.toString();
		}
	}

	private static File launcher() throws java.io.IOException {
		try (Stream<Path> plugins = Files.list(HOST.resolve("plugins"))) {
			return plugins.filter(p -> p.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow().toFile();
		}
	}

	@Test
	void allOperationsAreRegisteredAndNoneFails() {
		assertEquals(0, report.get("failures").size(), () -> report.get("failures").toString());
		TreeSet<String> ids = new TreeSet<>();
		report.get("registered").forEach(id -> ids.add(id.textValue()));
		assertTrue(ids.containsAll(List.of("org.rampscope.integrate.azimuthal", "org.rampscope.baseline.als", "org.rampscope.transition.clustering")), ids.toString());
	}

	@Test
	void framesBecamePatternsWithAxisAndPressure() {
		assertEquals("[" + FRAMES + "," + BINS + "]", report.get("data").get("shape").toString());
		assertEquals("2theta", report.get("axis").get("name").textValue());
		assertEquals("deg", report.get("axis").get("unit").textValue());
		assertTrue(report.get("scan").get("name").textValue().startsWith("pressure"));
		assertEquals("GPa", report.get("scan").get("unit").textValue());
		JsonNode values = report.get("data").get("values");
		double[] outside = expected.intensity().getData();
		for (int i = 0; i < outside.length; i++) {
			assertEquals(outside[i], values.get(i).asDouble(), 1e-6 * (1 + Math.abs(outside[i])), "value " + i);
		}
		assertEquals("[" + FRAMES + "," + BINS + "]", report.get("errors").get("shape").toString());
	}

	@Test
	void theClassesOfTheWholeRampAreInTheSummary() {
		JsonNode labels = report.get("summary").get("2-Transition by PCA and spectral clustering/clustering_labels_labels");
		assertEquals("[" + FRAMES + "]", labels.get("shape").toString());
		TreeSet<Integer> classes = new TreeSet<>();
		labels.get("values").forEach(v -> classes.add(v.asInt()));
		assertEquals(2, classes.size(), classes.toString());
	}

	@Test
	void theHostHasOneOfEach() throws Exception {
		for (String name : List.of("org.eclipse.swt", "org.eclipse.ui.workbench", "org.eclipse.january", "slf4j.api")) {
			Pattern pattern = Pattern.compile(Pattern.quote(name) + "_(.*)\\.jar");
			List<String> versions = new ArrayList<>();
			try (Stream<Path> plugins = Files.list(HOST.resolve("plugins"))) {
				for (Path plugin : plugins.toList()) {
					Matcher matcher = pattern.matcher(plugin.getFileName().toString());
					if (matcher.matches()) {
						versions.add(matcher.group(1));
					}
				}
			}
			assertEquals(1, versions.size(), name + " " + versions);
			assertTrue(!name.equals("slf4j.api") || versions.get(0).startsWith("1.7."), versions.toString());
		}
	}
}
