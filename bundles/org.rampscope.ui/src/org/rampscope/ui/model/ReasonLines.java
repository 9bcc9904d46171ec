/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.rampscope.learning.attribution.AttentionMap;
import org.rampscope.learning.attribution.FrameExplainer;
import org.rampscope.plot.ClassColours;
import org.rampscope.plot.Interval;
import org.rampscope.plot.ramp.PatternLine;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.figure.Curve;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.ui.internal.Messages;

/**
 * What speaks for a class, and what is attended to, as lines under a pattern. Both have units of their own: each is drawn half as high as
 * the patterns, and what divides for from against, or more than even from less, is marked.
 */
public final class ReasonLines {

	/** The attention of networks over the positions of a pattern. */
	private static final String POSITION = "position";
	private static final double HEIGHT = 0.5;
	private static final double GAP = 0.1;

	private final RampMap map;
	private final FigureTheme theme;
	private final Interval patterns;

	/**
	 * @param map the ramp as it is shown
	 * @param theme colours
	 * @param patterns the range of the intensities drawn above
	 */
	public ReasonLines(RampMap map, FigureTheme theme, Interval patterns) {
		this.map = map;
		this.theme = theme;
		this.patterns = patterns;
	}

	/**
	 * @param result what a model says of a frame
	 * @return its gradient, and below that its attention where the network has one over positions
	 */
	public List<Curve> under(FrameExplainer.Result result) {
		List<Curve> curves = new ArrayList<>();
		double height = HEIGHT * patterns.length();
		double zero = patterns.low() - GAP * patterns.length() - height;
		double[] gradient = onRamp(result, result.gradient());
		add(curves, gradient, 0, height, zero, Messages.bind(Messages.importance_name, result.name()), ClassColours.argb(result.code() + 1));
		attended(result).ifPresent(weights -> {
			double below = zero - 2 * height;
			add(curves, onRamp(result, weights), 1, height, below, Messages.importance_attention, theme.foreground());
		});
		return curves;
	}

	/**
	 * @param result what a model says of a frame
	 * @return how much every position of the model is attended to, 1 where no more and no less than the others; empty for networks without
	 *         attention over positions
	 */
	public static Optional<double[]> attended(FrameExplainer.Result result) {
		return result.attention().stream().filter(attention -> attention.name().equals(POSITION)).findFirst()
				.map(attention -> spread(attention, result.axis().size()));
	}

	/** Rows add up to one: the sum over all rows is 1 on average. A place of the network stands for several positions of the model. */
	private static double[] spread(AttentionMap attention, int positions) {
		int places = attention.weights()[0].length;
		double[] sums = new double[places];
		for (double[] row : attention.weights()) {
			for (int place = 0; place < places; place++) {
				sums[place] += row[place] * places / attention.weights().length;
			}
		}
		double[] spread = new double[positions];
		Arrays.setAll(spread, position -> sums[(int) ((long) position * places / positions)]);
		return spread;
	}

	private double[] onRamp(FrameExplainer.Result result, double[] values) {
		double[] onRamp = new double[map.radial().own().size()];
		Arrays.setAll(onRamp, bin -> values[result.axis().nearest(map.radial().own().at(bin))]);
		return onRamp;
	}

	private void add(List<Curve> curves, double[] values, double even, double height, double at, String name, int argb) {
		double furthest = Arrays.stream(values).map(value -> Math.abs(value - even)).max().orElse(0);
		double scale = furthest > 0 ? height / furthest : 0;
		Interval x = map.radialShown();
		curves.add(new Curve("", new double[] { x.low(), x.high() }, new double[] { 0, 0 }, theme.muted()).withOffset(at));
		double[] scaled = Arrays.stream(values).map(value -> (value - even) * scale).toArray();
		curves.add(PatternLine.of(map, scaled).curve(name, at, argb));
	}
}
