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
import org.rampscope.ui.display.RampMap;
import org.rampscope.ui.figure.Figure;
import org.rampscope.ui.figure.FigureTheme;
import org.rampscope.ui.figure.LineFigure;
import org.rampscope.ui.figure.LinePlot;
import org.rampscope.ui.internal.canvas.LineChart;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.selection.RampSelection;

/** A plot of what is known of models and their training; or a line that says how to get something to plot. */
abstract class ModelPlotView extends RampView implements FigureView {

	private Composite content;
	private StackLayout pages;
	private Composite hintPage;
	private Label hint;
	private LineChart chart;
	private RampMap map;

	@Override
	protected final Control createContent(Composite parent) {
		content = new Composite(parent, SWT.NONE);
		pages = new StackLayout();
		content.setLayout(pages);
		hintPage = new Composite(content, SWT.NONE);
		hintPage.setLayout(new GridLayout());
		hint = new Label(hintPage, SWT.WRAP | SWT.CENTER);
		hint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
		chart = new LineChart(content, position -> {
			// nothing to choose along these axes
		});
		pages.topControl = hintPage;
		listen(services().models().addListener(state -> UiThread.run(content, this::draw)));
		return content;
	}

	/** @return the plot; empty where there is nothing to plot yet */
	protected abstract Optional<LinePlot> plot(RampMap shown);

	/** @return how to get something to plot */
	protected abstract String hint();

	private void draw() {
		Optional<LinePlot> plot = map == null ? Optional.empty() : plot(map);
		plot.ifPresent(chart::show);
		hint.setText(hint());
		Control page = plot.isPresent() ? chart.control() : hintPage;
		if (pages.topControl != page) {
			pages.topControl = page;
			content.layout();
		}
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
		return pages.topControl == chart.control() ? Optional.of(new LineFigure(chart.shown(), theme())) : Optional.empty();
	}

	/** @return the chart */
	final LineChart chart() {
		return chart;
	}
}
