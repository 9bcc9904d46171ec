/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.learning.attribution.AttentionMap;
import org.rampscope.learning.attribution.FrameExplainer;
import org.rampscope.plot.Interval;
import org.rampscope.ui.RampExamples;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.plot.figure.Curve;
import org.rampscope.plot.figure.FigureTheme;

class ReasonLinesTest {

	private static final int BINS = 200;
	private static final Interval PATTERNS = new Interval(0, 100);

	private final RampMap map = RampMap.of(OpenRamp.prepare(Path.of("ramp.nxs"), RampExamples.transition(20, BINS), Progress.NONE),
			DisplayState.DEFAULT);

	@Test
	void attentionIsOneWhereItIsEven() {
		double[][] even = { { 0.5, 0.5 }, { 0.5, 0.5 } };
		assertArrayEquals(new double[] { 1, 1, 1, 1 }, ReasonLines.attended(result(4, new AttentionMap("position", even))).orElseThrow(), 1e-12);
	}

	@Test
	void everyPlaceOfTheNetworkStandsForItsShareOfThePattern() {
		double[][] weights = { { 1, 0, 0 }, { 0.5, 0.25, 0.25 } };
		double[] attended = ReasonLines.attended(result(6, new AttentionMap("position", weights))).orElseThrow();
		assertArrayEquals(new double[] { 2.25, 2.25, 0.375, 0.375, 0.375, 0.375 }, attended, 1e-12);
		assertEquals(1, Arrays.stream(attended).average().orElseThrow(), 1e-12);
	}

	@Test
	void attentionOverChannelsIsNoPlaceOfThePattern() {
		assertTrue(ReasonLines.attended(result(4, new AttentionMap("channel", new double[][] { { 1 } }))).isEmpty());
		assertTrue(ReasonLines.attended(result(4)).isEmpty());
	}

	/** Nothing is drawn over the patterns or over another line, the largest reason reaches half their height, and signs are kept. */
	@Test
	void linesLieBelowThePatternsAndApart() {
		FrameExplainer.Result found = result(BINS, new AttentionMap("position", new double[][] { { 0.7, 0.3 }, { 0.9, 0.1 } }));
		List<Curve> curves = new ReasonLines(map, FigureTheme.LIGHT, PATTERNS).under(found);
		assertEquals(4, curves.size(), "two lines, each with what divides more from less");
		double gradientZero = curves.get(0).drawn(0);
		double[] gradient = drawn(curves.get(1));
		assertEquals(gradientZero + 50, Arrays.stream(gradient).max().orElseThrow(), 1e-9);
		assertTrue(Arrays.stream(gradient).max().orElseThrow() < PATTERNS.low());
		assertTrue(gradient[BINS / 4] > gradientZero && gradient[3 * BINS / 4] < gradientZero);
		double even = curves.get(2).drawn(0);
		double[] attended = drawn(curves.get(3));
		assertTrue(attended[0] > even && attended[BINS - 1] < even, "the first half is attended to more than evenly");
		assertTrue(even < Arrays.stream(gradient).min().orElseThrow());
	}

	private static double[] drawn(Curve curve) {
		return IntStream.range(0, curve.y().length).mapToDouble(curve::drawn).toArray();
	}

	/** The gradient is a sine over the positions of the model. */
	private FrameExplainer.Result result(int positions, AttentionMap... attention) {
		double[] gradient = new double[positions];
		Arrays.setAll(gradient, i -> Math.sin(2 * Math.PI * (i + 0.5) / positions));
		gradient[positions / 4] = 1;
		return new FrameExplainer.Result(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, RampExamples.FIRST_DEG,
				RampExamples.WIDTH_DEG / positions, positions), gradient, 1, "after", 0.9, List.of(attention));
	}
}
