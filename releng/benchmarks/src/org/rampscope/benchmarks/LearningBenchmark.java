/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.ClusteringSettings;
import org.rampscope.learning.clustering.SpectralClustering;
import org.rampscope.learning.decomposition.PrincipalComponents;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.PatternSimulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Networks trained as published in turns with Debian's PyTorch, where that is installed; principal components and clustering. The system
 * property {@code rampscope.networks=cnn,lstm} names those to train.
 */
final class LearningBenchmark implements Benchmark {

	private static final List<String> NETWORKS = List.of("transformer", "cnn", "lstm", "conv-sct", "fcnn", "conv-sc", "resnet");
	/** Half of what the reference takes where that is above 2 GB, else 1 GB; in MiB. */
	private static final Map<String, Integer> MOST_MIB = Map.of("fcnn", 1000, "cnn", 2150, "resnet", 4050, "lstm", 1000, "transformer", 1000, "conv-sc",
			3200, "conv-sct", 3250);
	/** Microseconds per pattern in batches that the reference took. */
	private static final Map<String, Integer> MOST_MICROSECONDS = Map.of("fcnn", 25, "cnn", 679, "resnet", 2557, "lstm", 129, "transformer", 62, "conv-sc",
			1008, "conv-sct", 1102);
	/** Epochs of the quick way, where the first one warms up. */
	private static final Map<String, Integer> FEW_EPOCHS = Map.of("fcnn", 20, "cnn", 2, "resnet", 2, "lstm", 3, "transformer", 6, "conv-sc", 2, "conv-sct",
			2);
	private static final int CLUSTERINGS = 15;
	private static final Path PYTHON = Path.of("/usr/bin/python3");

	private final boolean quick;

	/** @param quick whether networks are trained for a few epochs only */
	LearningBenchmark(boolean quick) {
		this.quick = quick;
	}

	@Override
	public String name() {
		return quick ? "learning-quick" : "learning";
	}

	@Override
	public String description() {
		return quick ? "as learning, with a few epochs of each network"
				: "networks trained as published in turns with python3-torch, memory, inference; PCA and clustering of 349 × 4023";
	}

	@Override
	public void run(BenchmarkReport report) throws IOException, InterruptedException {
		report.add("PCA and spectral clustering", clusteringMs(), "ms", "<= 200");
		boolean torch = hasTorch();
		if (!torch) {
			report.heading("  python3-torch is not installed (Debian: apt-get install python3-torch): no comparison");
		}
		for (String network : System.getProperty("rampscope.networks", String.join(",", NETWORKS)).split(",")) {
			if (!NETWORKS.contains(network)) {
				throw new IllegalArgumentException("rampscope.networks: there is no " + network + " among " + NETWORKS);
			}
			report.heading("  " + network);
			int epochs = quick ? FEW_EPOCHS.get(network) : 0;
			Optional<JsonNode> reference = torch ? Optional.of(reference(network, epochs)) : Optional.empty();
			add(report, network, ours(network, epochs), reference);
		}
	}

	private static void add(BenchmarkReport report, String network, Times ours, Optional<JsonNode> reference) {
		report.add(network + ": training", ours.training, "s");
		report.add(network + ": fastest epoch", ours.epoch, "s");
		report.add(network + ": peak memory", ours.peakMiB, "MiB", "<= " + MOST_MIB.get(network));
		report.add(network + ": judging in batches", ours.batchMicros, "µs", "<= " + MOST_MICROSECONDS.get(network));
		report.add(network + ": judging one pattern", ours.singleMs, "ms", "cnn".equals(network) ? "<= 1" : "<= 2");
		reference.ifPresent(r -> {
			report.add(network + ": training against PyTorch", ours.training / r.path("training_s").asDouble(), "times", "<= 1.1");
			report.add(network + ": fastest epoch against PyTorch", ours.epoch / r.path("epoch_s").asDouble(), "times", "<= 1.1");
			report.add(network + ": memory against PyTorch", ours.peakMiB / r.path("peak_mib").asDouble(), "times");
			report.add(network + ": batches against PyTorch", ours.batchMicros / r.path("batch_us").asDouble(), "times", "<= 1");
			report.add(network + ": one pattern against PyTorch", ours.singleMs / r.path("single_ms").asDouble(), "times");
		});
	}

	private record Times(double training, double epoch, double peakMiB, double batchMicros, double singleMs) {
	}

	private static double clusteringMs() {
		Ramp<Patterns> scan = new PatternSimulator().simulate(DataSetId.MGFEO.recipe(1), Progress.NONE);
		ClusteringSettings settings = ClusteringSettings.DEFAULT;
		double[] times = new double[CLUSTERINGS];
		for (int i = 0; i < CLUSTERINGS; i++) {
			long start = System.nanoTime();
			PrincipalComponents components = PrincipalComponents.fit(scan.data().intensity(), settings.components(), Progress.NONE);
			new SpectralClustering(settings.spectral()).cluster(components.scores(), Progress.NONE);
			times[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(times);
		return times[CLUSTERINGS / 2];
	}

	private static Times ours(String network, int epochs) throws IOException, InterruptedException {
		String printed = output(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx1g", "-Dai.djl.pytorch.num_threads=2",
				"--enable-native-access=ALL-UNNAMED", "-Dorg.slf4j.simpleLogger.defaultLogLevel=error", "-cp", System.getProperty("java.class.path"),
				LearningTimes.class.getName(), network, "cpu", Integer.toString(epochs)));
		double[] all = Arrays.stream(printed.substring(printed.lastIndexOf('\n') + 1).split(" ")).mapToDouble(Double::parseDouble).toArray();
		return new Times(all[0], all[1], all[2], all[3], all[4]);
	}

	private static boolean hasTorch() throws IOException, InterruptedException {
		return Files.isExecutable(PYTHON) && new ProcessBuilder(PYTHON.toString(), "-c", "import torch").redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
	}

	private static JsonNode reference(String network, int epochs) throws IOException, InterruptedException {
		return JsonMapper.builder().build()
				.readTree(output(List.of(PYTHON.toString(), Benchmarks.home().resolve("releng/compare_torch.py").toString(), network,
						"--epochs", Integer.toString(epochs))));
	}

	private static String output(List<String> command) throws IOException, InterruptedException {
		Path errors = Files.createTempFile("rampscope-bench", ".log");
		try {
			Process process = new ProcessBuilder(new ArrayList<>(command)).redirectError(errors.toFile()).start();
			String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			if (process.waitFor() != 0) {
				throw new IllegalStateException(command.get(command.size() - 3) + " of " + command.get(0) + " failed: " + printed
						+ Files.readString(errors));
			}
			return printed;
		} finally {
			Files.delete(errors);
		}
	}
}
