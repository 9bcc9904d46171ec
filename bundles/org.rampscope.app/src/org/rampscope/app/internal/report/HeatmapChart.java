/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.Color;
import java.awt.image.BufferedImage;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampScan;

/**
 * The whole ramp: patterns as rows of colour, frames upwards, pressure on the right, and strips that say which class
 * each frame belongs to.
 */
final class HeatmapChart {

	private static final int STRIP_WEIGHT = 1;
	private static final int MAP_WEIGHT = 24;

	private final RampScan scan;

	HeatmapChart(RampScan scan) {
		this.scan = scan;
	}

	/**
	 * @param found labels found; one strip
	 * @param truth labels known otherwise (truth of a simulation, a person's); null for no second strip
	 */
	JFreeChart draw(Labels found, Labels truth) {
		FrameAxis frames = scan.frames();
		NumberAxis frameAxis = ChartStyle.axis("frame");
		frameAxis.setRange(-0.5, frames.size() - 0.5);
		frameAxis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
		CombinedRangeXYPlot all = new CombinedRangeXYPlot(frameAxis);
		all.setGap(4);
		all.add(map(), MAP_WEIGHT);
		if (found != null) {
			all.add(strip(found, "found"), STRIP_WEIGHT);
		}
		if (truth != null) {
			all.add(strip(truth, "truth"), STRIP_WEIGHT);
		}
		JFreeChart chart = ChartStyle.chart(all, false);
		return chart;
	}

	private XYPlot map() {
		RadialAxis axis = scan.axis();
		NumberAxis domain = ChartStyle.axis(axis.unit().label());
		double first = Math.min(axis.at(0), axis.at(axis.size() - 1));
		double last = Math.max(axis.at(0), axis.at(axis.size() - 1));
		domain.setRange(first, last);
		XYPlot plot = new XYPlot(outline(first, last, scan.size()), domain, null, invisible());
		ChartStyle.style(plot);
		BufferedImage image = new HeatmapRaster(scan).image();
		plot.addAnnotation(new XYDataImageAnnotation(image, first, -0.5, last - first, scan.size()));
		if (scan.frames().hasPressure()) {
			PressureAxis pressure = new PressureAxis(scan.frames());
			ChartStyle.style(pressure);
			pressure.setRange(-0.5, scan.size() - 0.5);
			plot.setRangeAxis(1, pressure);
			plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
		}
		return plot;
	}

	private XYPlot strip(Labels labels, String name) {
		NumberAxis domain = ChartStyle.axis(name);
		domain.setRange(0, 1);
		domain.setTickLabelsVisible(false);
		domain.setTickMarksVisible(false);
		XYPlot plot = new XYPlot(outline(0, 1, labels.size()), domain, null, invisible());
		ChartStyle.style(plot);
		plot.setDomainGridlinesVisible(false);
		BufferedImage image = new BufferedImage(1, labels.size(), BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < labels.size(); i++) {
			image.setRGB(0, labels.size() - 1 - i, colour(labels, i).getRGB());
		}
		plot.addAnnotation(new XYDataImageAnnotation(image, 0, -0.5, 1, labels.size()));
		for (int i = 1; i < labels.size(); i++) {
			if (labels.codes()[i] != labels.codes()[i - 1]) {
				plot.addRangeMarker(new ValueMarker(i - 0.5, Color.BLACK, new java.awt.BasicStroke(1)));
			}
		}
		return plot;
	}

	private static Color colour(Labels labels, int frame) {
		return ClassStyle.of(labels.codes()[frame], labels.confidence().length > frame ? labels.confidence()[frame] : Double.NaN);
	}

	/** JFreeChart lays out annotations only where a data set spans the axes. */
	private static XYSeriesCollection outline(double x0, double x1, int frames) {
		XYSeries corners = new XYSeries("corners");
		corners.add(x0, -0.5);
		corners.add(x1, frames - 0.5);
		return new XYSeriesCollection(corners);
	}

	private static org.jfree.chart.renderer.xy.XYItemRenderer invisible() {
		return new org.jfree.chart.renderer.xy.XYLineAndShapeRenderer(false, false);
	}
}
