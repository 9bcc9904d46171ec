/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import javax.imageio.ImageIO;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;

/** Gives all charts of a report one look, and turns them into PNG for embedding. */
final class ChartStyle {

	/** Pixels per CSS pixel: sharp on dense screens and in print. */
	private static final double SCALE = 2;

	private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
	private static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

	private ChartStyle() {
	}

	static NumberAxis axis(String label) {
		NumberAxis axis = new NumberAxis(label);
		style(axis);
		return axis;
	}

	static void style(NumberAxis axis) {
		axis.setLabelFont(LABEL);
		axis.setTickLabelFont(TICK);
		axis.setAutoRangeIncludesZero(false);
		// the library draws what varies by less than 1e-8 as a flat line
		axis.setAutoRangeMinimumSize(Double.MIN_NORMAL);
		axis.setAxisLinePaint(Color.DARK_GRAY);
	}

	static void style(XYPlot plot) {
		plot.setBackgroundPaint(Color.WHITE);
		plot.setDomainGridlinePaint(new Color(0xE4E4E4));
		plot.setRangeGridlinePaint(new Color(0xE4E4E4));
		plot.setDomainGridlineStroke(new BasicStroke(1));
		plot.setRangeGridlineStroke(new BasicStroke(1));
		plot.setOutlinePaint(Color.GRAY);
	}

	static JFreeChart chart(org.jfree.chart.plot.Plot plot, boolean legend) {
		JFreeChart chart = new JFreeChart(null, LABEL, plot, legend);
		chart.setBackgroundPaint(Color.WHITE);
		LegendTitle title = chart.getLegend();
		if (title != null) {
			title.setItemFont(TICK);
			title.setPosition(RectangleEdge.TOP);
			title.setFrame(org.jfree.chart.block.BlockBorder.NONE);
		}
		return chart;
	}

	/**
	 * @param chart a chart
	 * @param width width in CSS pixels
	 * @param height height in CSS pixels
	 * @return the chart as a data URI
	 */
	static String dataUri(JFreeChart chart, int width, int height) {
		BufferedImage image = new BufferedImage((int) (width * SCALE), (int) (height * SCALE), BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			g.scale(SCALE, SCALE);
			chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
		} finally {
			g.dispose();
		}
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", bytes);
			return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
