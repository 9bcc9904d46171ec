/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.learning.torch.DeviceChoice;

/**
 * Confidence against the number of bins (thesis, chapter 4: 1 … 29 bins, 18 chosen).
 *
 * @param steps one per number of bins, in the order asked for
 */
public record BinSweep(List<Step> steps) {

	/** Name of the result in a file. */
	public static final String NAME = "bin_sweep";

	/**
	 * The result for one number of bins.
	 *
	 * @param bins number of bins
	 * @param separability per bin
	 * @param confidence of the labels of all frames
	 */
	public record Step(int bins, double[] separability, ClassificationConfidence confidence) {
	}

	public BinSweep {
		steps = List.copyOf(steps);
	}

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
		List<Step> steps = new ArrayList<>();
		progress.begin("numbers of bins", bins.length);
		for (int count : bins) {
			BinnedMlp mlp = new BinnedMlpTraining(settings.withBins(count), device).train(axis, originals, labels, new CancelOnly(progress));
			steps.add(new Step(count, mlp.accuracy(), mlp.classify(ramp, new CancelOnly(progress)).confidence()));
			progress.worked(1);
		}
		return new BinSweep(steps);
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

	/** @return confidence against number of bins, and the ends of the ambiguity zone */
	public DataGroup toGroup() {
		return DataGroup.plot("confidence", "bins")
				.field("confidence", steps.stream().mapToDouble(s -> s.confidence().confidence()).toArray())
				.field("bins", steps.stream().mapToInt(Step::bins).toArray())
				.field("last_before", steps.stream().mapToInt(s -> s.confidence().lastBefore()).toArray())
				.field("first_after", steps.stream().mapToInt(s -> s.confidence().firstAfter()).toArray()).build();
	}
}
