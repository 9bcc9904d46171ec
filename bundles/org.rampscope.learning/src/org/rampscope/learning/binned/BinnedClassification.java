/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.core.tree.TreeCodec;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.learning.metrics.ClassificationConfidence;

/**
 * What binned networks say of a ramp.
 *
 * @param layout bins of the patterns
 * @param axis of the patterns, or of its points that are used
 * @param classes number of classes
 * @param accuracy separability per bin, 0 … 1
 * @param pointLabels frames × points used: class of every point, without weights
 * @param labels class per frame, by the weighted vote
 */
public record BinnedClassification(BinLayout layout, RadialAxis axis, int classes, double[] accuracy, int[][] pointLabels, int[] labels) {

	/** The type of the result. */
	public static final ResultType<BinnedClassification> TYPE = new ResultType<>("binned_classification", "Classification bin by bin", 1,
			BinnedClassification.class, new Codec());

	/** @return confidence of class 0 against the rest, as published for two classes */
	public ClassificationConfidence confidence() {
		return ClassificationConfidence.of(Arrays.stream(labels).map(l -> Math.min(l, 1)).toArray());
	}

	/** Separability and weight per bin, labels of points and frames. */
	private static final class Codec implements TreeCodec<BinnedClassification> {

		private static final String SEPARABILITY = "separability";
		private static final String POINTS = "points";
		private static final String LABEL = "label";
		private static final String POSITION = "position";
		private static final String FRAMES = "frames";

		@Override
		public DataGroup write(BinnedClassification c) {
			int[] bin = IntStream.range(0, c.layout.bins()).toArray();
			int[] frame = IntStream.range(0, c.labels.length).toArray();
			BinVote vote = new BinVote(c.layout, c.accuracy);
			double[] positions = IntStream.range(0, c.layout.usedPoints()).mapToDouble(c.axis::at).toArray();
			String unit = c.axis.unit().nexusUnit();
			return DataGroup.builder("NXprocess").attribute("default", SEPARABILITY)
					.group(SEPARABILITY,
							DataGroup.plot(SEPARABILITY, "bin")
									.attribute("auxiliary_signals", "weight")
									.field(SEPARABILITY, DataField.of(c.accuracy).named("share of the points of each bin that its network judges right"))
									.field("weight", DataField.of(vote.weights()).named("say of each bin in the vote"))
									.field("bin", bin).build())
					.group("bin_edges", DataGroup.builder("NXcollection").field("edges", c.layout.edges(c.axis), unit).build())
					.group(POINTS,
							DataGroup.plot(LABEL, "frame", POSITION)
									.field(LABEL, DataField.of(c.pointLabels).named("class of every point by the network of its bin"))
									.field("frame", frame).field(POSITION, positions, unit).build())
					.group(FRAMES, DataGroup.plot(LABEL, "frame").field(LABEL, c.labels).field("frame", frame).build())
					.group("confidence", ClassificationConfidence.TREE.write(c.confidence())).build();
		}

		@Override
		public BinnedClassification read(GroupReader group) {
			GroupReader points = group.child(POINTS);
			double[] accuracy = group.child(SEPARABILITY).numbers(SEPARABILITY);
			double[] positions = points.numbers(POSITION);
			int[][] pointLabels = Arrays.stream(points.rows(LABEL)).map(row -> Arrays.stream(row).mapToInt(v -> (int) v).toArray()).toArray(int[][]::new);
			int classes = 1 + Arrays.stream(pointLabels).flatMapToInt(Arrays::stream).max().orElse(0);
			String unit = points.field(POSITION).unit();
			RadialUnit known = RadialUnit.ofNexusUnit(unit).orElseThrow(() -> points.wrong(POSITION, "has the unit '" + unit + "', which is none of a radial axis"));
			return new BinnedClassification(new BinLayout(accuracy.length, positions.length / accuracy.length), RadialAxis.of(known, positions), classes,
					accuracy, pointLabels, group.child(FRAMES).integers(LABEL, pointLabels.length));
		}
	}
}
