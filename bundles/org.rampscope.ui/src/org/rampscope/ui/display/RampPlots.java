/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.rampscope.core.FrameAxis;
import org.rampscope.plot.ClassColours;
import org.rampscope.plot.Interval;
import org.rampscope.ui.document.ClassTrack;
import org.rampscope.ui.phase.PhaseSet;
import org.rampscope.ui.phase.PhaseTicks;
import org.rampscope.ui.selection.FrameRange;
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
	/** Share of the pattern's height by which the residual is set off below it. */
	private static final double RESIDUAL_GAP = 0.05;

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

	/**
	 * @param selection the cursor
	 * @param phases the phases whose lines are drawn
	 * @return the pattern of the frame under the cursor; below it, where it is wanted, what it differs by from the mean of its class
	 */
	public LinePlot pattern(RampSelection selection, PhaseSet phases) {
		int frame = Math.clamp(selection.frame(), 0, map.ramp().scan().size() - 1);
		List<Curve> curves = new ArrayList<>(PatternLine.of(map, frame).curves(frameName(frame), 0, theme.accent()));
		String title = frameName(frame);
		Optional<Integer> last = map.state().residual() ? map.ramp().classMeans().flatMap(means ->
				means.lastClass(frame)) : Optional.empty();
		if (last.isPresent()) {
			addResidual(curves, frame, last.get());
			title = Messages.bind(Messages.pattern_titleResidual, title, className(last.get()));
		}
		return new LinePlot(title, radialTitle(), Messages.axis_intensity, map.radialShown(), LinePlot.range(curves), curves, false,
				map.radial().toShown(selection.radial())).withTicks(PhaseTicks.of(phases, map, frame));
	}

	private String className(int code) {
		ClassTrack track = map.ramp().classMeans().orElseThrow().track();
		return track.followsLabelScheme() ? RampMapFigure.className(code) : Messages.bind(Messages.class_numbered, code + 1);
	}

	private void addResidual(List<Curve> curves, int frame, int code) {
		double[] mean = map.ramp().classMeans().orElseThrow().mean(code);
		double[] residual = new double[mean.length];
		Arrays.setAll(residual, bin -> map.ramp().pyramid().intensity(frame, bin) - mean[bin]);
		PatternLine line = PatternLine.of(map, residual);
		if (!line.pieces().isEmpty()) {
			Interval pattern = LinePlot.range(curves);
			double zero = pattern.low() - RESIDUAL_GAP * pattern.length() - Math.max(0, line.highest());
			Interval x = map.radialShown();
			curves.add(new Curve("", new double[] { x.low(), x.high() }, new double[] { zero, zero }, theme.muted()));
			curves.addAll(line.curves("", zero, theme.foreground()));
		}
	}

	/** @return the patterns of the pinned frames and the kept means, one above the other in their order along the ramp */
	public LinePlot waterfall(RampSelection selection) {
		int last = map.ramp().scan().size() - 1;
		List<FrameRange> ranges = Stream.concat(selection.pinned().stream().map(frame -> new FrameRange(frame, frame)),
				selection.averaged().stream()).filter(range -> range.last() <= last)
				.sorted(Comparator.comparingInt(FrameRange::first).thenComparingInt(FrameRange::last)).toList();
		List<PatternLine> lines = ranges.stream()
				.map(range -> PatternLine.of(map, BeforeAfter.mean(map.ramp().pyramid(), range))).toList();
		double step = STACK_STEP * lines.stream().mapToDouble(line -> Arrays.stream(line.intensities()).max().orElse(0)
				- Arrays.stream(line.intensities()).min().orElse(0)).max().orElse(1);
		List<Curve> curves = new ArrayList<>();
		for (int i = 0; i < ranges.size(); i++) {
			FrameRange range = ranges.get(i);
			String name = range.size() == 1 ? frameName(range.first()) : Messages.bind(Messages.pattern_mean, range.first(), range.last());
			curves.addAll(lines.get(i).curves(name, i * step, ClassColours.argb(i)));
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
