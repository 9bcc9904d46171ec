/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import org.rampscope.learning.attribution.Explanation;
import org.rampscope.learning.model.InputScaling;
import org.rampscope.learning.training.CopyKind;
import org.rampscope.learning.training.LearningRateSchedule;
import org.rampscope.learning.model.SequenceGrouping;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.operations.settings.Setting;

/** Settings of {@link TrainOperation}; what is not among them is as {@link TrainingSettings#DEFAULT} has it. */
public record TrainSettings(
		@Setting(label = "Network", help = "Which network, such as cnn, fcnn or transformer; 'ramp networks' lists them.") String network,
		@Setting(label = "Labels", help = "file: the labels of the ramp. Or frames of each class in order: 0-150,200-340.") String labels,
		@Setting(label = "Step", min = 1, max = 100000, help = "With frames: every which of them is taken. Published: 10.") int step,
		@Setting(label = "Epochs", min = 0, max = 100000, help = "Passes over all training patterns. 0: what settles the network; with whole batches as published.") int epochs,
		@Setting(label = "Batch", unit = "patterns", min = 0, max = 1000000, help = "Patterns per step of the optimiser. 0: all of them, as published.") int batch,
		@Setting(label = "Schedule", help = "How the learning rate changes with the epochs. Published: CONSTANT.") LearningRateSchedule schedule,
		@Setting(label = "Copies", min = -1, max = 10000, help = "Changed copies of every training pattern. -1: chosen, at most 10 of each; of the published kind at most 50.") int copies,
		@Setting(label = "Kind of copies", help = "What the copies differ in.") CopyKind copyKind,
		@Setting(label = "Noise", min = 0, help = "Amplitude of the noise of the copies, in the unit of the intensities. Not set: half the standard deviation of the training patterns about their mean; 1/6 for the published kind.") double noise,
		@Setting(label = "Scaling", help = "What is done to every pattern first: nothing, as published, or 0 to 1 by its extremes.") InputScaling scaling,
		@Setting(label = "Sequences", help = "How patterns become sequences for LSTM, Transformer and ConvSCT.") SequenceGrouping grouping,
		@Setting(label = "Reasons", help = "What is said of why the network decides so: nothing, gradients and attention, or these and the weights of its layers.") Explanation reasons,
		@Setting(label = "Seed", help = "Seed of all chance: the same seed gives the same model on the same machine.") long seed,
		@Setting(label = "Device", help = "Where to compute: auto (a GPU where there is one), cpu, gpu0, gpu1, …") String device) {

	/** The labels are those of the file. */
	static final String FROM_FILE = "file";

	public static final TrainSettings DEFAULT = new TrainSettings("cnn", FROM_FILE, 1, 0, TrainingSettings.DEFAULT.batch(),
			TrainingSettings.DEFAULT.schedule(), TrainingSettings.CHOSEN, TrainingSettings.DEFAULT.copyKind(), Double.NaN, InputScaling.NONE,
			SequenceGrouping.CHOSEN, Explanation.NONE, TrainingSettings.DEFAULT.seed(), "auto");

	/** @return the training they ask for */
	TrainingSettings training() {
		TrainingSettings settled = TrainingSettings.DEFAULT.withNetwork(network);
		return settled.withEpochs(epochs).withPieces(batch, settled.chunk()).withSchedule(schedule, settled.warmup()).withCopies(copies, copyKind, noise)
				.withScaling(scaling).withGrouping(grouping).withSeed(seed);
	}
}
