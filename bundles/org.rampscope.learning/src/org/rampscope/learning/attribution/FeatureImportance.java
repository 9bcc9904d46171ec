/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.internal.tree.NamedField;

/**
 * How the answer of a network changes with the intensity at every position.
 *
 * @param gradientOf of what the gradient is
 * @param perFrame frames × points: the gradient; NaN where a frame could not be judged, which leaves it out of the sums
 */
public record FeatureImportance(GradientOf gradientOf, double[][] perFrame) {

	public FeatureImportance {
		if (perFrame.length == 0) {
			throw new AnalysisException("there is no pattern to explain", "Give at least one");
		}
	}

	private int points() {
		return perFrame[0].length;
	}

	private double sum(int point, DoubleUnaryOperator term) {
		double sum = 0;
		for (double[] frame : perFrame) {
			sum += Double.isNaN(frame[point]) ? 0 : term.applyAsDouble(frame[point]);
		}
		return sum;
	}

	/** @return sum over all frames per point, with its sign */
	public double[] signed() {
		return IntStream.range(0, points()).mapToDouble(i -> sum(i, v -> v)).toArray();
	}

	/** @return sum of squares over all frames per point, divided by the number of points, as published */
	public double[] squared() {
		return IntStream.range(0, points()).mapToDouble(i -> sum(i, v -> v * v / points())).toArray();
	}

	/**
	 * @param axis of the patterns
	 * @return both curves and the map, each as a plot
	 */
	public DataGroup toGroup(RadialAxis axis) {
		double[] positions = IntStream.range(0, points()).mapToDouble(axis::at).toArray();
		String unit = axis.unit().nexusUnit();
		String gradient = "gradient of the " + gradientOf.name().toLowerCase(Locale.ROOT) + " by the intensity";
		return DataGroup.builder("NXcollection").field("gradient_of", gradientOf.name().toLowerCase(Locale.ROOT))
				.group("signed", curve("signed", NamedField.of(signed(), gradient + ", summed over all frames"), positions, unit))
				.group("squared", curve("squared", NamedField.of(squared(), "square of the " + gradient + ", summed over all frames"), positions, unit))
				.group("per_frame",
						DataGroup.plot("gradient", "frame", "position")
								.field("gradient", NamedField.of(perFrame, gradient + " of every frame")).field("frame", IntStream.range(0, perFrame.length).toArray())
								.field("position", positions, unit).build())
				.build();
	}

	private static DataGroup curve(String name, DataField values, double[] positions, String unit) {
		return DataGroup.plot(name, "position").field(name, values)
				.field("position", positions, unit).build();
	}
}
