/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.display;

import java.util.List;

import org.rampscope.plot.FrameRange;
import org.rampscope.plot.Interval;
import org.rampscope.plot.figure.Drawing;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.Rect;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampMapLayout;
import org.rampscope.ui.selection.RampSelection;

/** The selection on the figure of a ramp: cursor, marked ranges, pinned frames. */
public final class RampMapMarks {

	private static final int BAND_ALPHA = 0x38000000;
	private static final int PIN = 6;
	private static final int SPLIT = 8;
	private static final int TRAINING = 0xff56b4e9;
	private static final int VALIDATION = 0xfff0e442;

	private final RampMap map;
	private final FigureTheme theme;

	/**
	 * @param map what is shown
	 * @param theme its colours
	 */
	public RampMapMarks(RampMap map, FigureTheme theme) {
		this.map = map;
		this.theme = theme;
	}

	/**
	 * @param drawing where to
	 * @param layout where the parts of the figure lie
	 * @param selection what is selected
	 */
	public void paint(Drawing drawing, RampMapLayout layout, RampSelection selection) {
		Rect area = layout.heatmap();
		int right = layout.pressure().isEmpty() ? layout.strips().isEmpty() ? area.right() : layout.strips().getLast().right()
				: layout.pressure().right();
		Rect wide = new Rect(area.x(), area.y(), right - area.x(), area.height());
		drawing.clip(area);
		int band = theme.accent() & 0xffffff | BAND_ALPHA;
		selection.region().ifPresent(region -> {
			double from = x(area, map.radial().toShown(region.from()));
			double to = x(area, map.radial().toShown(region.to()));
			drawing.fill(new Rect((int) Math.min(from, to), area.y(), Math.max(1, (int) Math.abs(to - from)), area.height()), band);
			drawing.line(from, area.y(), from, area.bottom(), 1, theme.accent());
			drawing.line(to, area.y(), to, area.bottom(), 1, theme.accent());
		});
		double radial = map.radial().toShown(selection.radial());
		if (map.radialShown().contains(radial)) {
			drawing.line(x(area, radial), area.y(), x(area, radial), area.bottom(), 1, theme.cursor());
		}
		drawing.unclip();
		drawing.clip(wide);
		selection.frames().ifPresent(range -> drawing.fill(band(area, wide, range), band));
		if (isShown(selection.frame())) {
			double y = y(area, selection.frame());
			drawing.line(wide.x(), y, wide.right(), y, 1, theme.cursor());
		}
		drawing.unclip();
		for (int frame : selection.pinned()) {
			if (isShown(frame)) {
				double y = y(area, frame);
				drawing.polygon(new double[] { area.x(), y - PIN, area.x() + PIN, y, area.x(), y + PIN }, theme.cursor());
			}
		}
	}

	/**
	 * Draws which frames a model is trained and validated on, at the left edge of the map.
	 *
	 * @param training frames trained on
	 * @param validation frames validated on
	 */
	public void paintSplit(Drawing drawing, RampMapLayout layout, List<Integer> training, List<Integer> validation) {
		drawing.clip(layout.heatmap());
		paintFrames(drawing, layout.heatmap(), training, TRAINING);
		paintFrames(drawing, layout.heatmap(), validation, VALIDATION);
		drawing.unclip();
	}

	private void paintFrames(Drawing drawing, Rect area, List<Integer> frames, int argb) {
		int last = map.ramp().scan().size() - 1;
		for (int frame : frames) {
			if (frame <= last && isShown(frame)) {
				double middle = y(area, frame);
				double half = Math.max(1, Math.abs(middle - y(area, frame == last ? Math.max(0, last - 1) : frame + 1))) / 2;
				drawing.fill(new Rect(area.x(), (int) Math.round(middle - half), SPLIT, Math.max(1, (int) Math.ceil(2 * half))), argb);
			}
		}
	}

	private Rect band(Rect area, Rect wide, FrameRange range) {
		int last = map.ramp().scan().size() - 1;
		double one = y(area, Math.min(range.first(), last));
		double other = y(area, Math.min(range.last(), last));
		return new Rect(wide.x(), (int) Math.min(one, other), wide.width(), Math.max(1, (int) Math.abs(one - other)));
	}

	private boolean isShown(int frame) {
		return frame >= 0 && frame < map.ramp().scan().size() && map.framesShown().contains(map.frames().edges().middle(frame));
	}

	private double x(Rect area, double shown) {
		return area.x() + map.radialShown().fractionOf(shown) * area.width();
	}

	private double y(Rect area, int frame) {
		Interval shown = map.framesShown();
		return area.bottom() - shown.fractionOf(map.frames().edges().middle(frame)) * area.height();
	}
}
