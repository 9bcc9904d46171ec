/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.learning.attribution.Attribution;
import org.rampscope.learning.attribution.AttentionMap;
import org.rampscope.learning.attribution.FrameExplainer;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.GcDrawing;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.model.AttentionFigure;
import org.rampscope.ui.model.OpenModel;
import org.rampscope.ui.selection.RampSelection;

/**
 * Who attends to whom in networks with attention: channels and positions in the pattern under the cursor, by the chosen model; else what
 * {@code ramp classify} has written into the file, such as which frames attend to which.
 */
public final class AttentionView extends RampView implements FigureView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.attention";

	private HintPages pages;
	private Canvas canvas;
	private FrameReasons reasons;
	private RampMap map;
	private AttentionFigure shown;

	@Override
	protected Control createContent(Composite parent) {
		pages = new HintPages(parent);
		canvas = new Canvas(pages.control(), SWT.DOUBLE_BUFFERED);
		canvas.addListener(SWT.Paint, event -> figure()
				.ifPresent(figure -> figure.paint(new GcDrawing(event.gc), canvas.getSize().x, canvas.getSize().y)));
		reasons = new FrameReasons(pages.control(), this::refresh);
		listen(reasons::close);
		listen(services().models().addListener(state -> UiThread.run(pages.control(), this::refresh)));
		return pages.control();
	}

	@Override
	protected void mapChanged(RampMap newMap, RampSelection selection) {
		map = newMap;
		refresh();
	}

	@Override
	protected void selectionChanged(RampMap newMap, RampSelection selection) {
		refresh();
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		refresh();
	}

	private void refresh() {
		if (map == null) {
			return;
		}
		Ramp<Patterns> scan = map.ramp().scan();
		int frame = services().selection().selection().frame();
		Optional<OpenModel> model = services().models().state().chosen();
		List<AttentionMap> found = List.of();
		String title = NLS.bind(Messages.attention_ofModel, frame);
		String problem = Messages.attention_hint;
		if (model.isPresent() && frame >= 0 && frame < scan.size()) {
			reasons.ask(model.get(), ramp(), frame);
			Optional<FrameExplainer.Result> answer = reasons.of(ramp(), frame);
			// One frame alone attends to nothing but itself.
			found = answer.map(result -> result.attention().stream().filter(each -> each.weights().length > 1).toList()).orElse(List.of());
			problem = answer.isPresent() ? Messages.attention_none : reasons.problem().isEmpty() ? Messages.importance_finding : reasons.problem();
		}
		if (found.isEmpty()) {
			found = inFile(scan);
			title = Messages.attention_ofFile;
		}
		shown = found.isEmpty() ? null : new AttentionFigure(found, title, map.state().colours(), theme());
		if (shown == null) {
			pages.hint(problem);
		} else {
			pages.show(canvas);
		}
		canvas.redraw();
	}

	/** @return the attention that a result holds; none where it holds none */
	static List<AttentionMap> inFile(Ramp<Patterns> scan) {
		try {
			return scan.result(Attribution.TYPE).map(Attribution::attention).orElse(List.of());
		} catch (RampScopeException e) {
			// another program's result of that name
			return List.of();
		}
	}

	@Override
	public Optional<Figure> figure() {
		return Optional.ofNullable(shown);
	}

	/** @return what is shown, for tests; empty for nothing */
	List<AttentionMap> maps() {
		return shown == null ? List.of() : shown.maps();
	}

	/** @return where it is drawn, for tests */
	Canvas canvas() {
		return canvas;
	}
}
