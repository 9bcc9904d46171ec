/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.internal.tree.NamedField;
import org.rampscope.learning.metrics.ClassificationConfidence;

/**
 * What binned networks say of a ramp.
 *
 * @param layout bins of the patterns
 * @param axis of the patterns
 * @param classes number of classes
 * @param accuracy separability per bin, 0 … 1
 * @param pointLabels frames × points used: class of every point, without weights
 * @param labels class per frame, by the weighted vote
 */
public record BinnedClassification(BinLayout layout, RadialAxis axis, int classes, double[] accuracy, int[][] pointLabels, int[] labels) {

	/** Name of the result in a file. */
	public static final String NAME = "binned_classification";

	/** @return confidence of class 0 against the rest, as published for two classes */
	public ClassificationConfidence confidence() {
		return ClassificationConfidence.of(Arrays.stream(labels).map(l -> Math.min(l, 1)).toArray());
	}

	/** @return as a NeXus tree: separability and weight per bin, labels of points and frames */
	public DataGroup toGroup() {
		int[] bin = IntStream.range(0, layout.bins()).toArray();
		int[] frame = IntStream.range(0, labels.length).toArray();
		BinVote vote = new BinVote(layout, accuracy);
		double[] positions = IntStream.range(0, layout.usedPoints()).mapToDouble(axis::at).toArray();
		ClassificationConfidence confidence = confidence();
		return DataGroup.builder("NXprocess").attribute("default", "separability")
				.group("separability",
						DataGroup.plot("separability", "bin")
								.attribute("auxiliary_signals", "weight")
								.field("separability", NamedField.of(accuracy, "share of the points of each bin that its network judges right"))
								.field("weight", NamedField.of(vote.weights(), "say of each bin in the vote"))
								.field("bin", bin).build())
				.group("bin_edges", DataGroup.builder("NXcollection").field("edges", layout.edges(axis), axis.unit().nexusUnit()).build())
				.group("points",
						DataGroup.plot("label", "frame", "position")
								.field("label", NamedField.of(pointLabels, "class of every point by the network of its bin"))
								.field("frame", frame).field("position", positions, axis.unit().nexusUnit()).build())
				.group("frames",
						DataGroup.plot("label", "frame").field("label", labels)
								.field("frame", frame).build())
				.group("confidence",
						DataGroup.builder("NXcollection").field("last_before", confidence.lastBefore())
								.field("first_after", confidence.firstAfter()).field("frames", confidence.frames())
								.field("ambiguous_frames", confidence.ambiguousFrames()).field("confidence", confidence.confidence()).build())
				.build();
	}
}
