/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.attribution.Attribution;
import org.rampscope.learning.attribution.Explanation;
import org.rampscope.learning.attribution.RampClassifier;
import org.rampscope.learning.attribution.RampExplainer;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Evaluation;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.training.ClassifierTrainer;
import org.rampscope.learning.training.EpochReport;
import org.rampscope.learning.training.ClassRanges;
import org.rampscope.learning.training.TrainingHistory;
import org.rampscope.learning.training.TrainingProblem;
import org.rampscope.learning.training.TrainingProblem.LabelledRamp;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;

/**
 * Trains a network on some frames of a ramp and lets it judge all of it, in one run. The network is not kept; {@code ramp train} writes
 * model files. Results: {@link Classification}, {@link TrainingHistory} and, where asked, {@link Attribution}.
 */
public final class TrainOperation implements RampOperation<TrainSettings> {

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.transition.train", List.of("train"), "1.0",
			"Classification by a network trained on the ramp itself",
			"Trains a network on the labelled frames of a ramp, or on frames named in the settings, and gives every frame its probability of lying "
					+ "before, during or after the transition.",
			List.of("Y. Sun (2023), Application of machine learning to the classification of spectra-like data, ch. 5"));

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public TrainSettings defaults() {
		return TrainSettings.DEFAULT;
	}

	@Override
	public Analysis prepare(TrainSettings settings, RunContext context) {
		TrainingSettings training = settings.training();
		// What is wrong is said before the ramp is worked on.
		training.type();
		DeviceChoice device = DeviceChoice.parse(settings.device());
		int[][] ranges = TrainSettings.FROM_FILE.equals(settings.labels()) ? new int[0][]
				: ClassRanges.parse(INFO.id() + "/labels", settings.labels());
		return new Analysis() {

			@Override
			public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
				LabelledRamp ramp = new LabelledRamp(scan.metadata().title().isEmpty() ? "the ramp" : scan.metadata().title(), "", scan);
				TrainingProblem problem = ranges.length == 0 ? TrainingProblem.ofLabels(List.of(ramp))
						: TrainingProblem.ofRanges(ramp, ranges, settings.step());
				return judged(scan, problem, training, device, settings.reasons(), progress);
			}
		};
	}

	private static Ramp<Patterns> judged(Ramp<Patterns> scan, TrainingProblem problem, TrainingSettings training, DeviceChoice device, Explanation reasons,
			Progress progress) {
		List<EpochReport> epochs = new ArrayList<>();
		TrainedModel model = new ClassifierTrainer(device, epochs::add).train(problem, training, progress);
		try (RampClassifier classifier = new RampClassifier(model, "", INFO.version(), device, Evaluation.STORED)) {
			Classification found = classifier.classify(scan, progress);
			Ramp<Patterns> judged = scan.withResult(TrainingHistory.TYPE, TrainingHistory.of(model.card(), epochs))
					.withResult(Classification.TYPE, found);
			return new RampExplainer(model, device).explained(judged, found, reasons, progress);
		}
	}
}
