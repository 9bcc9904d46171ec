/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link BinnedOperation}; the defaults are those of the published work, its training frames apart. */
public record BinnedSettings(
		@Setting(label = "Bins", min = 1, max = 10000, help = "Number of bins that a pattern is cut into.") int bins,
		@Setting(label = "Frames before", help = "Frames to learn the first class from, for example 80, 120. Empty: all labels of the file are used.") int[] before,
		@Setting(label = "Frames after", help = "Frames to learn the last class from, for example 260, 300. Empty: all labels of the file are used.") int[] after,
		@Setting(label = "Epochs", min = 1, max = 100000, help = "Steps of training per bin.") int epochs,
		@Setting(label = "Copies", min = 0, max = 1000, help = "Noisy copies of every training pattern.") int copies,
		@Setting(label = "Sweep", help = "Further numbers of bins to try; the confidence of each is in the result. Every one is a training of its own.") int[] sweep,
		@Setting(label = "Device", help = "Where to train: auto (a GPU where there is one), cpu, gpu0, gpu1, …") String device,
		@Setting(label = "Seed", help = "Seed of the values that the networks start from.") long seed) {

	public static final BinnedSettings DEFAULT = new BinnedSettings(18, new int[0], new int[0], 700, 10, new int[0], "auto", 12345);
}
