/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.rampscope.ui.display.DisplayService;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.FoundTransition;
import org.rampscope.plot.FrameRange;
import org.rampscope.ui.selection.RadialRange;
import org.rampscope.ui.selection.SelectionService;

/**
 * What the mouse does on the heatmap: click sets the cursor, dragging along the radial axis marks a region, dragging with Shift marks
 * frames, with a brush it labels them, dragging with the middle button or Ctrl moves the map, the wheel zooms (with Shift the radial
 * axis only, with Ctrl the ramp only), a double click shows everything, on the mark of a transition what changed there.
 */
public final class HeatmapMouse {

	private static final double ZOOM = 1.25;
	/** A hand is not still: shorter drags are clicks. */
	private static final int CLICK_PIXELS = 5;
	/** How far from its line a mark is still meant. */
	private static final int MARK_PIXELS = 7;

	/** Labels what is dragged over. */
	public interface Brush {

		/** @return whether dragging labels now */
		boolean isOn();

		/** Told the frames when the mouse is let go. */
		void painted(FrameRange frames);
	}

	private enum Drag {
		NONE, CURSOR, REGION, FRAMES, PAINT, MOVE
	}

	private final HeatmapCanvas canvas;
	private final SelectionService selection;
	private final DisplayService display;
	private final Consumer<FoundTransition> transitionChosen;
	private final Brush brush;
	private Drag drag = Drag.NONE;
	private int startX;
	private int startY;
	private RampMap startMap;

	/**
	 * @param canvas the heatmap
	 * @param selection where the cursor goes
	 * @param display where zoom and place go
	 * @param transitionChosen told which transition's mark was clicked twice
	 * @param brush labels where it is on
	 */
	public HeatmapMouse(HeatmapCanvas canvas, SelectionService selection, DisplayService display,
			Consumer<FoundTransition> transitionChosen, Brush brush) {
		this.canvas = canvas;
		this.selection = selection;
		this.display = display;
		this.transitionChosen = transitionChosen;
		this.brush = brush;
		canvas.addListener(SWT.MouseDown, this::down);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, this::up);
		canvas.addListener(SWT.MouseDoubleClick, this::doubleClick);
		canvas.addListener(SWT.MouseWheel, this::wheel);
	}

	private void down(Event event) {
		canvas.setFocus();
		if (canvas.figureLayout().isEmpty() || canvas.frameAt(event.y) < 0) {
			return;
		}
		startX = event.x;
		startY = event.y;
		startMap = canvas.map().orElseThrow();
		boolean onMap = canvas.figureLayout().get().heatmap().contains(event.x, event.y);
		if (event.button == 2 || event.button == 1 && (event.stateMask & SWT.MOD1) != 0) {
			drag = onMap ? Drag.MOVE : Drag.NONE;
		} else if (event.button == 1 && (event.stateMask & SWT.SHIFT) != 0) {
			drag = Drag.FRAMES;
		} else if (event.button == 1) {
			drag = brush.isOn() ? Drag.PAINT : Drag.CURSOR;
			setCursor(event);
		}
	}

	private void up(Event event) {
		if (drag == Drag.PAINT && canvas.map().filter(map -> map.ramp() == startMap.ramp()).isPresent()) {
			dragged(event).ifPresent(frames -> {
				selection.update(old -> old.withFrames(Optional.empty()));
				brush.painted(frames);
			});
		}
		drag = Drag.NONE;
	}

	/** The frames from where the mouse was pressed to where it is. */
	private Optional<FrameRange> dragged(Event event) {
		int from = canvas.frameAt(startY);
		int to = canvas.frameAt(event.y);
		return from >= 0 && to >= 0 ? Optional.of(FrameRange.between(from, to)) : Optional.empty();
	}

	private void setCursor(Event event) {
		int frame = canvas.frameAt(event.y);
		double radial = startMap.radial().toOwn(canvas.radialAt(event.x));
		selection.update(old -> (frame < 0 ? old : old.withFrame(frame)).withRadial(Double.isNaN(radial) ? old.radial() : radial));
	}

	private void move(Event event) {
		if (drag == Drag.NONE || canvas.map().isEmpty() || canvas.map().get().ramp() != startMap.ramp()) {
			return;
		}
		if (drag == Drag.CURSOR && Math.abs(event.x - startX) >= CLICK_PIXELS && Math.abs(event.x - startX) > Math.abs(event.y - startY)
				&& !Double.isNaN(canvas.radialAt(startX))) {
			drag = Drag.REGION;
		}
		switch (drag) {
			case CURSOR -> setCursor(event);
			case REGION -> {
				double to = canvas.radialAt(event.x);
				if (!Double.isNaN(to)) {
					RadialRange region = RadialRange.between(startMap.radial().toOwn(canvas.radialAt(startX)), startMap.radial().toOwn(to));
					selection.update(old -> old.withRegion(Optional.of(region)));
				}
			}
			case FRAMES, PAINT -> dragged(event).ifPresent(frames -> selection.update(old -> old.withFrames(Optional.of(frames))));
			case MOVE -> {
				var area = canvas.figureLayout().orElseThrow().heatmap();
				double radial = (startX - event.x) * startMap.radialShown().length() / area.width();
				double frames = (event.y - startY) * startMap.framesShown().length() / area.height();
				display.update(old -> startMap.moved(radial, frames));
			}
			case NONE -> throw new IllegalStateException();
		}
	}

	private void wheel(Event event) {
		if (canvas.figureLayout().isEmpty() || !canvas.figureLayout().get().heatmap().contains(event.x, event.y)) {
			return;
		}
		event.doit = false;
		RampMap map = canvas.map().orElseThrow();
		double factor = Math.pow(ZOOM, -Math.signum(event.count));
		double radial = canvas.radialAt(event.x);
		double ramp = canvas.rampAt(event.y);
		if ((event.stateMask & SWT.SHIFT) != 0) {
			display.update(old -> map.with(old).zoomedRadially(factor, radial));
		} else if ((event.stateMask & SWT.MOD1) != 0) {
			display.update(old -> map.with(old).zoomedAlongRamp(factor, ramp));
		} else {
			display.update(old -> map.with(old).zoomed(factor, radial, ramp));
		}
	}

	/** On the mark of a transition, or between its two, shows what changed; else shows the whole map. */
	private void doubleClick(Event event) {
		if (event.button != 1) {
			return;
		}
		Optional<FoundTransition> marked = canvas.map().flatMap(map -> map.ramp().transitions().stream()
				.filter(transition -> isOn(transition, event.y)).findFirst());
		marked.ifPresentOrElse(transitionChosen, () -> display.update(old -> old.withWindow(Optional.empty(), Optional.empty())));
	}

	private boolean isOn(FoundTransition transition, int y) {
		double one = canvas.rowOfStart(transition.onsetFrame());
		double other = canvas.rowOfStart(transition.endFrame());
		return Math.abs(y - one) <= MARK_PIXELS || Math.abs(y - other) <= MARK_PIXELS;
	}
}
