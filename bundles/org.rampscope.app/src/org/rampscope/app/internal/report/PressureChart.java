/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.BasicStroke;
import java.awt.Color;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.rampscope.core.FrameAxis;

/** Pressure along the ramp, with a band of one standard uncertainty; interrupted where the pressure is not known. */
final class PressureChart {

	private static final Color LINE = new Color(0x0072B2);

	private final FrameAxis frames;

	PressureChart(FrameAxis frames) {
		this.frames = frames;
	}

	JFreeChart draw() {
		YIntervalSeriesCollection data = new YIntervalSeriesCollection();
		DeviationRenderer renderer = new DeviationRenderer(true, false);
		YIntervalSeries piece = null;
		for (int i = 0; i < frames.size(); i++) {
			double pressure = frames.pressureGPa()[i];
			if (!Double.isFinite(pressure)) {
				piece = null;
				continue;
			}
			if (piece == null) {
				piece = new YIntervalSeries("from frame " + i);
				int index = data.getSeriesCount();
				data.addSeries(piece);
				renderer.setSeriesPaint(index, LINE);
				renderer.setSeriesFillPaint(index, LINE);
				renderer.setSeriesStroke(index, new BasicStroke(1.6f));
			}
			double sigma = Double.isFinite(frames.pressureSigmaGPa()[i]) ? frames.pressureSigmaGPa()[i] : 0;
			piece.add(i, pressure, pressure - sigma, pressure + sigma);
		}
		renderer.setAlpha(0.25f);
		XYPlot plot = new XYPlot(data, ChartStyle.axis("frame"), ChartStyle.axis("pressure (GPa)"), renderer);
		ChartStyle.style(plot);
		return ChartStyle.chart(plot, false);
	}
}
