/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.rampscope.core.progress.Progress;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.training.ClassifierTrainer;
import org.rampscope.learning.training.EpochReport;
import org.rampscope.learning.training.HyperparameterSearch;
import org.rampscope.learning.training.TrainingListener;
import org.rampscope.learning.training.TrainingProblem;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.learning.training.TrainingSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a model on labelled frames. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "Train a model on labelled frames of ramps.",
		footer = { "", "Examples:", "  ramp train patterns.nxs --network cnn --labels 0-150,200-340 --step 10 -o cnn.rampmodel",
				"  ramp train d1.nxs d2.nxs d4.nxs --network conv-sc --set scaling=MIN_MAX --set noise=0.01 -o iron.rampmodel",
				"  ramp train patterns.nxs --network fcnn -o fcnn.rampmodel --checkpoint fcnn.checkpoint",
				"  ramp train patterns.nxs -o best.rampmodel --set validation=0.3 --search learningRate=1e-3,2e-3,4e-3 --search epochs=5,10", "",
				"Networks: ramp networks. With --checkpoint an interrupted training goes on where it was.", "Then: ramp classify cnn.rampmodel other.nxs" })
final class TrainCommand implements Callable<Integer> {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Environment environment;

	@Parameters(arity = "1..*", paramLabel = "RESULT", description = "Files with patterns, their baseline taken off, and labels.")
	private List<Path> inputs;

	@Option(names = "--network", paramLabel = "NETWORK", description = "The network to train (default: cnn).")
	private String network = "cnn";

	@Option(names = "--model", hidden = true, description = "What --network was called before.")
	private void model(String id) {
		network = id;
	}

	@Option(names = { "-o", "--out" }, required = true, paramLabel = "FILE", description = "The model file (.rampmodel).")
	private Path output;

	@Mixin
	private LabelOptions labels;

	@Mixin
	private TrainingOptions training;

	@Option(names = "--checkpoint", paramLabel = "FILE", description = "Keep the state after each epoch there, and go on from it if it is there.")
	private Path checkpoint;

	@Option(names = "--search", paramLabel = "SETTING=V1,V2,…", description = "Try these values and keep the one of the smallest validation loss; may be repeated.")
	private Map<String, String> search = Map.of();

	@Option(names = "--trials", paramLabel = "N", defaultValue = "0", description = "With --search: draw N combinations at random (default: all).")
	private int trials;

	@Option(names = "--json", description = "One line of JSON with the size of the training, one per epoch, and one for the model.")
	private boolean json;

	@Option(names = "--force", description = "Replace the model file if it exists.")
	private boolean force;

	TrainCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		OutputFolder.readyFor(output, force);
		TrainingSettings settings = training.settings(network);
		TrainingProblem problem = labels.problem(inputs, environment.progress());
		TrainedModel model = Interruptible.run(environment.progress(), progress -> train(problem, settings, progress));
		ModelFile.write(model, output);
		if (json) {
			ObjectNode line = MAPPER.createObjectNode().put("model", output.toString()).put("epochs", model.card().training().epochs())
					.put("seconds", model.card().training().seconds());
			line.set("metrics", MAPPER.valueToTree(model.card().metrics()));
			environment.out().println(line);
		} else {
			environment.out().println(String.format(Locale.ROOT, "%s trained on %d frames in %d epochs, %.1f s: accuracy %.2f %% of training patterns%s",
					model.card().name(), problem.frames(), model.card().training().epochs(), model.card().training().seconds(),
					100 * model.card().metrics().get("training_accuracy"), model.card().metrics().containsKey("validation_accuracy")
							? String.format(Locale.ROOT, ", %.2f %% of validation patterns", 100 * model.card().metrics().get("validation_accuracy"))
							: ""));
			environment.out().println("model: " + output);
		}
		return 0;
	}

	private TrainedModel train(TrainingProblem problem, TrainingSettings settings, Progress progress) {
		TrainingSettings chosen = search.isEmpty() ? settings : best(problem, settings, progress);
		return new ClassifierTrainer(training.device(), new Teller()).train(problem, chosen, Optional.ofNullable(checkpoint), progress);
	}

	private TrainingSettings best(TrainingProblem problem, TrainingSettings settings, Progress progress) {
		Map<String, List<JsonNode>> space = new LinkedHashMap<>();
		search.forEach((name, values) -> space.put(name, Arrays.stream(values.split(",")).map(v -> TrainingOptions.value(v.trim())).toList()));
		List<HyperparameterSearch.Trial> found = new HyperparameterSearch(settings, space).run(problem, training.device(), trials, progress);
		for (HyperparameterSearch.Trial trial : found) {
			if (json) {
				ObjectNode line = MAPPER.createObjectNode().put("validation_loss", trial.validationLoss()).put("validation_accuracy",
						trial.validationAccuracy());
				line.set("trial", MAPPER.valueToTree(trial.changes()));
				environment.out().println(line);
			} else {
				environment.out().println(String.format(Locale.ROOT, "trial %s: validation loss %.4g, accuracy %.2f %%", trial.changes(),
						trial.validationLoss(), 100 * trial.validationAccuracy()));
			}
		}
		return found.get(0).settings();
	}

	/** Prints how the training goes on. */
	private final class Teller implements TrainingListener {

		@Override
		public void begins(TrainingSize size) {
			environment.out().println(json
					? MAPPER.createObjectNode().put("originals", size.originals()).put("copies", size.copies()).put("patterns", size.patterns())
							.put("epochs", size.epochs()).toString()
					: String.format(Locale.ROOT, "training on %d patterns and %d copies of each: %d patterns, %d epochs", size.originals(),
							size.copies(), size.patterns(), size.epochs()));
			environment.out().flush();
		}

		@Override
		public void epochDone(EpochReport report) {
			if (json) {
				ObjectNode line = MAPPER.createObjectNode().put("epoch", report.epoch()).put("loss", report.loss())
						.put("accuracy", report.accuracy()).put("learning_rate", report.learningRate()).put("seconds", report.seconds());
				if (Double.isFinite(report.validationLoss())) {
					line.put("validation_loss", report.validationLoss()).put("validation_accuracy", report.validationAccuracy());
				}
				environment.out().println(line);
				environment.out().flush();
			}
		}
	}
}
