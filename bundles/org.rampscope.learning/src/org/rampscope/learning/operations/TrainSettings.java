/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import org.rampscope.learning.attribution.Explanation;
import org.rampscope.learning.model.InputScaling;
import org.rampscope.learning.training.CopyKind;
import org.rampscope.learning.training.SequenceGrouping;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.operations.settings.Setting;

/** Settings of {@link TrainOperation}; what is not among them is as published for the network. */
public record TrainSettings(
		@Setting(label = "Network", help = "Which architecture: fcnn, cnn, resnet, lstm, transformer, conv-sc, conv-sct.") String network,
		@Setting(label = "Labels", help = "file: the labels of the ramp. Or frames of each class in order: 0-150,200-340.") String labels,
		@Setting(label = "Step", min = 1, max = 100000, help = "With frames: every which of them is taken. Published: 10.") int step,
		@Setting(label = "Epochs", min = 0, max = 100000, help = "Passes over all training patterns. 0: chosen for the network.") int epochs,
		@Setting(label = "Batch", unit = "patterns", min = 0, max = 1000000, help = "Patterns per step of the optimiser. 0: all of them, as published.") int batch,
		@Setting(label = "Copies", min = -1, max = 10000, help = "Changed copies of every training pattern. -1: chosen.") int copies,
		@Setting(label = "Kind of copies", help = "What the copies differ in.") CopyKind copyKind,
		@Setting(label = "Noise", min = 0, help = "Amplitude of the noise of the copies, in the unit of the intensities.") double noise,
		@Setting(label = "Scaling", help = "What is done to every pattern first: nothing, as published, or 0 to 1 by its extremes.") InputScaling scaling,
		@Setting(label = "Sequences", help = "How patterns become sequences for LSTM, Transformer and ConvSCT.") SequenceGrouping grouping,
		@Setting(label = "Reasons", help = "What is said of why the network decides so: nothing, gradients and attention, or these and the weights of its layers.") Explanation reasons,
		@Setting(label = "Seed", help = "Seed of all chance: the same seed gives the same model on the same machine.") long seed,
		@Setting(label = "Device", help = "Where to compute: auto (a GPU where there is one), cpu, gpu0, gpu1, …") String device) {

	/** The labels are those of the file. */
	static final String FROM_FILE = "file";

	public static final TrainSettings DEFAULT = new TrainSettings("cnn", FROM_FILE, 1, 0, 0, TrainingSettings.CHOSEN, CopyKind.PUBLISHED, 1.0 / 6,
			InputScaling.NONE, SequenceGrouping.CHOSEN, Explanation.NONE, TrainingSettings.DEFAULT.seed(), "auto");

	/** @return the training they ask for */
	TrainingSettings training() {
		TrainingSettings published = TrainingSettings.DEFAULT.withNetwork(network);
		return published.withEpochs(epochs).withPieces(batch, published.chunk()).withCopies(copies, copyKind, noise).withScaling(scaling)
				.withGrouping(grouping).withSeed(seed);
	}
}
