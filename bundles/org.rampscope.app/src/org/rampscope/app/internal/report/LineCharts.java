/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampScan;

/** Patterns as lines: stacked, or on top of each other. */
final class LineCharts {

	private final RampScan scan;

	LineCharts(RampScan scan) {
		this.scan = scan;
	}

	/**
	 * @param frames frames to draw, from the bottom up
	 * @param colours one colour per frame
	 * @param names one name per frame, for the legend
	 * @param offset how far each lies above the one before, as a part of the largest intensity; 0 for none
	 * @param legend whether to draw one
	 */
	JFreeChart patterns(List<Integer> frames, List<Color> colours, List<String> names, double offset, boolean legend) {
		RadialAxis axis = scan.axis();
		XYSeriesCollection data = new XYSeriesCollection();
		XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
		double largest = largest(frames);
		for (int i = 0; i < frames.size(); i++) {
			XYSeries series = new XYSeries(names.get(i), false);
			for (int b = 0; b < axis.size(); b++) {
				double value = scan.intensity().get(frames.get(i).intValue(), b);
				series.add(axis.at(b), Double.isFinite(value) ? value + i * offset * largest : Double.NaN);
			}
			data.addSeries(series);
			renderer.setSeriesPaint(i, colours.get(i));
			renderer.setSeriesStroke(i, new BasicStroke(1.3f));
		}
		NumberAxis domain = ChartStyle.axis(axis.unit().label());
		domain.setRange(Math.min(axis.at(0), axis.at(axis.size() - 1)), Math.max(axis.at(0), axis.at(axis.size() - 1)));
		NumberAxis range = ChartStyle.axis(offset > 0 ? "intensity, each lifted (arb. units)" : "intensity (arb. units)");
		XYPlot plot = new XYPlot(data, domain, range, renderer);
		ChartStyle.style(plot);
		return ChartStyle.chart(plot, legend);
	}

	private double largest(List<Integer> frames) {
		double largest = 0;
		for (int frame : frames) {
			for (int b = 0; b < scan.axis().size(); b++) {
				double value = scan.intensity().get(frame, b);
				if (value > largest) {
					largest = value;
				}
			}
		}
		return largest;
	}
}
