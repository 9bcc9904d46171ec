/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.Optional;
import java.util.function.DoubleConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.rampscope.ui.display.RampMap;
import org.rampscope.ui.figure.FigureTheme;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.plot.Interval;
import org.rampscope.ui.plot.Ticks;
import org.rampscope.ui.selection.RampSelection;

/** The pattern of one frame as a line, over the same part of the radial axis as the heatmap. */
public final class PatternChart {

	private static final double MARGIN = 0.05;
	private static final double PRESSURE_RESOLUTION = 0.01;

	private final Chart chart;
	private final ILineSeries<?> line;
	private double cursor = Double.NaN;
	private FigureTheme theme = FigureTheme.LIGHT;

	/**
	 * @param parent where the chart goes
	 * @param clicked told the radial position, in the displayed unit, of clicks
	 */
	public PatternChart(Composite parent, DoubleConsumer clicked) {
		chart = new Chart(parent, SWT.NONE);
		chart.getLegend().setVisible(false);
		line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, Messages.pattern_series);
		line.setSymbolType(PlotSymbolType.NONE);
		line.setLineWidth(1);
		line.setAntialias(SWT.ON);
		Control area = chart.getPlotArea().getControl();
		area.addListener(SWT.MouseDown, event -> click(event, clicked));
		area.addListener(SWT.MouseMove, event -> {
			if ((event.stateMask & SWT.BUTTON1) != 0) {
				click(event, clicked);
			}
		});
		chart.getPlotArea().addCustomPaintListener(new ICustomPaintListener() {
			@Override
			public void paintControl(org.eclipse.swt.events.PaintEvent event) {
				paintCursor(event);
			}

			@Override
			public boolean drawBehindSeries() {
				return true;
			}
		});
		setTheme(theme);
	}

	/** @return the widget */
	public Control control() {
		return chart;
	}

	/** @param newTheme colours */
	public void setTheme(FigureTheme newTheme) {
		theme = newTheme;
		Color background = GcDrawing.colour(theme.background());
		Color foreground = GcDrawing.colour(theme.foreground());
		chart.setBackground(background);
		chart.getPlotArea().setBackground(background);
		chart.getTitle().setForeground(foreground);
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTick().setForeground(foreground);
			axis.getTitle().setForeground(foreground);
			axis.getTitle().setFont(chart.getFont());
			axis.getGrid().setStyle(LineStyle.NONE);
		}
		chart.getTitle().setFont(chart.getFont());
		line.setLineColor(GcDrawing.colour(theme.accent()));
		chart.redraw();
	}

	/**
	 * @param map how the ramp is shown
	 * @param selection which frame and where the cursor is
	 */
	public void show(RampMap map, RampSelection selection) {
		int frame = Math.clamp(selection.frame(), 0, map.ramp().scan().size() - 1);
		Visible visible = visible(map, frame);
		Interval shown = map.radialShown();
		cursor = map.radial().toShown(selection.radial());
		chart.suspendUpdate(true);
		line.setXSeries(visible.x);
		line.setYSeries(visible.y);
		IAxis x = chart.getAxisSet().getXAxis(0);
		x.setRange(new Range(shown.low(), shown.high()));
		x.getTitle().setText(map.radial().shown().unit().label());
		IAxis y = chart.getAxisSet().getYAxis(0);
		y.setRange(visible.range());
		y.getTitle().setText(Messages.axis_intensity);
		chart.getTitle().setText(title(map, frame));
		chart.suspendUpdate(false);
		chart.redraw();
	}

	private static String title(RampMap map, int frame) {
		double pressure = map.ramp().scan().frames().pressureGPa()[frame];
		return Double.isNaN(pressure) ? Messages.bind(Messages.pattern_title, frame)
				: Messages.bind(Messages.pattern_titlePressure, frame, Ticks.label(pressure, PRESSURE_RESOLUTION));
	}

	/** The finite part of a pattern inside the axis, from left to right. */
	private record Visible(double[] x, double[] y) {

		Range range() {
			double low = Double.POSITIVE_INFINITY;
			double high = Double.NEGATIVE_INFINITY;
			for (double value : y) {
				low = Math.min(low, value);
				high = Math.max(high, value);
			}
			double margin = high > low ? MARGIN * (high - low) : 1;
			return y.length == 0 ? new Range(0, 1) : new Range(low - margin, high + margin);
		}
	}

	private static Visible visible(RampMap map, int frame) {
		Interval shown = map.radialShown();
		int n = map.ramp().pyramid().columns();
		boolean falling = n > 1 && map.radial().shown().at(1) < map.radial().shown().at(0);
		double[] x = new double[n];
		double[] y = new double[n];
		int count = 0;
		for (int i = 0; i < n; i++) {
			int bin = falling ? n - 1 - i : i;
			double position = map.radial().shown().at(bin);
			double intensity = map.ramp().pyramid().intensity(frame, bin);
			if (shown.contains(position) && Double.isFinite(intensity)) {
				x[count] = position;
				y[count++] = intensity;
			}
		}
		return new Visible(java.util.Arrays.copyOf(x, count), java.util.Arrays.copyOf(y, count));
	}

	/** @return the intensities drawn now, from left to right */
	public double[] drawnIntensities() {
		return Optional.ofNullable(line.getYSeries()).map(double[]::clone).orElse(new double[0]);
	}

	private void click(Event event, DoubleConsumer clicked) {
		if (event.button <= 1) {
			clicked.accept(chart.getAxisSet().getXAxis(0).getDataCoordinate(event.x));
		}
	}

	private void paintCursor(org.eclipse.swt.events.PaintEvent event) {
		if (!Double.isNaN(cursor)) {
			int x = chart.getAxisSet().getXAxis(0).getPixelCoordinate(cursor);
			Point size = chart.getPlotArea().getSize();
			new GcDrawing(event.gc).line(x, 0, x, size.y, 1, theme.cursor());
		}
	}
}
