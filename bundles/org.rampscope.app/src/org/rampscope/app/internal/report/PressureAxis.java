/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.rampscope.core.FrameAxis;

/**
 * An axis over frame numbers whose ticks stand where the pressure passes round values. The pressure need not be linear
 * in the frame number, nor rise everywhere.
 */
final class PressureAxis extends NumberAxis {

	private static final long serialVersionUID = 1L;
	private static final int WANTED_TICKS = 9;

	private final transient FrameAxis frames;

	PressureAxis(FrameAxis frames) {
		super("pressure (GPa)");
		this.frames = frames;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public List refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (double p : frames.pressureGPa()) {
			if (Double.isFinite(p)) {
				low = Math.min(low, p);
				high = Math.max(high, p);
			}
		}
		List<Tick> ticks = new ArrayList<>();
		if (!(high > low)) {
			return ticks;
		}
		double step = roundStep((high - low) / WANTED_TICKS);
		for (int i = 1; i < frames.size(); i++) {
			double a = frames.pressureGPa()[i - 1];
			double b = frames.pressureGPa()[i];
			double mark = (a <= b ? Math.floor(b / step) : Math.ceil(b / step)) * step;
			boolean crossed = a < b ? a < mark && mark <= b : b < a && mark >= b && mark < a;
			if (crossed) {
				double at = i - 1 + (mark - a) / (b - a);
				ticks.add(new NumberTick(at, String.format(Locale.ROOT, step < 1 ? "%.1f" : "%.0f", mark), TextAnchor.CENTER_LEFT,
						TextAnchor.CENTER_LEFT, 0));
			}
		}
		return ticks;
	}

	private static double roundStep(double raw) {
		double power = Math.pow(10, Math.floor(Math.log10(raw)));
		double scaled = raw / power;
		return power * (scaled <= 1 ? 1 : scaled <= 2 ? 2 : scaled <= 5 ? 5 : 10);
	}
}
