/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.Rect;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.GcDrawing;
import org.rampscope.ui.internal.pipeline.RerunJob;
import org.rampscope.ui.provenance.HeadlessCommand;
import org.rampscope.ui.provenance.PipelineFigure;
import org.rampscope.ui.provenance.PipelineGraph;
import org.rampscope.ui.selection.RampSelection;

/** The way from raw files to the result that is shown, with everything needed to go it again. */
public final class PipelineGraphView extends RampView implements FigureView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.graph";

	private ScrolledComposite scroll;
	private Canvas canvas;
	private Text detail;
	private PipelineGraph graph;
	private OpenRamp ramp;
	private int selected = -1;
	private ViewAction copy;
	private ViewAction rerun;

	@Override
	protected Control createContent(Composite parent) {
		SashForm content = new SashForm(parent, SWT.VERTICAL);
		scroll = new ScrolledComposite(content, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
		scroll.setContent(canvas);
		canvas.addListener(SWT.Paint, event -> figure().ifPresent(figure -> figure.paint(new GcDrawing(event.gc), canvas.getSize().x,
				canvas.getSize().y)));
		canvas.addListener(SWT.MouseDown, event -> choose(event.x, event.y));
		canvas.setData(ViewKeys.OWN_ARROWS, Boolean.TRUE);
		canvas.addListener(SWT.KeyDown, this::key);
		scroll.addListener(SWT.Resize, event -> fit());
		detail = new Text(content, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		content.setWeights(80, 20);
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		copy = ViewAction.of(Messages.graph_copy, this::copyCommand);
		rerun = ViewAction.of(Messages.graph_rerun, this::rerun);
		bar.add(copy);
		bar.add(rerun);
		return content;
	}

	@Override
	protected void mapChanged(RampMap shown, RampSelection selection) {
		if (ramp != ramp()) {
			ramp = ramp();
			graph = PipelineGraph.of(ramp);
			offer(copy, HeadlessCommand.of(ramp).isPresent(), Messages.graph_noRecord);
			offer(rerun, HeadlessCommand.mayRerun(ramp), ramp.isReducedHere() ? Messages.graph_notSaved : Messages.graph_noRecord);
			select(-1);
			fit();
		}
		canvas.redraw();
	}

	private static void offer(ViewAction action, boolean possible, String reason) {
		action.setEnabled(possible);
		action.setToolTipText(possible ? action.getText() : reason);
	}

	private void fit() {
		if (graph != null) {
			GC gc = new GC(canvas);
			scroll.setMinHeight(new PipelineFigure(graph, selected, theme()).neededHeight(new GcDrawing(gc), scroll.getClientArea().width));
			gc.dispose();
		}
	}

	private List<Rect> boxes() {
		GC gc = new GC(canvas);
		List<Rect> boxes = new PipelineFigure(graph, selected, theme()).boxes(new GcDrawing(gc), canvas.getSize().x);
		gc.dispose();
		return boxes;
	}

	/** Arrows go from box to box. */
	private void key(Event event) {
		boolean up = event.keyCode == SWT.ARROW_UP;
		if (graph != null && (up || event.keyCode == SWT.ARROW_DOWN)) {
			select(Math.clamp(selected + (up ? -1L : 1L), 0, graph.all().size() - 1));
			scroll.setOrigin(0, boxes().get(selected).y() - scroll.getClientArea().height / 3);
		}
	}

	private void choose(int x, int y) {
		if (graph == null) {
			return;
		}
		canvas.setFocus();
		List<Rect> boxes = boxes();
		for (int i = 0; i < boxes.size(); i++) {
			if (boxes.get(i).contains(x, y)) {
				select(i);
			}
		}
	}

	/** Chooses a box; −1 for none. */
	void select(int index) {
		selected = index;
		detail.setText(index < 0 ? NLS.bind(Messages.graph_hint, HeadlessCommand.of(ramp).orElse(Messages.graph_noRecord))
				: graph.all().get(index).detail());
		canvas.redraw();
	}

	private void copyCommand() {
		Optional.ofNullable(ramp).flatMap(HeadlessCommand::of).ifPresent(command -> {
			Clipboard clipboard = new Clipboard(canvas.getDisplay());
			clipboard.setContents(new Object[] { command }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		});
	}

	private void rerun() {
		if (ramp != null && HeadlessCommand.mayRerun(ramp)) {
			new RerunJob(services().documents(), ramp.file()).schedule();
		}
	}

	@Override
	public void setFocus() {
		canvas.setFocus();
	}

	/** @return the graph that is shown */
	PipelineGraph graph() {
		return graph;
	}

	/** @return what is written about the chosen box */
	String detail() {
		return detail.getText();
	}

	@Override
	protected void selectionChanged(RampMap shown, RampSelection selection) {
		// the graph is about the whole ramp
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		canvas.redraw();
	}

	@Override
	public Optional<Figure> figure() {
		return Optional.ofNullable(graph).map(shown -> new PipelineFigure(shown, selected, theme()));
	}
}
