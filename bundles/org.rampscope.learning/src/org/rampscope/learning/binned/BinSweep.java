/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.Tree;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.learning.torch.DeviceChoice;

/**
 * Confidence against the number of bins (thesis, chapter 4: 1 … 29 bins, 18 chosen), one entry per number, in the order asked for.
 *
 * @param confidence confidence of the labels of all frames, 0 … 1
 * @param bins number of bins
 * @param lastBefore last frame of the leading run of the first class
 * @param firstAfter first frame of the trailing run of the other
 */
@Tree(signal = "confidence", axes = "bins")
public record BinSweep(double[] confidence, int[] bins, int[] lastBefore, int[] firstAfter) {

	/** The type of the result. */
	public static final ResultType<BinSweep> TYPE = ResultType.of("bin_sweep", "Confidence against number of bins", BinSweep.class);

	/**
	 * @param settings how to train; its number of bins is not used
	 * @param bins numbers of bins to try
	 * @param device where the training runs
	 * @param axis of the patterns
	 * @param originals training patterns
	 * @param labels class of each
	 * @param ramp all patterns of the ramp, one per row
	 * @param progress told of numbers of bins done; asked after every epoch
	 */
	public static BinSweep over(BinnedMlpSettings settings, int[] bins, DeviceChoice device, RadialAxis axis, double[][] originals,
			int[] labels, double[][] ramp, Progress progress) {
		List<ClassificationConfidence> found = new ArrayList<>();
		progress.begin("numbers of bins", bins.length);
		for (int count : bins) {
			BinnedMlp mlp = new BinnedMlpTraining(settings.withBins(count), device).train(axis, originals, labels, new CancelOnly(progress));
			found.add(mlp.classify(ramp, new CancelOnly(progress)).confidence());
			progress.worked(1);
		}
		return new BinSweep(found.stream().mapToDouble(ClassificationConfidence::confidence).toArray(), bins.clone(),
				found.stream().mapToInt(ClassificationConfidence::lastBefore).toArray(),
				found.stream().mapToInt(ClassificationConfidence::firstAfter).toArray());
	}

	private record CancelOnly(Progress progress) implements Progress {
		@Override
		public void begin(String task, long total) {
			// The sweep counts numbers of bins, not what happens within one.
		}

		@Override
		public void worked(long amount) {
			// As above.
		}

		@Override
		public boolean isCancelled() {
			return progress.isCancelled();
		}
	}
}
