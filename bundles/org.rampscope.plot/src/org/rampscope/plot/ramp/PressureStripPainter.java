/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.FrameAxis;
import org.rampscope.plot.CellMap;
import org.rampscope.plot.Interval;
import org.rampscope.plot.Ticks;
import org.rampscope.plot.figure.AxisPainter;
import org.rampscope.plot.figure.Drawing;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.Rect;

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
		Interval range = Interval.around(frames.pressureGPa(), MARGIN);
		drawing.clip(area);
		List<Mean> piece = new ArrayList<>();
		for (int row = 0; row < rows.pixels(); row++) {
			Optional<Mean> mean = mean(frames, rows, row, area.bottom() - row - 0.5);
			if (mean.isEmpty()) {
				paint(piece, area, range);
				piece.clear();
			} else {
				piece.add(mean.get());
			}
		}
		paint(piece, area, range);
		drawing.unclip();
		drawing.outline(area, theme.muted());
		axes.below(area, range, Ticks.linear(range, 4), title);
	}

	/** Paints rows that follow each other: the band as one shape, because as many lines as rows take longer than all the rest. */
	private void paint(List<Mean> piece, Rect area, Interval range) {
		int n = piece.size();
		if (n < 2) {
			return;
		}
		double[] line = new double[2 * n];
		double[] band = new double[4 * n];
		for (int i = 0; i < n; i++) {
			Mean mean = piece.get(i);
			int back = 4 * n - 2 - 2 * i;
			line[2 * i] = x(area, range, mean.pressure);
			band[2 * i] = x(area, range, mean.pressure - mean.sigma);
			// A band that is narrower than a pixel is still seen.
			band[back] = Math.max(x(area, range, mean.pressure + mean.sigma), band[2 * i] + (mean.sigma > 0 ? 1 : 0));
			line[2 * i + 1] = mean.y;
			band[2 * i + 1] = mean.y;
			band[back + 1] = mean.y;
		}
		drawing.polygon(band, theme.accent() & 0xffffff | BAND_ALPHA);
		drawing.polyline(line, 1.5, theme.accent());
	}

	/** @return where a pressure lies horizontally */
	private static double x(Rect area, Interval range, double pressure) {
		return area.x() + range.fractionOf(pressure) * area.width();
	}

	private record Mean(double y, double pressure, double sigma) {
	}

	/** @return mean pressure and mean uncertainty of the frames of a row; empty where none has a pressure */
	private static Optional<Mean> mean(FrameAxis frames, CellMap rows, int row, double y) {
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
		return count == 0 ? Optional.empty() : Optional.of(new Mean(y, sum / count, known == 0 ? 0 : sigma / known));
	}
}
