/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.SplittableRandom;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.PeakMemory;
import org.rampscope.learning.training.ClassifierTrainer;
import org.rampscope.learning.training.TrainingListener;
import org.rampscope.learning.training.TrainingProblem;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.PatternSimulator;

/**
 * A process of its own: trains one network as published and judges patterns with it. Prints seconds of training, seconds of its
 * fastest epoch, most memory in MiB, microseconds per pattern in batches, milliseconds of a single pattern.
 */
final class LearningTimes {

	private static final int WARM = 500;
	private static final int CALLS = 500;
	private static final int BATCHES = 20;

	private LearningTimes() {
	}

	/** @param arguments id of the network; device; epochs, 0 for as published */
	public static void main(String[] arguments) {
		NetworkType kind = NetworkType.of(arguments[0]);
		int epochs = Integer.parseInt(arguments[2]);
		TrainingSettings settings = TrainingSettings.published(kind).withEpochs(epochs == 0 ? kind.preset().epochs() : epochs);
		DeviceChoice device = DeviceChoice.parse(arguments[1]);
		Ramp<Patterns> scan = new PatternSimulator().simulate(DataSetId.MGFEO.recipe(1), Progress.NONE);
		TrainingProblem problem = TrainingProblem.ofRanges(new TrainingProblem.LabelledRamp("mgfeo", "", scan), new int[][] { { 0, 150 }, { 200, 340 } },
				10);
		System.gc();
		PeakMemory.reset();
		DoubleSummaryStatistics epochTimes = new DoubleSummaryStatistics();
		TrainingListener listener = done -> epochTimes.accept(done.seconds());
		TrainedModel model = new ClassifierTrainer(device, listener).train(problem, settings, Progress.NONE);
		double peakMiB = PeakMemory.bytes().orElse(0L) / (double) (1 << 20);
		try (Classifier classifier = Classifier.open(model, device)) {
			List<float[]> all = new ArrayList<>();
			for (int i = 0; i < scan.size(); i++) {
				all.add(classifier.card().grid().from(scan.data().axis(), Double.NaN).apply(scan.data().intensityRows().row(i)));
			}
			double batchMicros = Double.POSITIVE_INFINITY;
			for (int i = 0; i < BATCHES; i++) {
				long start = System.nanoTime();
				classifier.probabilities(all);
				batchMicros = Math.min(batchMicros, (System.nanoTime() - start) / 1e3 / all.size());
			}
			SplittableRandom random = new SplittableRandom(1);
			for (int i = 0; i < WARM; i++) {
				classifier.probabilities(List.of(all.get(random.nextInt(all.size()))));
			}
			double[] single = new double[CALLS];
			for (int i = 0; i < CALLS; i++) {
				long start = System.nanoTime();
				classifier.probabilities(List.of(all.get(random.nextInt(all.size()))));
				single[i] = (System.nanoTime() - start) / 1e6;
			}
			Arrays.sort(single);
			System.out.println(model.card().training().seconds() + " " + epochTimes.getMin() + " " + peakMiB + " " + batchMicros + " "
					+ single[CALLS / 2]);
		}
	}
}
