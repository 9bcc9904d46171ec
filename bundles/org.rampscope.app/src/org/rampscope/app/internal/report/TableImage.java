/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;
import org.rampscope.plot.ColourMap;

/** A table of numbers as an image: colour from the first to the 99th hundredth of the values, white for what is not finite. */
final class TableImage {

	private static final int MOST = 1500;

	private final Dataset values;
	private final List<String> axes;

	/**
	 * @param values rows × columns
	 * @param axes labels of the axes in the order of the table's dimensions, the last two of them count
	 */
	TableImage(Dataset values, List<String> axes) {
		this.values = values;
		this.axes = axes;
	}

	JFreeChart chart() {
		int rows = values.getShapeRef()[0];
		int columns = values.getShapeRef()[1];
		NumberAxis x = ChartStyle.axis(label(1, "column"));
		NumberAxis y = ChartStyle.axis(label(2, "row"));
		x.setRange(0, columns);
		y.setRange(0, rows);
		XYPlot plot = new XYPlot(new XYSeriesCollection(), x, y, new XYLineAndShapeRenderer());
		ChartStyle.style(plot);
		plot.addAnnotation(new XYDataImageAnnotation(image(rows, columns), 0, 0, columns, rows));
		return ChartStyle.chart(plot, false);
	}

	private String label(int fromEnd, String otherwise) {
		return axes.size() >= fromEnd && !axes.get(axes.size() - fromEnd).isBlank() ? axes.get(axes.size() - fromEnd) + ", bin" : otherwise;
	}

	private BufferedImage image(int rows, int columns) {
		double[] sorted = new double[rows * columns];
		for (int i = 0; i < sorted.length; i++) {
			sorted[i] = values.getDouble(i / columns, i % columns);
		}
		sorted = Arrays.stream(sorted).filter(Double::isFinite).sorted().toArray();
		double low = sorted.length == 0 ? 0 : sorted[(int) (0.01 * (sorted.length - 1))];
		double high = sorted.length == 0 ? 1 : sorted[(int) (0.99 * (sorted.length - 1))];
		int width = Math.min(columns, MOST);
		int height = Math.min(rows, MOST);
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int r = 0; r < height; r++) {
			for (int c = 0; c < width; c++) {
				double value = values.getDouble((int) ((long) r * rows / height), (int) ((long) c * columns / width));
				image.setRGB(c, height - 1 - r, !Double.isFinite(value) ? 0xFFFFFF
						: ColourMap.VIRIDIS.argb(high > low ? Math.clamp((value - low) / (high - low), 0, 1) : 0));
			}
		}
		return image;
	}
}
