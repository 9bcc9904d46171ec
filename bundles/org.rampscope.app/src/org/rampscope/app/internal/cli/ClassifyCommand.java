/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.rampscope.core.Patterns;
import org.rampscope.core.ProcessStep;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.attribution.Explanation;
import org.rampscope.learning.attribution.RampClassifier;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Evaluation;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.operations.JudgeOperation;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.format.Formats;
import org.rampscope.operations.pipeline.Step;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a trained model judge ramps. */
@Command(name = "classify", mixinStandardHelpOptions = true, description = "Let a trained model judge the frames of ramps.",
		footer = { "", "Examples:", "  ramp classify cnn.rampmodel patterns.nxs", "  ramp classify iron.rampmodel d2.nxs d3.nxs -o judged --json",
				"  ramp classify cnn.rampmodel patterns.nxs --explain attribution", "",
				"The result, NAME_classified.nxs, holds the patterns and the classification. In pipelines: operation judge; classify in live runs." })
final class ClassifyCommand implements Callable<Integer> {

	private static final String BATCH_NOTE = "classification: batch normalisations went by the statistics of this ramp (--evaluation batch);"
			+ " the operation goes by those stored in the model";

	private final Environment environment;

	@Parameters(index = "0", paramLabel = "MODEL", description = "A model file (.rampmodel).")
	private Path model;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "RESULT", description = "Files with patterns, their baseline taken off.")
	private List<Path> inputs;

	@Option(names = { "-o", "--out" }, paramLabel = "FILE|FOLDER", description = "The result of one ramp (.nxs), or a folder for results; beside the inputs without this.")
	private Path output;

	@Option(names = "--device", paramLabel = "auto|cpu|gpuN", defaultValue = "auto", description = "Where to compute (default: ${DEFAULT-VALUE}).")
	private String device;

	@Option(names = "--evaluation", paramLabel = "stored|batch", defaultValue = "stored", description = "What batch normalisations go by: the model's own statistics, or those of the ramp that is judged, as the published notebooks did (default: ${DEFAULT-VALUE}).")
	private Evaluation evaluation;

	@Option(names = "--explain", paramLabel = "none|attribution|full", defaultValue = "none", description = "What the result says of why the model decides so: nothing, gradients and attention, or these and the weights of its layers (default: ${DEFAULT-VALUE}).")
	private Explanation reasons;

	@Option(names = "--json", description = "One line of JSON per ramp.")
	private boolean json;

	@Option(names = "--force", description = "Replace results that exist.")
	private boolean force;

	ClassifyCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		DeviceChoice where = DeviceChoice.parse(device);
		List<Path> outputs = inputs.stream().map(i -> OutputFolder.readyFor(outputOf(OutputFolder.existing(i)), force)).toList();
		String sha256 = FileHash.sha256(OutputFolder.existing(model));
		TrainedModel trained = ModelFile.read(model);
		Step<JudgeOperation.Settings> operation = new Step<>(new JudgeOperation(),
				new JudgeOperation.Settings(model.toAbsolutePath().normalize().toString(), reasons, device));
		Supplier<ProcessStep> step = () -> operation.applied(Map.of("model", sha256));
		try (RampClassifier classifier = new RampClassifier(trained, sha256, environment.version(), where, evaluation)) {
			for (int i = 0; i < inputs.size(); i++) {
				Path input = inputs.get(i);
				Path result = outputs.get(i);
				Interruptible.run(environment.progress(), progress -> {
					classify(classifier, trained.card().name(), step, input, result, progress);
					return null;
				});
			}
		}
		return 0;
	}

	private Path outputOf(Path input) {
		String name = input.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "_classified.nxs";
		if (output == null) {
			return input.resolveSibling(name);
		}
		boolean file = inputs.size() == 1 && !Files.isDirectory(output) && Formats.isNamedHdf5(output);
		return file ? output : output.resolve(name);
	}

	private void classify(RampClassifier classifier, String name, Supplier<ProcessStep> step, Path input, Path result, Progress progress) {
		Ramp<Patterns> scan = RampReader.readPatterns(input, progress);
		Provenance provenance = scan.provenance().with(step.get());
		Ramp<Patterns> classified = classifier.classified(scan, reasons, progress)
				.withProvenance(evaluation == Evaluation.STORED ? provenance : provenance.withNote(BATCH_NOTE));
		RampWriter.writePatterns(classified, result, progress);
		ClassificationText text = new ClassificationText(classified.result(Classification.TYPE).orElseThrow(), scan.labels());
		if (json) {
			environment.out().println(text.json().put("result", result.toString()));
		} else {
			environment.out().println(input.getFileName() + " judged by " + name + " (" + model.getFileName() + ")");
			text.lines().forEach(environment.out()::println);
			environment.out().println("result: " + result);
		}
		environment.out().flush();
	}
}
