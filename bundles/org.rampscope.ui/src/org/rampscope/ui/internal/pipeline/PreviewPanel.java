/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.rampscope.core.Pattern;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.plot.Interval;
import org.rampscope.plot.Ticks;
import org.rampscope.plot.figure.Curve;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.figure.LinePlot.Naming;
import org.rampscope.plot.ramp.RampPlots;
import org.rampscope.ui.detector.RawFiles;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.LineChart;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.service.NewestFirst;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.pipeline.FramePreview;

/** Shows what a pipeline makes of the frame under the cursor; found in a thread of its own. */
public final class PreviewPanel {

	private final NewestFirst worker = new NewestFirst("RampScope preview");
	private final FramePreview preview = new FramePreview();
	private final Composite panel;
	private final Label text;
	private final LineChart chart;
	private FigureTheme theme = FigureTheme.LIGHT;
	private FramePreview.Result shown;
	private long asked;

	/**
	 * @param parent where the panel goes
	 * @param services the services all views share
	 */
	public PreviewPanel(Composite parent, RampServices services) {
		panel = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(panel);
		text = new Label(panel, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).hint(300, SWT.DEFAULT).applyTo(text);
		chart = new LineChart(panel, position -> services.documents().ramp().ifPresent(ramp -> {
			if (shown != null && ramp.scan().data().axis().unit() == shown.after().axis().unit()) {
				services.selection().update(old -> old.withRadial(position));
			}
		}));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(chart.control());
	}

	/** @return the widget */
	public Control control() {
		return panel;
	}

	/** Changes the colours. */
	public void setTheme(FigureTheme newTheme) {
		theme = newTheme;
		chart.setTheme(theme);
		if (shown != null) {
			draw(shown);
		}
	}

	/** Says why there is no preview. */
	public void say(String problem) {
		asked++;
		text.setText(problem);
		panel.layout();
	}

	/** Asks for a preview; it comes when it is found. */
	public void show(Pipeline pipeline, OpenRamp ramp, int frame, RunContext context) {
		long number = ++asked;
		int row = Math.clamp(frame, 0, ramp.scan().size() - 1);
		worker.submit(() -> {
			List<java.nio.file.Path> raw = RawFiles.behind(ramp).found();
			if (pipeline.input() == org.rampscope.operations.DataRank.IMAGE && raw.isEmpty()) {
				UiThread.run(panel, () -> sayIf(number, Messages.preview_noFrames));
				return;
			}
			FramePreview.Result result = preview.of(pipeline, ramp, row, raw, context);
			UiThread.run(panel, () -> {
				if (number == asked) {
					shown = result;
					text.setText(NLS.bind(result.left() == 0 ? Messages.preview_done : Messages.preview_left,
							new Object[] { row, Ticks.label(result.milliseconds(), 1), result.left() }));
					draw(result);
				}
			});
		}, problem -> UiThread.run(panel, () -> sayIf(number, problem)));
	}

	private void sayIf(long number, String problem) {
		if (number == asked) {
			say(problem);
		}
	}

	private void draw(FramePreview.Result result) {
		List<Curve> curves = new ArrayList<>();
		if (result.before() != result.after() && result.before().axis().unit() == result.after().axis().unit()) {
			curves.add(curve(result.before(), Messages.preview_before, theme.muted()));
		}
		curves.add(curve(result.after(), Messages.preview_after, theme.accent()));
		double[] x = curves.getLast().x();
		Interval range = x.length < 2 ? new Interval(0, 1) : new Interval(x[0], x[x.length - 1]);
		chart.show(new LinePlot("", result.after().axis().unit().label(), RampPlots.INTENSITY, range, LinePlot.range(curves), curves,
				Naming.LEGEND, Double.NaN));
	}

	private static Curve curve(Pattern pattern, String name, int argb) {
		int n = pattern.axis().size();
		boolean falling = n > 1 && pattern.axis().at(1) < pattern.axis().at(0);
		double[] x = new double[n];
		double[] y = new double[n];
		int count = 0;
		for (int i = 0; i < n; i++) {
			int bin = falling ? n - 1 - i : i;
			if (Double.isFinite(pattern.intensity().get(bin))) {
				x[count] = pattern.axis().at(bin);
				y[count++] = pattern.intensity().get(bin);
			}
		}
		return new Curve(name, java.util.Arrays.copyOf(x, count), java.util.Arrays.copyOf(y, count), argb);
	}

	/** @return the last preview */
	public Optional<FramePreview.Result> result() {
		return Optional.ofNullable(shown);
	}

	/** @return what is written above the chart */
	public String text() {
		return text.getText();
	}

	/** Lets go of the raw file. */
	public void close() {
		worker.close(preview::close);
	}
}
