/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.rampscope.core.progress.Progress;
import org.rampscope.learning.model.InputScaling;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.training.ClassifierTrainer;
import org.rampscope.learning.training.TrainingListener;
import org.rampscope.learning.training.TrainingProblem;
import org.rampscope.learning.training.TrainingSettings;

/** Models as JSON and files for operations that cannot run with their defaults; all others run with these. */
final class RampInputs {

	private static final String CLASSIFY = "org.rampscope.transition.classify";
	private static final String JUDGE = "org.rampscope.transition.judge";
	private static final String TRAIN = "org.rampscope.transition.train";
	private static final String BINS = "org.rampscope.transition.bins";
	private static final String PEAKS = "org.rampscope.peaks.fit";
	private static final int[][] SIDES = { { 0, 4 }, { 13, 17 } };

	private final Map<String, String> settings = new HashMap<>();

	RampInputs(Path folder) throws IOException {
		Files.writeString(folder.resolve("metadata.yaml"), "sample:\n  name: FeO\n");
		Files.writeString(folder.resolve("monitor.txt"),
				IntStream.range(0, PatternRamp.scan().size()).mapToObj(i -> i + " " + (1 + 0.01 * i)).collect(Collectors.joining("\n")));
		Files.writeString(folder.resolve("air.xy"), IntStream.range(0, 400).mapToObj(i -> (8 + 0.05 * i) + " "
				+ 0.1).collect(Collectors.joining("\n")));
		Files.writeString(folder.resolve("ruby.csv"), "frame, pressure (GPa)\nfirst, 1\nlast, 20\n");
		settings.put("org.rampscope.pressure.table", "{\"file\": \"ruby.csv\"}");
		settings.put("org.rampscope.metadata.file", "{\"file\": \"metadata.yaml\"}");
		settings.put("org.rampscope.ramp.monitor", "{\"file\": \"monitor.txt\"}");
		settings.put("org.rampscope.pattern.subtract", "{\"reference\": \"air.xy\"}");
		settings.put("org.rampscope.pattern.crop", "{\"lower\": 11, \"upper\": 20}");
		settings.put("org.rampscope.integrate.azimuthal", "{\"bins\": 300}");
		settings.put("org.rampscope.integrate.cake", "{\"bins\": 300, \"azimuthBins\": 12}");
		settings.put("org.rampscope.transition.clustering", "{\"neighbours\": 5}");
		settings.put("org.rampscope.clusters.patterns", "{\"smallest\": 4, \"neighbours\": 3}");
		settings.put(BINS, "{\"before\": [0, 1], \"after\": [16, 17], \"epochs\": 10, \"copies\": 1, \"device\": \"cpu\"}");
		settings.put(TRAIN, "{\"labels\": \"0-4,13-17\", \"epochs\": 2, \"copies\": 0, \"device\": \"cpu\"}");
		if (Torch.isAvailable()) {
			writeModel(folder.resolve("small.rampmodel"));
		}
		settings.put(CLASSIFY, "{\"model\": \"small.rampmodel\", \"device\": \"cpu\"}");
		settings.put(JUDGE, "{\"model\": \"small.rampmodel\", \"device\": \"cpu\"}");
	}

	private static void writeModel(Path file) {
		TrainingProblem problem = TrainingProblem.ofRanges(new TrainingProblem.LabelledRamp("simulated", "", PatternRamp.scan()), SIDES, 1);
		TrainingSettings training = TrainingSettings.published(NetworkTypes.CNN).withEpochs(3).withCopies(0)
				.withScaling(InputScaling.MIN_MAX);
		ModelFile.write(new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(problem, training, Progress.NONE), file);
	}

	/** @return the model of an operation */
	String settings(String id) {
		return settings.getOrDefault(id, "{}");
	}

	/** @return operations that have to run in front */
	static List<String> before(String id) {
		return Set.of("org.rampscope.peaks.track", "org.rampscope.peaks.index").contains(id) ? List.of(PEAKS) : List.of();
	}

	static boolean needsNatives(String id) {
		return Set.of(CLASSIFY, JUDGE, TRAIN, BINS).contains(id);
	}

	/** What is added to the description of a ramp is in a file of ours, but no number for DAWN's summary. */
	static boolean addsNoNumbers(String id) {
		return id.equals("org.rampscope.metadata.file") || id.equals("org.rampscope.pressure.table");
	}
}
