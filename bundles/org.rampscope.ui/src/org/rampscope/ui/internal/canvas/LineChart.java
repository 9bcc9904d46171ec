/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
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
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.rampscope.ui.figure.Curve;
import org.rampscope.ui.figure.Drawing.Align;
import org.rampscope.ui.figure.FigureTheme;
import org.rampscope.ui.figure.LinePlot;
import org.rampscope.ui.figure.NamePlaces;
import org.rampscope.ui.figure.Rect;
import org.rampscope.ui.figure.TickRowPainter;
import org.rampscope.plot.Interval;

/** Shows a plot of lines; a click or drag sets its cursor. */
public final class LineChart {

	private static final int TICK_PIXELS = 90;
	private static final int NAME_GAP = 6;

	private final Chart chart;
	private FigureTheme theme = FigureTheme.LIGHT;
	private LinePlot plot;
	private TickDrag tickDrag = TickDrag.NONE;
	private Optional<TickRowPainter.Hit> dragged = Optional.empty();

	/**
	 * @param parent where the chart goes
	 * @param clicked told the horizontal position of clicks
	 */
	public LineChart(Composite parent, DoubleConsumer clicked) {
		chart = new Chart(parent, SWT.NONE);
		chart.getLegend().setVisible(false);
		Control area = chart.getPlotArea().getControl();
		area.addListener(SWT.MouseDown, event -> {
			dragged = event.button == 1 && plot != null ? ticks().at(event.x, event.y) : Optional.empty();
			if (dragged.isEmpty()) {
				click(event, clicked);
			}
		});
		area.addListener(SWT.MouseMove, event -> {
			if ((event.stateMask & SWT.BUTTON1) != 0 && dragged.isPresent()) {
				tickDrag.moved(dragged.get().row(), dragged.get().tick(), chart.getAxisSet().getXAxis(0).getDataCoordinate(event.x));
			} else if ((event.stateMask & SWT.BUTTON1) != 0) {
				click(event, clicked);
			} else if (plot != null) {
				area.setCursor(ticks().at(event.x, event.y).isPresent() ? area.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
			}
		});
		area.addListener(SWT.MouseUp, event -> dragged = Optional.empty());
		chart.getPlotArea().addCustomPaintListener(new ICustomPaintListener() {
			@Override
			public void paintControl(PaintEvent event) {
				paintMarks(event);
			}

			@Override
			public boolean drawBehindSeries() {
				return true;
			}
		});
		chart.getPlotArea().addCustomPaintListener(new ICustomPaintListener() {

			@Override
			public void paintControl(PaintEvent event) {
				paintNames(event);
			}

			@Override
			public boolean drawBehindSeries() {
				return false;
			}
		});
		chart.getAxisSet().getXAxis(0).getTick().setTickMarkStepHint(TICK_PIXELS);
		// Nothing is said before there is something to show.
		chart.getTitle().setVisible(false);
		chart.getAxisSet().getXAxis(0).getTitle().setText("");
		chart.getAxisSet().getYAxis(0).getTitle().setText("");
		setTheme(theme);
	}

	/** @param newTickDrag told when a tick is moved */
	public void setTickDrag(TickDrag newTickDrag) {
		tickDrag = newTickDrag;
	}

	/** @return the plot's area */
	public Control plotArea() {
		return chart.getPlotArea().getControl();
	}

	/** @return the column of pixels of a position on the plot's area */
	public int column(double position) {
		return chart.getAxisSet().getXAxis(0).getPixelCoordinate(position);
	}

	/** @return draws and finds the ticks of what is shown */
	public TickRowPainter ticks() {
		Point size = chart.getPlotArea().getSize();
		return new TickRowPainter(plot.tickRows(), new Rect(0, 0, size.x, size.y), this::column);
	}

	/** @return the widget */
	public Control control() {
		return chart;
	}

	/** @param newTheme colours of all but the curves */
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
		chart.redraw();
	}

	/** @param newPlot what to show */
	public void show(LinePlot newPlot) {
		plot = newPlot;
		chart.suspendUpdate(true);
		for (int i = 0; i < plot.curves().size(); i++) {
			Curve curve = plot.curves().get(i);
			ILineSeries<?> line = line(i);
			line.setXSeries(curve.x());
			line.setYSeries(curve.y());
			line.setLineColor(GcDrawing.colour(curve.argb()));
		}
		for (int i = chart.getSeriesSet().getSeries().length - 1; i >= plot.curves().size(); i--) {
			chart.getSeriesSet().deleteSeries(id(i));
		}
		set(chart.getAxisSet().getXAxis(0), plot.x(), plot.xTitle());
		set(chart.getAxisSet().getYAxis(0), plot.y(), plot.yTitle());
		chart.getTitle().setVisible(!plot.title().isEmpty());
		chart.getTitle().setText(plot.title());
		chart.suspendUpdate(false);
		chart.redraw();
	}

	private static void set(IAxis axis, Interval shown, String title) {
		axis.setRange(new Range(shown.low(), shown.high()));
		axis.getTitle().setText(title);
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
		return line;
	}

	/** SWTChart tells series apart by a name, which no one sees. */
	private static String id(int index) {
		return "curve " + index;
	}

	/** @return what is shown now; null before the first */
	public LinePlot shown() {
		return plot;
	}

	private void click(Event event, DoubleConsumer clicked) {
		if (event.button <= 1 && plot != null) {
			clicked.accept(chart.getAxisSet().getXAxis(0).getDataCoordinate(event.x));
		}
	}

	private void paintMarks(PaintEvent event) {
		if (plot == null) {
			return;
		}
		GcDrawing drawing = new GcDrawing(event.gc);
		ticks().paint(drawing, theme);
		IAxis x = chart.getAxisSet().getXAxis(0);
		if (plot.x().contains(plot.cursor())) {
			int at = x.getPixelCoordinate(plot.cursor());
			drawing.line(at, 0, at, chart.getPlotArea().getSize().y, 1, theme.cursor());
		}
	}

	/** @return where the middle of a curve's name is free of the curve: above all of it that lies below the name */
	private double aboveEnd(Curve curve, GcDrawing drawing) {
		double left = chart.getPlotArea().getSize().x - NAME_GAP - drawing.textWidth(curve.name());
		double highest = NamePlaces.highest(curve, chart.getAxisSet().getXAxis(0).getDataCoordinate((int) left));
		return chart.getAxisSet().getYAxis(0).getPixelCoordinate(highest) - 0.6 * drawing.textHeight();
	}

	private void paintNames(PaintEvent event) {
		if (plot == null) {
			return;
		}
		GcDrawing drawing = new GcDrawing(event.gc);
		if (plot.named()) {
			List<NamePlaces.Place> best = plot.curves().stream().filter(curve -> curve.y().length > 0)
					.map(curve -> new NamePlaces.Place(curve, aboveEnd(curve, drawing))).toList();
			for (NamePlaces.Place place : NamePlaces.apart(best, drawing.textHeight(), drawing.textHeight() / 2)) {
				double width = drawing.textWidth(place.curve().name());
				drawing.fill(new Rect((int) (chart.getPlotArea().getSize().x - NAME_GAP - width),
						(int) (place.y() - drawing.textHeight() / 2),
						(int) width, (int) drawing.textHeight()), theme.background() & 0xffffff | 0xc0000000);
				drawing.text(place.curve().name(), chart.getPlotArea().getSize().x - NAME_GAP, place.y(), Align.RIGHT,
						place.curve().argb());
			}
		}
	}
}
