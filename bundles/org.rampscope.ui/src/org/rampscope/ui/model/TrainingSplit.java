/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.learning.training.BlockedSplit;
import org.rampscope.learning.training.TrainingSettings;

/**
 * Which frames of a ramp are learnt from and which are held back to validate on.
 *
 * @param training frames learnt from, ascending
 * @param validation frames held back, ascending
 * @param leftOut how many labelled frames are neither, because they lie between the two
 */
public record TrainingSplit(List<Integer> training, List<Integer> validation, int leftOut) {

	/** No labels, no split. */
	public static final TrainingSplit NONE = new TrainingSplit(List.of(), List.of(), 0);

	/** As the trainer cuts the frames of a class. */
	private static final int BLOCKS = 3;

	public TrainingSplit {
		training = List.copyOf(training);
		validation = List.copyOf(validation);
	}

	/**
	 * @param scan a ramp
	 * @param settings how it will be learnt from
	 * @return the split of its labelled frames, in blocks
	 * @throws org.rampscope.core.error.AnalysisException where a class has too few frames to be in both parts
	 */
	public static TrainingSplit of(Ramp<Patterns> scan, TrainingSettings settings) {
		int[] codes = scan.labels().map(Labels::codes).orElse(new int[0]);
		int[] frames = IntStream.range(0, codes.length).filter(i -> codes[i] != Labels.NONE).toArray();
		if (settings.validation() == 0 || frames.length == 0) {
			return new TrainingSplit(Arrays.stream(frames).boxed().toList(), List.of(), 0);
		}
		int[] known = Arrays.stream(frames).map(i -> codes[i]).distinct().sorted().toArray();
		int[] classes = Arrays.stream(frames).map(i -> Arrays.binarySearch(known, codes[i])).toArray();
		BlockedSplit split = BlockedSplit.of(classes, settings.validation(), settings.gap(), BLOCKS);
		return new TrainingSplit(Arrays.stream(split.training()).mapToObj(k -> frames[k]).toList(),
				Arrays.stream(split.validation()).mapToObj(k -> frames[k]).toList(),
				frames.length - split.training().length - split.validation().length);
	}
}
