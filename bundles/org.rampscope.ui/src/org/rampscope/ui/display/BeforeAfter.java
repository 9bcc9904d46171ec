/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.display;

import java.util.List;

import org.rampscope.plot.ClassColours;
import org.rampscope.plot.HeatmapPyramid;
import org.rampscope.ui.figure.Curve;
import org.rampscope.ui.figure.FigureTheme;
import org.rampscope.ui.figure.LinePlot;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.selection.FrameRange;

/** What changed over a range of frames: the mean of the frames just before it, of those just after it, and their difference. */
public final class BeforeAfter {

	/** Frames on either side, at most: more would mix in the compression along the ramp. */
	private static final int FRAMES = 5;
	/** Share of the height by which the difference is set off below the patterns. */
	private static final double GAP = 0.08;

	private final RampMap map;
	private final FigureTheme theme;

	/**
	 * @param map the ramp as it is shown
	 * @param theme colours
	 */
	public BeforeAfter(RampMap map, FigureTheme theme) {
		this.map = map;
		this.theme = theme;
	}

	/** @return the frames before the range, or its first frame where the ramp begins with it */
	public FrameRange before(FrameRange range) {
		return range.first() == 0 ? new FrameRange(0, 0) : new FrameRange(Math.max(0, range.first() - FRAMES), range.first() - 1);
	}

	/** @return the frames after the range, or its last frame where the ramp ends with it */
	public FrameRange after(FrameRange range) {
		int last = map.ramp().scan().size() - 1;
		return range.last() >= last ? new FrameRange(last, last) : new FrameRange(range.last() + 1, Math.min(last, range.last() + FRAMES));
	}

	/** @return the plot */
	public LinePlot plot(FrameRange range) {
		FrameRange before = before(range);
		FrameRange after = after(range);
		double[] one = mean(map.ramp().pyramid(), before);
		double[] other = mean(map.ramp().pyramid(), after);
		double[] difference = new double[one.length];
		java.util.Arrays.setAll(difference, bin -> other[bin] - one[bin]);
		List<Curve> curves = new java.util.ArrayList<>();
		add(curves, one, Messages.bind(Messages.beforeAfter_before, before.first(), before.last()), 0, ClassColours.argb(0));
		add(curves, other, Messages.bind(Messages.beforeAfter_after, after.first(), after.last()), 0, ClassColours.argb(2));
		var all = LinePlot.range(curves);
		double highest = PatternLine.of(map, difference).highest();
		double offset = all.low() - GAP * all.length() - (Double.isFinite(highest) ? highest : 0);
		add(curves, difference, Messages.beforeAfter_difference, offset, theme.foreground());
		return new LinePlot(Messages.bind(Messages.beforeAfter_title, range.first(), range.last()), map.radial().shown().unit().label(),
				Messages.axis_intensity, map.radialShown(), LinePlot.range(curves), curves, true, Double.NaN);
	}

	private void add(List<Curve> curves, double[] intensity, String name, double offset, int argb) {
		curves.addAll(PatternLine.of(map, intensity).curves(name, offset, argb));
	}

	/** @return the mean of a range of frames; NaN where no frame has a finite intensity */
	public static double[] mean(HeatmapPyramid all, FrameRange range) {
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
}
