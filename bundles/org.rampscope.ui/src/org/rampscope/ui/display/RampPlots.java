/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.rampscope.core.FrameAxis;
import org.rampscope.plot.ClassColours;
import org.rampscope.ui.figure.Curve;
import org.rampscope.ui.figure.FigureTheme;
import org.rampscope.ui.figure.LinePlot;
import org.rampscope.ui.figure.RampMapFigure;
import org.rampscope.ui.internal.Messages;
import org.rampscope.plot.HeatmapPyramid;
import org.rampscope.plot.Ticks;
import org.rampscope.ui.selection.RadialRange;
import org.rampscope.ui.selection.RampSelection;

/** The plots of lines the views of a ramp show. */
public final class RampPlots {

	private static final double PRESSURE_RESOLUTION = 0.01;
	/** Share of the highest pattern's height by which the stacked patterns are set off. */
	private static final double STACK_STEP = 0.5;

	private final RampMap map;
	private final FigureTheme theme;

	/**
	 * @param map the ramp as it is shown
	 * @param theme colours
	 */
	public RampPlots(RampMap map, FigureTheme theme) {
		this.map = map;
		this.theme = theme;
	}

	/** @return the pattern of the frame under the cursor */
	public LinePlot pattern(RampSelection selection) {
		int frame = Math.clamp(selection.frame(), 0, map.ramp().scan().size() - 1);
		List<Curve> curves = curves(PatternLine.of(map, frame), frameName(frame), 0, theme.accent());
		return new LinePlot(frameName(frame), radialTitle(), Messages.axis_intensity, map.radialShown(), LinePlot.range(curves),
				curves, false,
				map.radial().toShown(selection.radial()));
	}

	/** @return the patterns of the pinned frames, one above the other in their order along the ramp */
	public LinePlot waterfall(RampSelection selection) {
		List<Integer> frames = selection.pinned().stream().filter(frame -> frame < map.ramp().scan().size()).toList();
		List<PatternLine> lines = frames.stream().map(frame -> PatternLine.of(map, frame)).toList();
		double step = STACK_STEP * lines.stream().mapToDouble(line -> Arrays.stream(line.intensities()).max().orElse(0)
				- Arrays.stream(line.intensities()).min().orElse(0)).max().orElse(1);
		List<Curve> curves = new ArrayList<>();
		for (int i = 0; i < frames.size(); i++) {
			curves.addAll(curves(lines.get(i), frameName(frames.get(i)), i * step, ClassColours.argb(i)));
		}
		return new LinePlot("", radialTitle(), Messages.axis_intensityStacked, map.radialShown(), LinePlot.range(curves), curves, true,
				map.radial().toShown(selection.radial()));
	}

	/**
	 * The mean intensity of the marked region along the ramp.
	 *
	 * @param selection one with a region
	 */
	public LinePlot region(RampSelection selection) {
		RadialRange region = selection.region().orElseThrow();
		HeatmapPyramid all = map.ramp().pyramid();
		int one = map.radial().own().nearest(region.from());
		int other = map.radial().own().nearest(region.to());
		int from = Math.min(one, other);
		int to = Math.max(one, other);
		double[] means = IntStream.range(0, all.rows()).parallel().mapToDouble(frame -> mean(all, frame, from, to)).toArray();
		int[] order = IntStream.range(0, all.rows()).filter(frame -> Double.isFinite(means[frame])).boxed()
				.sorted((a, b) -> Double.compare(map.frames().edges().middle(a),
				map.frames().edges().middle(b))).mapToInt(Integer::intValue)
				.toArray();
		double[] x = Arrays.stream(order).mapToDouble(map.frames().edges()::middle).toArray();
		double[] y = Arrays.stream(order).mapToDouble(frame -> means[frame]).toArray();
		List<Curve> curves = List.of(new Curve("", x, y, theme.accent()));
		String title = Messages.bind(Messages.region_title, new Object[] { Ticks.label(map.radial().toShown(region.from()), 0.001),
				Ticks.label(map.radial().toShown(region.to()), 0.001), radialTitle() });
		double cursor = selection.frame() < 0 ? Double.NaN : map.frames().edges().middle(Math.min(selection.frame(), all.rows() - 1));
		return new LinePlot(title, map.frames().inOrder() ? Messages.axis_frame : RampMapFigure.ordinateTitle(map),
				Messages.axis_meanIntensity,
				map.framesShown(), LinePlot.range(curves), curves, false, cursor);
	}

	private static double mean(HeatmapPyramid all, int frame, int from, int to) {
		double sum = 0;
		int count = 0;
		for (int bin = from; bin <= to; bin++) {
			double intensity = all.intensity(frame, bin);
			if (Double.isFinite(intensity)) {
				sum += intensity;
				count++;
			}
		}
		return sum / count;
	}

	private static List<Curve> curves(PatternLine line, String name, double offset, int argb) {
		List<Curve> curves = new ArrayList<>();
		for (int i = 0; i < line.pieces().size(); i++) {
			PatternLine.Piece piece = line.pieces().get(i);
			double[] y = offset == 0 ? piece.y() : Arrays.stream(piece.y()).map(value -> value + offset).toArray();
			curves.add(new Curve(i == line.pieces().size() - 1 ? name : "", piece.x(), y, argb));
		}
		return curves;
	}

	private String radialTitle() {
		return map.radial().shown().unit().label();
	}

	/** @return the frame with its pressure where that is known */
	private String frameName(int frame) {
		FrameAxis frames = map.ramp().scan().frames();
		double pressure = frames.pressureGPa()[frame];
		return Double.isNaN(pressure) ? Messages.bind(Messages.pattern_title, frame)
				: Messages.bind(Messages.pattern_titlePressure, frame, Ticks.label(pressure, PRESSURE_RESOLUTION));
	}
}
