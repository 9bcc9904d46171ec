/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import java.util.List;
import java.util.stream.IntStream;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.binned.BinSweep;
import org.rampscope.learning.binned.BinnedClassification;
import org.rampscope.learning.binned.BinnedMlpSettings;
import org.rampscope.learning.binned.BinnedMlpTraining;
import org.rampscope.learning.internal.linalg.Matrices;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.training.NoiseCopies;
import org.rampscope.learning.training.TrainingSelection;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/**
 * Learns from some frames of a ramp and judges all of it bin by bin. Results: {@link BinnedClassification}, and
 * {@link BinSweep} where more numbers of bins were asked for.
 */
public final class BinnedOperation implements RampOperation<BinnedOperation.Settings> {

	/** The settings; the defaults are those of the published work, its training frames apart. */
	public record Settings(
			@Setting(label = "Bins", min = 1, max = 10000, help = "Number of bins that a pattern is cut into.") int bins,
			@Setting(label = "Frames before", help = "Frames to learn the first class from, for example 80, 120. Empty: all labels of the file are used.") int[] before,
			@Setting(label = "Frames after", help = "Frames to learn the last class from, for example 260, 300. Empty: all labels of the file are used.") int[] after,
			@Setting(label = "Epochs", min = 1, max = 100000, help = "Steps of training per bin.") int epochs,
			@Setting(label = "Copies", min = 0, max = 1000, help = "Noisy copies of every training pattern.") int copies,
			@Setting(label = "Sweep", help = "Further numbers of bins to try; the confidence of each is in the result. Every one is a training of its own.") int[] sweep,
			@Setting(label = "Device", help = "Where to train: auto (a GPU where there is one), cpu, gpu0, gpu1, …") String device,
			@Setting(label = "Seed", help = "Seed of the values that the networks start from.") long seed) {

		public static final Settings DEFAULT = new Settings(18, new int[0], new int[0], 700, 10, new int[0], "auto", 12345);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.transition.bins", List.of("bins"), "1.0",
			"Separability of the classes bin by bin",
			"Trains a small network per bin on single points of some frames. How many points it judges right says how well the bin separates "
					+ "the classes; the bins vote on every frame, weighted by that.",
			List.of("Y. Sun (2023), Application of machine learning to the classification of spectra-like data, ch. 4"));

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public Analysis prepare(Settings s, RunContext context) {
		if ((s.before().length == 0) != (s.after().length == 0)) {
			throw new SettingsException(INFO.id() + "/before", s.before().length + " frames before and " + s.after().length + " after",
					"Give frames of both classes, or of none to learn from the labels of the file");
		}
		DeviceChoice device = DeviceChoice.parse(s.device());
		BinnedMlpSettings published = BinnedMlpSettings.PUBLISHED;
		BinnedMlpSettings training = new BinnedMlpSettings(s.bins(), published.hidden(), s.epochs(), published.learningRate(),
				published.weightDecay(), new NoiseCopies(s.copies(), published.copies().amplitude(), published.copies().origin()), s.seed());
		return new Analysis() {

			@Override
			public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
				return judged(scan, selection(s, scan), training, s.sweep(), device, progress);
			}
		};
	}

	private static TrainingSelection selection(Settings s, Ramp<Patterns> scan) {
		if (s.before().length == 0) {
			return TrainingSelection.ofLabels(scan.labels().orElseThrow(() -> new AnalysisException("the ramp has no labels",
					"Label its frames, or give frames of both classes: before and after")));
		}
		int[] frames = IntStream.concat(IntStream.of(s.before()), IntStream.of(s.after())).toArray();
		int[] labels = IntStream.range(0, frames.length).map(i -> i < s.before().length ? 0 : 1).toArray();
		return new TrainingSelection(frames, labels);
	}

	private static Ramp<Patterns> judged(Ramp<Patterns> scan, TrainingSelection selection, BinnedMlpSettings training, int[] sweep, DeviceChoice device,
			Progress progress) {
		double[][] originals = selection.patterns(scan.data().intensityRows());
		double[][] all = Matrices.of(scan.data().intensity());
		BinnedClassification found = new BinnedMlpTraining(training, device).train(scan.data().axis(), originals, selection.labels(), progress)
				.classify(all, progress);
		Ramp<Patterns> result = scan.withResult(BinnedClassification.TYPE, found);
		if (sweep.length == 0) {
			return result;
		}
		BinSweep confidence = BinSweep.over(training, sweep, device, scan.data().axis(), originals, selection.labels(), all, progress);
		return result.withResult(BinSweep.TYPE, confidence);
	}
}
