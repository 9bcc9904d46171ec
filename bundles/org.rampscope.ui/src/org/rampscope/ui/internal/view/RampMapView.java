/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.rampscope.plot.FrameRange;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.ramp.FoundTransition;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampMapFigure;
import org.rampscope.ui.display.CursorReadout;
import org.rampscope.ui.document.ShownPath;
import org.rampscope.ui.internal.canvas.HeatmapCanvas;
import org.rampscope.ui.internal.canvas.HeatmapMouse;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.label.LabelChanges;
import org.rampscope.ui.model.TrainingState;
import org.rampscope.ui.selection.RampSelection;

/** The heatmap with class strips and pressure, and a line that says what is under the cursor. */
public final class RampMapView extends RampView implements FigureView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.map";

	private HeatmapCanvas canvas;
	private Label readout;

	@Override
	protected boolean showsState() {
		return true;
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
		canvas = new HeatmapCanvas(content);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		readout = new Label(content, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(readout);
		new HeatmapMouse(canvas, services().selection(), services().display(), this::showTransition, new LabelsBrush());
		canvas.addListener(SWT.MouseMove, event -> readOut(canvas.cursorAt(event.x, event.y)));
		canvas.addListener(SWT.MouseExit, event -> readOut(Optional.empty()));
		MenuManager menu = new MenuManager();
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		canvas.setMenu(menu.createContextMenu(canvas));
		// What the menu acts on is in the selection service, not in the page's selection.
		getSite().registerContextMenu(ID, menu, new NoSelection());
		listen(services().models().addListener(state -> UiThread.run(content, this::showSplit)));
		return content;
	}

	/** The brush of the view of labels, where that is open. */
	private final class LabelsBrush implements HeatmapMouse.Brush {

		private OptionalInt code() {
			IWorkbenchPage page = getSite().getPage();
			return page.findView(LabelsView.ID) instanceof LabelsView labels && page.isPartVisible(labels) ? labels.brush()
					: OptionalInt.empty();
		}

		@Override
		public boolean isOn() {
			return code().isPresent();
		}

		@Override
		public void painted(FrameRange frames) {
			code().ifPresent(code -> new LabelChanges(services().documents()).label(frames, code));
		}
	}

	/** Draws the split of the training beside the frames of the ramp that is trained on. */
	private void showSplit() {
		TrainingState training = services().models().state().training();
		boolean ours = canvas.map().isPresent() && training.ramp().filter(ramp().file()::equals).isPresent();
		canvas.setSplit(ours ? training.split().training() : List.of(), ours ? training.split().validation() : List.of());
	}

	/** Marks the frames of a transition and shows what changed over them. */
	private void showTransition(FoundTransition transition) {
		FrameRange range = FrameRange.between(transition.onsetFrame(), Math.max(transition.onsetFrame(), transition.endFrame() - 1));
		services().selection().update(old -> old.withFrames(Optional.of(range)).withFrame(transition.onsetFrame()));
		try {
			getSite().getPage().showView(TransitionView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			ErrorDialog.openError(getSite().getShell(), getPartName(), null, e.getStatus());
		}
	}

	@Override
	protected void mapChanged(RampMap shown, RampSelection selection) {
		canvas.setMap(shown);
		showSplit();
		setContentDescription(ShownPath.of(ramp().file()));
		selectionChanged(shown, selection);
	}

	@Override
	protected void selectionChanged(RampMap shown, RampSelection selection) {
		canvas.setSelection(selection);
		readOut(Optional.empty());
	}

	/** Says what is under the mouse; where that is beyond the map, what is under the cursor. */
	private void readOut(Optional<RampSelection> mouse) {
		canvas.map().ifPresent(shown -> readout.setText(CursorReadout.of(shown, mouse.orElse(services().selection().selection()))));
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		canvas.setTheme(theme);
	}

	@Override
	public Optional<Figure> figure() {
		return services().documents().ramp().isEmpty() ? Optional.empty() : canvas.map().map(map -> new RampMapFigure(map, theme()));
	}

	/** @return the heatmap */
	public HeatmapCanvas canvas() {
		return canvas;
	}

	/** @return what is written about the cursor */
	public String readout() {
		return readout.getText();
	}

	@Override
	public void setFocus() {
		if (services().documents().ramp().isPresent()) {
			canvas.setFocus();
		} else {
			super.setFocus();
		}
	}
}
