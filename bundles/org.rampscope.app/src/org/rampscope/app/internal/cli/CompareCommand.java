/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.rampscope.core.progress.Progress;
import org.rampscope.learning.binned.BinnedComparison;
import org.rampscope.learning.binned.BinnedFcnnSettings;
import org.rampscope.learning.binned.BinnedMlpSettings;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.training.ComparedModel;
import org.rampscope.learning.training.ModelComparison;
import org.rampscope.learning.training.TrainingProblem;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.learning.training.TrainingSource;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The published comparison of networks, on any labelled ramp. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = "Train networks on the same frames of a ramp and compare what they say of it.",
		footer = { "", "Examples:", "  ramp compare mgfeo.nxs --labels 0-150,200-340 --step 10", "  ramp compare patterns.nxs --networks cnn,lstm --json",
				"  ramp compare mgfeo.nxs --labels 0-150,200-340 --step 10 --networks binned-fcnn,binned-mlp --bins 15", "",
				"binned-mlp and binned-fcnn are always trained as published, on two frames of each class; --set and --device gpuN apply to the others." })
final class CompareCommand implements Callable<Integer> {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();
	private static final double MEBIBYTE = 1 << 20;

	private final Environment environment;

	@Parameters(paramLabel = "RAMP", description = "A file with patterns, their baseline taken off.")
	private Path ramp;

	@Option(names = "--networks", split = ",", paramLabel = "NETWORK", description = "Networks to compare (default: all that 'ramp train' trains; also binned-mlp, binned-fcnn).")
	private List<String> networks = NetworkTypes.all().stream().filter(NetworkType::classifiesPatterns).map(NetworkType::id).toList();

	@Option(names = "--models", split = ",", hidden = true, description = "What --networks was called before.")
	private void models(List<String> ids) {
		networks = ids;
	}

	@Option(names = "--bins", paramLabel = "N", description = "Bins of binned-mlp and binned-fcnn (default: 18 and 15, as published).")
	private Integer bins;

	@Mixin
	private LabelOptions labels;

	@Mixin
	private TrainingOptions training;

	@Option(names = "--json", description = "One line of JSON per network.")
	private boolean json;

	CompareCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		Map<String, TrainingSettings> plain = new LinkedHashMap<>();
		networks.stream().filter(n -> !isBinned(n)).forEach(n -> plain.put(n, training.settings(n)));
		TrainingProblem problem = labels.problem(List.of(ramp), environment.progress());
		ModelComparison comparison = new ModelComparison(problem, problem.sources().get(0).scan(), training.device());
		if (!json) {
			environment.out().println(String.format(Locale.ROOT, "%-14s %10s %8s %10s %10s %12s %12s  %s", "network", "parameters", "epochs", "train s",
					"peak MiB", "µs/pattern", "confidence", "boundary"));
		}
		for (String network : networks) {
			ComparedModel row = Interruptible.run(environment.progress(),
					progress -> isBinned(network) ? binned(network, problem.sources().get(0), progress) : comparison.run(plain.get(network), progress));
			environment.out().println(json ? line(row).toString() : text(row));
			environment.out().flush();
		}
		return 0;
	}

	private static boolean isBinned(String network) {
		return BinnedComparison.MLP.equals(network) || BinnedComparison.FCNN.equals(network);
	}

	private ComparedModel binned(String network, TrainingSource source, Progress progress) {
		BinnedComparison comparison = new BinnedComparison(source.selection(), source.scan(), training.device());
		if (BinnedComparison.FCNN.equals(network)) {
			BinnedFcnnSettings published = BinnedFcnnSettings.PUBLISHED;
			return comparison.fcnn(published.withBins(bins == null ? published.bins() : bins).withSeed(training.seed().orElse(published.seed()))
					.withEpochs(training.epochs().orElse(published.epochs())), progress);
		}
		BinnedMlpSettings published = BinnedMlpSettings.PUBLISHED;
		return comparison.mlp(published.withBins(bins == null ? published.bins() : bins).withSeed(training.seed().orElse(published.seed()))
				.withEpochs(training.epochs().orElse(published.epochs())), progress);
	}

	private static String text(ComparedModel row) {
		return String.format(Locale.ROOT, "%-14s %10d %8d %10.1f %10s %12.0f %10.2f %%  (%d, %d)", row.network(), row.parameters(), row.epochs(),
				row.trainingSeconds(), row.peakBytes().map(b -> String.format(Locale.ROOT, "%.0f", b / MEBIBYTE)).orElse("unknown"),
				row.microsPerPattern(), 100 * row.boundary().confidence(), row.boundary().lastBefore(), row.boundary().firstAfter());
	}

	private static ObjectNode line(ComparedModel row) {
		ObjectNode line = MAPPER.createObjectNode().put("network", row.network()).put("name", row.name()).put("parameters", row.parameters())
				.put("epochs", row.epochs()).put("training_s", row.trainingSeconds())
				.put("microseconds_per_pattern", row.microsPerPattern()).put("confidence", row.boundary().confidence())
				.put("last_before", row.boundary().lastBefore()).put("first_after", row.boundary().firstAfter());
		if (Double.isFinite(row.trainingLoss())) {
			line.put("training_loss", row.trainingLoss());
		}
		row.peakBytes().ifPresent(b -> line.put("peak_bytes", b));
		return line;
	}
}
