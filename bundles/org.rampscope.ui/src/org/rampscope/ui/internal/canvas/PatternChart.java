/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.List;
import java.util.function.DoubleConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.rampscope.ui.display.PatternLine;
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
	private static final int TICK_PIXELS = 90;

	private final Chart chart;
	private PatternLine drawn = new PatternLine(List.of());
	private double cursor = Double.NaN;
	private FigureTheme theme = FigureTheme.LIGHT;

	/**
	 * @param parent where the chart goes
	 * @param clicked told the radial position, in the displayed unit, of clicks
	 */
	public PatternChart(Composite parent, DoubleConsumer clicked) {
		chart = new Chart(parent, SWT.NONE);
		chart.getLegend().setVisible(false);
		Control area = chart.getPlotArea().getControl();
		area.addListener(SWT.MouseDown, event -> click(event, clicked));
		area.addListener(SWT.MouseMove, event -> {
			if ((event.stateMask & SWT.BUTTON1) != 0) {
				click(event, clicked);
			}
		});
		chart.getPlotArea().addCustomPaintListener(new ICustomPaintListener() {
			@Override
			public void paintControl(PaintEvent event) {
				paintCursor(event);
			}

			@Override
			public boolean drawBehindSeries() {
				return true;
			}
		});
		chart.getAxisSet().getXAxis(0).getTick().setTickMarkStepHint(TICK_PIXELS);
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
		chart.getTitle().setFont(chart.getFont());
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTick().setForeground(foreground);
			axis.getTitle().setForeground(foreground);
			axis.getTitle().setFont(chart.getFont());
			axis.getGrid().setStyle(LineStyle.NONE);
		}
		for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
			((ILineSeries<?>) series).setLineColor(GcDrawing.colour(theme.accent()));
		}
		chart.redraw();
	}

	/**
	 * @param map how the ramp is shown
	 * @param selection which frame and where the cursor is
	 */
	public void show(RampMap map, RampSelection selection) {
		int frame = Math.clamp(selection.frame(), 0, map.ramp().scan().size() - 1);
		drawn = PatternLine.of(map, frame);
		cursor = map.radial().toShown(selection.radial());
		Interval shown = map.radialShown();
		Interval range = drawn.range(MARGIN);
		chart.suspendUpdate(true);
		for (int i = 0; i < drawn.pieces().size(); i++) {
			ILineSeries<?> line = line(i);
			line.setXSeries(drawn.pieces().get(i).x());
			line.setYSeries(drawn.pieces().get(i).y());
		}
		for (int i = chart.getSeriesSet().getSeries().length - 1; i >= drawn.pieces().size(); i--) {
			chart.getSeriesSet().deleteSeries(id(i));
		}
		IAxis x = chart.getAxisSet().getXAxis(0);
		x.setRange(new Range(shown.low(), shown.high()));
		x.getTitle().setText(map.radial().shown().unit().label());
		IAxis y = chart.getAxisSet().getYAxis(0);
		y.setRange(new Range(range.low(), range.high()));
		y.getTitle().setText(Messages.axis_intensity);
		chart.getTitle().setText(title(map, frame));
		chart.suspendUpdate(false);
		chart.redraw();
	}

	private ILineSeries<?> line(int index) {
		ISeries<?> there = chart.getSeriesSet().getSeries(id(index));
		if (there != null) {
			return (ILineSeries<?>) there;
		}
		ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, id(index));
		line.setSymbolType(PlotSymbolType.NONE);
		line.setLineWidth(1);
		line.setAntialias(SWT.ON);
		line.setLineColor(GcDrawing.colour(theme.accent()));
		return line;
	}

	private static String id(int index) {
		return Messages.bind(Messages.pattern_series, index);
	}

	private static String title(RampMap map, int frame) {
		double pressure = map.ramp().scan().frames().pressureGPa()[frame];
		return Double.isNaN(pressure) ? Messages.bind(Messages.pattern_title, frame)
				: Messages.bind(Messages.pattern_titlePressure, frame, Ticks.label(pressure, PRESSURE_RESOLUTION));
	}

	/** @return what is drawn now */
	public PatternLine drawn() {
		return drawn;
	}

	private void click(Event event, DoubleConsumer clicked) {
		if (event.button <= 1 && !drawn.pieces().isEmpty()) {
			clicked.accept(chart.getAxisSet().getXAxis(0).getDataCoordinate(event.x));
		}
	}

	private void paintCursor(PaintEvent event) {
		if (!Double.isNaN(cursor)) {
			int x = chart.getAxisSet().getXAxis(0).getPixelCoordinate(cursor);
			new GcDrawing(event.gc).line(x, 0, x, chart.getPlotArea().getSize().y, 1, theme.cursor());
		}
	}
}
