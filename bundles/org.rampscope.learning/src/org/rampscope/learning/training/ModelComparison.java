/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.PeakMemory;

/** Trains networks on the same patterns of a ramp and lets each judge the whole ramp: the published table 5.1. */
public final class ModelComparison {

	private final TrainingProblem problem;
	private final Ramp<Patterns> ramp;
	private final DeviceChoice device;

	/**
	 * @param problem what is learnt
	 * @param ramp what is judged afterwards
	 * @param device where to compute
	 */
	public ModelComparison(TrainingProblem problem, Ramp<Patterns> ramp, DeviceChoice device) {
		this.problem = problem;
		this.ramp = ramp;
		this.device = device;
	}

	/**
	 * @param settings of the training of one network
	 * @param progress one unit per pattern and epoch
	 * @return its row
	 */
	public ComparedModel run(TrainingSettings settings, Progress progress) {
		PeakMemory.reset();
		TrainedModel model = new ClassifierTrainer(device, TrainingListener.NONE).train(problem, settings, progress);
		java.util.Optional<Long> peak = PeakMemory.bytes();
		try (Classifier classifier = Classifier.open(model, device)) {
			long start = System.nanoTime();
			Classification found = classifier.classify(ramp, progress);
			double micros = (System.nanoTime() - start) / 1e3 / ramp.size();
			return new ComparedModel(settings.network(), settings.type().name(), Networks.parameterCount(model.card().network()),
					model.card().training().epochs(), model.card().training().seconds(), peak, model.card().metrics().get("training_loss"), micros,
					found.onset());
		}
	}
}
