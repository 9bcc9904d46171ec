/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.Color;
import java.awt.Paint;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;
import org.rampscope.plot.ColourMap;

/**
 * A table of numbers as an image with its scale of colours, which goes from the first to the 99th hundredth of the values; white for what is
 * not finite.
 */
final class TableImage {

	private static final int MOST = 1500;
	private static final int SCALE_WIDTH = 14;

	/** Colours of values between two limits. */
	private record Colours(double low, double high) implements PaintScale {

		private int argb(double value) {
			return !Double.isFinite(value) ? 0xFFFFFF : ColourMap.VIRIDIS.argb(Math.clamp((value - low) / (high - low), 0, 1));
		}

		@Override
		public double getLowerBound() {
			return low;
		}

		@Override
		public double getUpperBound() {
			return high;
		}

		@Override
		public Paint getPaint(double value) {
			return new Color(argb(value));
		}
	}

	private final Dataset values;
	private final List<String> axes;
	private final List<Optional<Dataset>> positions;

	/**
	 * @param values rows × columns
	 * @param axes labels of the axes in the order of the table's dimensions, the last two of them count
	 * @param positions values of the axes, as many; empty where they have none
	 */
	TableImage(Dataset values, List<String> axes, List<Optional<Dataset>> positions) {
		this.values = values;
		this.axes = axes;
		this.positions = positions;
	}

	JFreeChart chart() {
		int rows = values.getShapeRef()[0];
		int columns = values.getShapeRef()[1];
		double[] across = range(1, columns);
		double[] along = range(2, rows);
		NumberAxis x = axis(1, "column", across.length == 0, columns);
		NumberAxis y = axis(2, "row", along.length == 0, rows);
		across = across.length == 0 ? new double[] { 0, columns } : across;
		along = along.length == 0 ? new double[] { 0, rows } : along;
		Colours colours = colours(rows, columns);
		x.setRange(across[0], across[1]);
		y.setRange(along[0], along[1]);
		XYPlot plot = new XYPlot(new XYSeriesCollection(), x, y, new XYLineAndShapeRenderer());
		ChartStyle.style(plot);
		plot.addAnnotation(new XYDataImageAnnotation(image(rows, columns, colours), across[0], along[0], across[1] - across[0], along[1] - along[0]));
		JFreeChart chart = ChartStyle.chart(plot, false);
		PaintScaleLegend scale = new PaintScaleLegend(colours, ChartStyle.axis(""));
		scale.setPosition(RectangleEdge.RIGHT);
		scale.setStripWidth(SCALE_WIDTH);
		scale.setMargin(new RectangleInsets(4, 8, 36, 4));
		scale.setBackgroundPaint(Color.WHITE);
		chart.addSubtitle(scale);
		return chart;
	}

	private NumberAxis axis(int fromEnd, String otherwise, boolean counted, int size) {
		NumberAxis axis = ChartStyle.axis(label(fromEnd, otherwise, counted));
		Optional<Dataset> at = positions.size() < fromEnd ? Optional.empty() : positions.get(positions.size() - fromEnd);
		if (counted || at.filter(p -> p.getElementClass() == Integer.class).isPresent()) {
			axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
		}
		// of a single row or column there is nothing to tell apart
		axis.setTickLabelsVisible(size > 1);
		return axis;
	}

	private String label(int fromEnd, String otherwise, boolean counted) {
		return axes.size() >= fromEnd && !axes.get(axes.size() - fromEnd).isBlank() ? axes.get(axes.size() - fromEnd) + (counted ? ", bin" : "") : otherwise;
	}

	/** @return from where to where an axis with rising positions of equal distance reaches; empty for any other, whose bins are counted */
	private double[] range(int fromEnd, int size) {
		Optional<Dataset> at = positions.size() < fromEnd ? Optional.empty() : positions.get(positions.size() - fromEnd);
		if (size < 2 || at.isEmpty() || at.get().getSize() != size) {
			return new double[0];
		}
		double first = at.get().getElementDoubleAbs(0);
		double step = (at.get().getElementDoubleAbs(size - 1) - first) / (size - 1);
		for (int i = 0; i < size; i++) {
			if (!(step > 0) || Math.abs(at.get().getElementDoubleAbs(i) - first - i * step) > 0.1 * step) {
				return new double[0];
			}
		}
		return new double[] { first - step / 2, first + (size - 0.5) * step };
	}

	private Colours colours(int rows, int columns) {
		double[] sorted = new double[rows * columns];
		for (int i = 0; i < sorted.length; i++) {
			sorted[i] = values.getDouble(i / columns, i % columns);
		}
		sorted = Arrays.stream(sorted).filter(Double::isFinite).sorted().toArray();
		double low = sorted.length == 0 ? 0 : sorted[(int) (0.01 * (sorted.length - 1))];
		double high = sorted.length == 0 ? 1 : sorted[(int) (0.99 * (sorted.length - 1))];
		return new Colours(low, high > low ? high : low + Math.max(Math.abs(low), 1));
	}

	private BufferedImage image(int rows, int columns, Colours colours) {
		int width = Math.min(columns, MOST);
		int height = Math.min(rows, MOST);
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int r = 0; r < height; r++) {
			for (int c = 0; c < width; c++) {
				double value = values.getDouble((int) ((long) r * rows / height), (int) ((long) c * columns / width));
				image.setRGB(c, height - 1 - r, colours.argb(value));
			}
		}
		return image;
	}
}
