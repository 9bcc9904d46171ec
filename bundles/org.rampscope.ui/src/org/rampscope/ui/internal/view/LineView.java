/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampPlots;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.LineFigure;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.ui.internal.canvas.LineChart;
import org.rampscope.ui.selection.RampSelection;

/** A view with one plot of lines, or a line that says what has to be selected for it. */
abstract class LineView extends RampView implements FigureView {

	private Composite content;
	private StackLayout pages;
	private Composite hintPage;
	private LineChart chart;
	private RampMap map;

	@Override
	protected Control createContent(Composite parent) {
		content = new Composite(parent, SWT.NONE);
		pages = new StackLayout();
		content.setLayout(pages);
		hintPage = new Composite(content, SWT.NONE);
		hintPage.setLayout(new GridLayout());
		Label hint = new Label(hintPage, SWT.CENTER | SWT.WRAP);
		hint.setText(hint());
		hint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
		chart = new LineChart(content, position -> {
			if (map != null) {
				clicked(map, position);
			}
		});
		figureMenu(chart.control());
		return content;
	}

	/** @return what to do so that there is something to plot */
	protected abstract String hint();

	/** @return the plot; empty where nothing is selected for it */
	protected abstract Optional<LinePlot> plot(RampPlots plots, RampSelection selection);

	/**
	 * The plot was clicked.
	 *
	 * @param shown the ramp as it is shown
	 * @param position where, on the plot's horizontal axis
	 */
	protected abstract void clicked(RampMap shown, double position);

	@Override
	protected final void mapChanged(RampMap shown, RampSelection selection) {
		map = shown;
		selectionChanged(shown, selection);
	}

	@Override
	protected final void selectionChanged(RampMap shown, RampSelection selection) {
		Optional<LinePlot> plot = plot(new RampPlots(shown, theme()), selection);
		plot.ifPresent(chart::show);
		Control page = plot.isPresent() ? chart.control() : hintPage;
		if (pages.topControl != page) {
			pages.topControl = page;
			content.layout();
		}
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		chart.setTheme(theme);
	}

	@Override
	public final Optional<Figure> figure() {
		return pages.topControl == chart.control() && map != null && services().documents().ramp().isPresent()
				? Optional.of(new LineFigure(chart.shown(), theme()))
				: Optional.empty();
	}

	/** @return the ramp as it is shown */
	protected final Optional<RampMap> map() {
		return Optional.ofNullable(map);
	}

	/** Draws again what is selected. */
	protected final void refresh() {
		if (map != null) {
			selectionChanged(map, services().selection().selection());
		}
	}

	/** @return the chart */
	public final LineChart chart() {
		return chart;
	}
}
