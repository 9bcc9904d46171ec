/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.LineFigure;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.ui.internal.canvas.LineChart;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.selection.RampSelection;

/** A plot of what is known of models and their training; or a line that says how to get something to plot. */
abstract class ModelPlotView extends RampView implements FigureView {

	private HintPages pages;
	private LineChart chart;
	private RampMap map;

	@Override
	protected final Control createContent(Composite parent) {
		pages = new HintPages(parent);
		chart = new LineChart(pages.control(), position -> {
			// nothing to choose along these axes
		});
		listen(services().models().addListener(state -> UiThread.run(pages.control(), this::draw)));
		figureMenu(chart.control());
		return pages.control();
	}

	/** @return the plot; empty where there is nothing to plot yet */
	protected abstract Optional<LinePlot> plot(RampMap shown);

	/** @return how to get something to plot */
	protected abstract String hint();

	private void draw() {
		Optional<LinePlot> plot = map == null ? Optional.empty() : plot(map);
		plot.ifPresentOrElse(newest -> {
			chart.show(newest);
			pages.show(chart.control());
		}, () -> pages.hint(hint()));
	}

	@Override
	protected final void mapChanged(RampMap shown, RampSelection selection) {
		map = shown;
		draw();
	}

	@Override
	protected final void selectionChanged(RampMap shown, RampSelection selection) {
		// these plots are about the whole ramp
	}

	@Override
	protected final void themeChanged(FigureTheme theme) {
		chart.setTheme(theme);
	}

	@Override
	public final Optional<Figure> figure() {
		return pages.isShown(chart.control()) ? Optional.of(new LineFigure(chart.shown(), theme())) : Optional.empty();
	}

	/** @return the chart */
	final LineChart chart() {
		return chart;
	}
}
