/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.ramp.RampMapFigure;
import org.rampscope.plot.ramp.RampMapLayout;
import org.rampscope.ui.display.RampMapMarks;
import org.rampscope.plot.figure.Rect;
import org.rampscope.ui.selection.RampSelection;

/**
 * Shows the figure of a ramp. The map's pixels are drawn in another thread; until they are there the last ones are shown, moved and
 * stretched to where they belong. The whole figure is kept as one image, so that moving the cursor costs one copy and two lines.
 */
public final class HeatmapCanvas extends Canvas {

	private static final int PATIENCE_MS = 30;

	private final Display display;
	private final NewestPixels<MapPixels> pixels = new NewestPixels<>("RampScope heatmap", this, this::drawn);
	private FigureTheme theme = FigureTheme.LIGHT;
	private RampMap map;
	private RampSelection selection = RampSelection.NONE;
	private List<Integer> training = List.of();
	private List<Integer> validation = List.of();
	private RampMapLayout layout;
	private long drawnAt;
	private PaintedImage figure;
	/** Whether something changed since the last paint. */
	private boolean stale = true;

	/** @param parent where the canvas goes */
	public HeatmapCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		display = getDisplay();
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> {
			changed();
			repaint();
		});
		addListener(SWT.Dispose, event -> {
			pixels.close();
			disposeFigure();
		});
	}

	/** @param newMap what to show; null for nothing */
	public void setMap(RampMap newMap) {
		checkWidget();
		if (newMap == null || map == null || newMap.ramp() != map.ramp() || newMap.ordinate() != map.ordinate()
				|| newMap.radial() != map.radial()) {
			pixels.clear();
		}
		map = newMap;
		changed();
	}

	/** @param newSelection what to mark */
	public void setSelection(RampSelection newSelection) {
		checkWidget();
		selection = newSelection;
		repaint();
	}

	/**
	 * @param newTraining frames a model is trained on
	 * @param newValidation frames it is validated on
	 */
	public void setSplit(List<Integer> newTraining, List<Integer> newValidation) {
		checkWidget();
		training = newTraining;
		validation = newValidation;
		repaint();
	}

	/** @param newTheme colours */
	public void setTheme(FigureTheme newTheme) {
		checkWidget();
		theme = newTheme;
		changed();
	}

	/** @return what is shown; empty for nothing */
	public Optional<RampMap> map() {
		return Optional.ofNullable(map);
	}

	/** @return where the parts of the figure lie; empty while nothing is shown */
	public Optional<RampMapLayout> figureLayout() {
		return map == null || layout == null ? Optional.empty() : Optional.of(layout);
	}

	/** @return whether the pixels on the screen are those of what is shown and selected now */
	public boolean isUpToDate() {
		return !stale && map != null && figure != null && pixels.drawn().filter(drawn -> drawn.map() == map
				&& drawn.rows().pixels() == layout.heatmap().height()).isPresent();
	}

	/** @return the radial position in the displayed unit under a column of pixels; NaN outside the map */
	double radialAt(int x) {
		Rect area = layout.heatmap();
		double position = map.radialShown().at((x + 0.5 - area.x()) / area.width());
		return map.radialShown().contains(position) ? position : Double.NaN;
	}

	/** @return the position along the ramp at a row of pixels; NaN outside the map */
	double rampAt(int y) {
		Rect area = layout.heatmap();
		double position = map.framesShown().at((area.bottom() - y - 0.5) / area.height());
		return map.framesShown().contains(position) ? position : Double.NaN;
	}

	/** @return the frame at a row of pixels; −1 outside the map */
	int frameAt(int y) {
		return map.frames().edges().cellAt(rampAt(y));
	}

	/** @return the row of pixels of the border between a frame and the one before it */
	public double rowOfStart(int frame) {
		double position = frame == 0 ? map.frames().edges().middle(0)
				: 0.5 * (map.frames().edges().middle(frame - 1) + map.frames().edges().middle(frame));
		Rect area = layout.heatmap();
		return area.bottom() - map.framesShown().fractionOf(position) * area.height();
	}

	/** @return a cursor at a place of the map; empty where the map is not there */
	public Optional<RampSelection> cursorAt(int x, int y) {
		if (map == null || layout == null || !layout.heatmap().contains(x, y) || frameAt(y) < 0) {
			return Optional.empty();
		}
		return Optional.of(RampSelection.NONE.withFrame(frameAt(y)).withRadial(map.radial().toOwn(radialAt(x))));
	}

	private void changed() {
		disposeFigure();
		Point size = getSize();
		if (map == null || size.x <= 0 || size.y <= 0) {
			repaint();
			return;
		}
		RampMapFigure parts = new RampMapFigure(map, theme);
		GC gc = new GC(this);
		layout = parts.layout(new GcDrawing(gc), size.x, size.y);
		gc.dispose();
		pixels.ask(new MapPixels(map, parts.columns(layout), parts.rows(layout), theme.missing()));
		if (pixels.drawn().isEmpty()) {
			repaint();
		} else {
			stale = true;
			display.timerExec(PATIENCE_MS, this::repaintUnlessDrawn);
		}
	}

	/** New pixels mostly come within a beat of the screen: the old ones, moved, are worth painting only where they do not. */
	private void repaintUnlessDrawn() {
		if (!isDisposed() && map != null && System.nanoTime() - drawnAt >= 1_000_000L * PATIENCE_MS) {
			repaint();
		}
	}

	private void repaint() {
		stale = true;
		redraw();
	}

	private void drawn() {
		drawnAt = System.nanoTime();
		disposeFigure();
		repaint();
	}

	private void paint(GC gc) {
		stale = false;
		Point size = getSize();
		GcDrawing drawing = new GcDrawing(gc);
		if (map == null) {
			drawing.fill(new Rect(0, 0, size.x, size.y), theme.background());
			return;
		}
		if (figure == null) {
			figure = paintFigure(size);
		}
		figure.paint(gc, new Rect(0, 0, size.x, size.y));
		RampMapMarks marks = new RampMapMarks(map, theme);
		marks.paintSplit(drawing, layout, training, validation);
		marks.paint(drawing, layout, selection);
	}

	private PaintedImage paintFigure(Point size) {
		Image image = new Image(display, size.x, size.y);
		GC gc = new GC(image);
		gc.setFont(getFont());
		GcDrawing drawing = new GcDrawing(gc);
		drawing.fill(layout.size(), theme.background());
		drawing.fill(layout.heatmap(), theme.missing());
		pixels.drawn().ifPresent(drawn -> {
			drawing.clip(layout.heatmap());
			pixels.image().paint(gc, drawn.place(map, layout.heatmap()));
			drawing.unclip();
		});
		new RampMapFigure(map, theme).paintAround(drawing, layout);
		gc.dispose();
		return PaintedImage.of(image);
	}

	private void disposeFigure() {
		if (figure != null) {
			figure.close();
			figure = null;
		}
	}
}
