/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.plot.ClassColours;
import org.rampscope.plot.FrameOrdinate;
import org.rampscope.plot.FrameRange;
import org.rampscope.plot.HeatmapPyramid;
import org.rampscope.plot.Interval;
import org.rampscope.plot.Ticks;
import org.rampscope.plot.figure.Curve;
import org.rampscope.plot.figure.Curve.Style;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.figure.LinePlot.Naming;

/** The plots of lines and points of a ramp: those of reports and those of the workbench. */
public final class RampPlots {

	/** Title of axes of intensity. */
	public static final String INTENSITY = "Intensity (arb. units)";
	/** Colour of the lines that mark a transition: told apart from every colour map, from the classes around it and from the cursor. */
	public static final int TRANSITION = 0xffcc79a7;

	private static final double PRESSURE_RESOLUTION = 0.01;
	/** Share of the highest pattern's height by which the stacked patterns are set off: a few may be told apart, many are seen as one. */
	private static final double STACK_STEP = 0.5;
	private static final double LEAST_STACK_STEP = 0.16;
	/** Share of the pattern's height by which what is drawn below it is set off. */
	private static final double RESIDUAL_GAP = 0.05;
	private static final double DIFFERENCE_GAP = 0.08;
	/** Frames on either side of a change, at most: more would mix in the compression along the ramp. */
	private static final int NEIGHBOURS = 5;
	private static final double SCATTER_MARGIN = 0.06;
	private static final int PATH_ALPHA = 0x60000000;

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
	 * @param wanted a frame; the nearest of the ramp is taken
	 * @param radial the cursor's radial position in the file's unit; NaN for none
	 * @return the pattern of the frame; below it, where it is wanted, what it differs by from the mean of its class
	 */
	public LinePlot pattern(int wanted, double radial) {
		int frame = Math.clamp(wanted, 0, map.ramp().scan().size() - 1);
		List<Curve> curves = new ArrayList<>(List.of(PatternLine.of(map, frame).curve(frameName(frame), 0, theme.accent())));
		String title = frameName(frame);
		Optional<Integer> last = map.state().residual() ? map.ramp().classMeans().flatMap(means -> means.lastClass(frame)) : Optional.empty();
		if (last.isPresent()) {
			addResidual(curves, frame, last.get());
			title += "; below, minus the mean of class " + map.ramp().classMeans().orElseThrow().track().nameOf(last.get());
		}
		return radial(title, INTENSITY, curves, Naming.NONE, radial);
	}

	private LinePlot radial(String title, String yTitle, List<Curve> curves, Naming naming, double radial) {
		return new LinePlot(title, map.radial().shown().unit().label(), yTitle, map.radialShown(), LinePlot.range(curves), curves, naming,
				map.radial().toShown(radial));
	}

	private void addResidual(List<Curve> curves, int frame, int code) {
		double[] mean = map.ramp().classMeans().orElseThrow().mean(code);
		double[] residual = new double[mean.length];
		Arrays.setAll(residual, bin -> map.ramp().pyramid().intensity(frame, bin) - mean[bin]);
		PatternLine line = PatternLine.of(map, residual);
		if (line.saysAnything()) {
			Interval pattern = LinePlot.range(curves);
			double zero = pattern.low() - RESIDUAL_GAP * pattern.length() - Math.max(0, line.highest());
			Interval x = map.radialShown();
			curves.add(new Curve("", new double[] { x.low(), x.high() }, new double[] { 0, 0 }, theme.muted()).withOffset(zero));
			curves.add(line.curve("", zero, theme.foreground()));
		}
	}

	/**
	 * @param ranges frames or means of frames, from the bottom up; those beyond the ramp are left out
	 * @param track their classes; empty where nobody knows them
	 * @param radial the cursor's radial position in the file's unit; NaN for none
	 * @return their patterns one above the other, with the name and in the colour of their class where that is known
	 */
	public LinePlot waterfall(List<FrameRange> ranges, Optional<ClassTrack> track, double radial) {
		List<FrameRange> known = ranges.stream().filter(range -> range.last() < map.ramp().scan().size()).toList();
		List<PatternLine> lines = known.stream().map(range -> PatternLine.of(map, mean(map.ramp().pyramid(), range))).toList();
		double step = Math.max(LEAST_STACK_STEP, STACK_STEP / Math.max(1, Math.sqrt(lines.size() / 2.0)))
				* lines.stream().mapToDouble(line -> line.highest() - line.lowest()).max().orElse(1);
		List<Curve> curves = new ArrayList<>();
		for (int i = 0; i < known.size(); i++) {
			FrameRange range = known.get(i);
			Optional<Integer> code = track.map(t -> t.codes()[range.first()]).filter(c -> c >= 0);
			String name = (range.size() == 1 ? frameName(range.first()) : "Mean of " + frames(range))
					+ code.map(c -> ", " + track.get().nameOf(c)).orElse("");
			curves.add(lines.get(i).curve(name, i * step, code.map(ClassColours::argb).orElse(theme.foreground())));
		}
		return radial("", "Stacked (arb. units)", curves, Naming.ENDS, radial);
	}

	/**
	 * @param from one end of a region, in the file's unit
	 * @param to its other end
	 * @param cursor the frame under the cursor; negative for none
	 * @return the mean intensity of the region along the ramp
	 */
	public LinePlot region(double from, double to, int cursor) {
		HeatmapPyramid all = map.ramp().pyramid();
		int one = map.radial().own().nearest(from);
		int other = map.radial().own().nearest(to);
		double[] means = IntStream.range(0, all.rows()).parallel()
				.mapToDouble(frame -> mean(all, frame, Math.min(one, other), Math.max(one, other))).toArray();
		int[] order = IntStream.range(0, all.rows()).filter(frame -> Double.isFinite(means[frame])).boxed()
				.sorted((a, b) -> Double.compare(position(a), position(b))).mapToInt(Integer::intValue).toArray();
		List<Curve> curves = List.of(new Curve("", Arrays.stream(order).mapToDouble(this::position).toArray(),
				Arrays.stream(order).mapToDouble(frame -> means[frame]).toArray(), theme.accent()));
		String title = Ticks.label(map.radial().toShown(from), 0.001) + " to " + Ticks.label(map.radial().toShown(to), 0.001) + ", "
				+ map.radial().shown().unit().label();
		return new LinePlot(title, map.frames().inOrder() ? "Frame" : RampMapFigure.ordinateTitle(map), "Mean intensity (arb. units)",
				map.framesShown(), LinePlot.range(curves), curves, Naming.NONE, cursor < 0 ? Double.NaN : position(Math.min(cursor, all.rows() - 1)));
	}

	private double position(int frame) {
		return map.frames().edges().middle(frame);
	}

	/** @return the frames before a range, or its first frame where the ramp begins with it */
	public FrameRange before(FrameRange range) {
		return range.first() == 0 ? new FrameRange(0, 0) : new FrameRange(Math.max(0, range.first() - NEIGHBOURS), range.first() - 1);
	}

	/** @return the frames after a range, or its last frame where the ramp ends with it */
	public FrameRange after(FrameRange range) {
		int last = map.ramp().scan().size() - 1;
		return range.last() >= last ? new FrameRange(last, last) : new FrameRange(range.last() + 1, Math.min(last, range.last() + NEIGHBOURS));
	}

	/** @return what changed over a range of frames: the mean of the frames just before it, of those just after it, and their difference */
	public LinePlot change(FrameRange range) {
		double[] before = mean(map.ramp().pyramid(), before(range));
		double[] after = mean(map.ramp().pyramid(), after(range));
		double[] difference = new double[before.length];
		Arrays.setAll(difference, bin -> after[bin] - before[bin]);
		List<Curve> curves = new ArrayList<>();
		curves.add(PatternLine.of(map, before).curve("Before (" + frames(before(range)) + ")", 0, ClassColours.argb(Labels.BEFORE)));
		curves.add(PatternLine.of(map, after).curve("After (" + frames(after(range)) + ")", 0, ClassColours.argb(Labels.AFTER)));
		Interval both = LinePlot.range(curves);
		PatternLine line = PatternLine.of(map, difference);
		curves.add(line.curve("After minus before", both.low() - DIFFERENCE_GAP * both.length() - line.highest(), theme.foreground()));
		return radial("What changed over " + frames(range), INTENSITY, curves, Naming.ENDS,
				Double.NaN);
	}

	private static String frames(FrameRange range) {
		return String.format(Locale.ROOT, "frames %d to %d", range.first(), range.last());
	}

	/** @return the pressure along the ramp with a band of one standard uncertainty, as far as it is known */
	public LinePlot pressure() {
		FrameAxis frames = map.ramp().scan().frames();
		return alongRamp("Pressure (GPa)", List.of(new Curve("", FrameOrdinate.FRAME.values(frames), frames.pressureGPa(), ClassColours.argb(0))
				.withBand(frames.pressureSigmaGPa())), Naming.NONE);
	}

	/**
	 * @param yTitle title of the vertical axis, with its unit
	 * @param curves one value per frame each
	 * @param naming where their names are written
	 * @return the curves over the number of the frame
	 */
	public LinePlot alongRamp(String yTitle, List<Curve> curves, Naming naming) {
		return new LinePlot("", "Frame", yTitle, new Interval(-0.5, map.ramp().scan().size() - 0.5), LinePlot.range(curves), curves, naming,
				Double.NaN).counting();
	}

	/**
	 * @param x horizontal coordinates, one per frame
	 * @param y vertical coordinates, one per frame
	 * @param xTitle what the horizontal coordinate is
	 * @param yTitle what the vertical coordinate is
	 * @param track their classes; empty where nobody knows them
	 * @return the frames as points, joined in their order; coloured by class, paler where that is less certain
	 */
	public LinePlot scatter(double[] x, double[] y, String xTitle, String yTitle, Optional<ClassTrack> track) {
		List<Curve> curves = new ArrayList<>();
		curves.add(new Curve("", x, y, theme.muted() & 0xffffff | PATH_ALPHA));
		int[] codes = track.map(ClassTrack::codes).orElseGet(() -> IntStream.generate(() -> -1).limit(x.length).toArray());
		for (int code : Arrays.stream(codes).map(code -> Math.max(code, -1)).distinct().sorted().toArray()) {
			int[] frames = IntStream.range(0, x.length).filter(frame -> Math.max(codes[frame], -1) == code).toArray();
			curves.add(new Curve(track.map(t -> t.nameOf(code)).orElse(""), at(x, frames), at(y, frames),
					code < 0 ? theme.muted() : ClassColours.argb(code)).withStyle(Style.DOTS).withPointColours(Arrays.stream(frames)
							.map(frame -> code < 0 ? theme.muted() : ClassColours.argb(code, track.get().confidenceOf(frame), theme.background()))
							.toArray()));
		}
		return new LinePlot("", xTitle, yTitle, Interval.around(x, SCATTER_MARGIN), Interval.around(y, SCATTER_MARGIN), curves, Naming.LEGEND,
				Double.NaN);
	}

	private static double[] at(double[] values, int[] which) {
		return Arrays.stream(which).mapToDouble(i -> values[i]).toArray();
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

	/** @return the mean of a range of frames, one value per bin; NaN where no frame has a finite intensity */
	static double[] mean(HeatmapPyramid all, FrameRange range) {
		double[] mean = new double[all.columns()];
		for (int bin = 0; bin < mean.length; bin++) {
			double sum = 0;
			int count = 0;
			for (int frame = range.first(); frame <= Math.min(range.last(), all.rows() - 1); frame++) {
				double intensity = all.intensity(frame, bin);
				if (Double.isFinite(intensity)) {
					sum += intensity;
					count++;
				}
			}
			mean[bin] = sum / count;
		}
		return mean;
	}

	/** @return the frame with its pressure where that is known */
	private String frameName(int frame) {
		return frameName(map.ramp().scan().frames(), frame);
	}

	/** @return a frame with its pressure where that is known */
	static String frameName(FrameAxis frames, int frame) {
		double pressure = frames.pressureGPa()[frame];
		return "Frame " + frame + (Double.isNaN(pressure) ? "" : ", " + Ticks.label(pressure, PRESSURE_RESOLUTION) + " GPa");
	}
}
