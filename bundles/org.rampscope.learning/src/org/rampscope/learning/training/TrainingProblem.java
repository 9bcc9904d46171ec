/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.learning.model.ModelClass;

/**
 * What is to be learnt: frames of ramps and the classes they belong to.
 *
 * @param sources the ramps, at least one
 * @param classes the classes, at least two, in the order of their numbers in the selections
 */
public record TrainingProblem(List<TrainingSource> sources, List<ModelClass> classes) {

	public TrainingProblem {
		sources = List.copyOf(sources);
		classes = List.copyOf(classes);
		if (sources.isEmpty()) {
			throw new AnalysisException("there is no ramp to learn from", "Give at least one");
		}
		for (TrainingSource source : sources) {
			for (int label : source.selection().labels()) {
				if (label < 0 || label >= classes.size()) {
					throw new AnalysisException(source.id() + " has frames of class " + label + ", there are " + classes.size() + " classes",
							"Name a class for each");
				}
			}
		}
	}

	/** A labelled ramp and where it comes from. */
	public record LabelledRamp(String id, String sha256, Ramp<Patterns> scan) {
	}

	/**
	 * @param ramps ramps with labels
	 * @return all their labelled frames; the classes are those that occur in any of them
	 * @throws AnalysisException where a ramp has no labels, or all of one class
	 */
	public static TrainingProblem ofLabels(List<LabelledRamp> ramps) {
		TreeSet<Integer> codes = new TreeSet<>();
		for (LabelledRamp ramp : ramps) {
			Labels labels = ramp.scan.labels().orElseThrow(() -> new AnalysisException(ramp.id + " has no labels",
					"Label its frames, or say which frames are of which class: --labels 0-150,200-340"));
			Arrays.stream(labels.codes()).filter(c -> c != Labels.NONE).forEach(codes::add);
		}
		int[] known = codes.stream().mapToInt(c -> c).toArray();
		List<TrainingSource> sources = new ArrayList<>();
		for (LabelledRamp ramp : ramps) {
			int[] given = ramp.scan.labels().orElseThrow().codes();
			int[] frames = IntStream.range(0, given.length).filter(i -> given[i] != Labels.NONE).toArray();
			int[] classes = Arrays.stream(frames).map(f -> Arrays.binarySearch(known, given[f])).toArray();
			sources.add(new TrainingSource(ramp.id, ramp.sha256, ramp.scan, new TrainingSelection(frames, classes), "labels"));
		}
		return new TrainingProblem(sources, ModelClass.ofCodes(known));
	}

	/**
	 * @param ramp the ramp
	 * @param ranges first and last frame of every class
	 * @param step every which frame of a range is taken
	 */
	public static TrainingProblem ofRanges(LabelledRamp ramp, int[][] ranges, int step) {
		for (int[] range : ranges) {
			if (range[0] < 0 || range[1] < range[0] || range[1] >= ramp.scan.size()) {
				throw new AnalysisException("frames " + range[0] + " to " + range[1] + " are to be learnt from, " + ramp.id + " has frames 0 to "
						+ (ramp.scan.size() - 1), "Choose frames that are there");
			}
		}
		String text = String.join(" ", Arrays.stream(ranges).map(r -> r[0] + "-" + r[1] + "/" + step).toList());
		return new TrainingProblem(List.of(new TrainingSource(ramp.id, ramp.sha256, ramp.scan, TrainingSelection.ofRanges(ranges, step), text)),
				ModelClass.numbered(ranges.length));
	}

	/** @return number of frames learnt from */
	public int frames() {
		return sources.stream().mapToInt(s -> s.selection().frames().length).sum();
	}
}
