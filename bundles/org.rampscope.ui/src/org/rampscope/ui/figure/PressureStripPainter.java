/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.figure;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.FrameAxis;
import org.rampscope.plot.CellMap;
import org.rampscope.plot.Interval;
import org.rampscope.plot.Ticks;

/** Paints the pressure along the ramp beside the map: a line with a band of one standard uncertainty on both sides. */
final class PressureStripPainter {

	private static final int BAND_ALPHA = 0x50000000;
	private static final double MARGIN = 0.05;

	private final Drawing drawing;
	private final FigureTheme theme;
	private final AxisPainter axes;

	PressureStripPainter(Drawing drawing, FigureTheme theme, AxisPainter axes) {
		this.drawing = drawing;
		this.theme = theme;
		this.axes = axes;
	}

	/**
	 * @param frames the pressures
	 * @param rows which frames each row of pixels shows, from the bottom
	 * @param area where the strip goes, as high as there are rows
	 * @param title title of the axis of pressure
	 */
	void paint(FrameAxis frames, CellMap rows, Rect area, String title) {
		Interval range = range(frames);
		drawing.clip(area);
		List<Double> line = new ArrayList<>();
		for (int row = 0; row < rows.pixels(); row++) {
			Mean mean = mean(frames, rows, row);
			if (mean == null) {
				flush(line);
				continue;
			}
			double y = area.bottom() - row - 0.5;
			double x = x(area, range, mean.pressure);
			if (mean.sigma > 0) {
				double left = x(area, range, mean.pressure - mean.sigma);
				double right = x(area, range, mean.pressure + mean.sigma);
				drawing.line(left, y, Math.max(right, left + 1), y, 1, theme.accent() & 0xffffff | BAND_ALPHA);
			}
			line.add(x);
			line.add(y);
		}
		flush(line);
		drawing.unclip();
		drawing.outline(area, theme.muted());
		axes.below(area, range, Ticks.linear(range, 4), title);
	}

	/** @return where a pressure lies horizontally */
	private static double x(Rect area, Interval range, double pressure) {
		return area.x() + range.fractionOf(pressure) * area.width();
	}

	private void flush(List<Double> line) {
		if (line.size() >= 4) {
			drawing.polyline(line.stream().mapToDouble(Double::doubleValue).toArray(), 1.5, theme.accent());
		}
		line.clear();
	}

	private static Interval range(FrameAxis frames) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (double pressure : frames.pressureGPa()) {
			if (Double.isFinite(pressure)) {
				low = Math.min(low, pressure);
				high = Math.max(high, pressure);
			}
		}
		double margin = high > low ? MARGIN * (high - low) : 1;
		return new Interval(low - margin, high + margin);
	}

	private record Mean(double pressure, double sigma) {
	}

	/** @return mean pressure and mean uncertainty of the frames of a row; null where none has a pressure */
	private static Mean mean(FrameAxis frames, CellMap rows, int row) {
		double sum = 0;
		double sigma = 0;
		int count = 0;
		int known = 0;
		for (int frame = rows.first()[row]; frame >= 0 && frame < rows.end()[row]; frame++) {
			if (Double.isFinite(frames.pressureGPa()[frame])) {
				sum += frames.pressureGPa()[frame];
				count++;
				if (Double.isFinite(frames.pressureSigmaGPa()[frame])) {
					sigma += frames.pressureSigmaGPa()[frame];
					known++;
				}
			}
		}
		return count == 0 ? null : new Mean(sum / count, known == 0 ? 0 : sigma / known);
	}
}
