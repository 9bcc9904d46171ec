/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import org.rampscope.core.FrameAxis;
import org.rampscope.plot.CellEdges;
import org.rampscope.plot.Ticks;
import org.rampscope.plot.figure.Drawing;
import org.rampscope.plot.figure.Drawing.Align;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.Rect;


/** Marks onset and end of the transitions found, across map and strips. */
final class TransitionPainter {

	private static final int PAPER = 0xc0000000;
	private static final double RESOLUTION_GPA = 0.1;
	private static final int PAD = 3;

	private final Drawing drawing;
	private final FigureTheme theme;
	private final RampMap map;

	TransitionPainter(Drawing drawing, FigureTheme theme, RampMap map) {
		this.drawing = drawing;
		this.theme = theme;
		this.map = map;
	}

	void paint(RampMapLayout layout) {
		for (FoundTransition transition : map.ramp().transitions()) {
			mark(layout, transition.onsetFrame(), "onset ", true);
			if (transition.complete()) {
				mark(layout, transition.endFrame(), "end ", false);
			}
		}
	}

	private void mark(RampMapLayout layout, int frame, String name, boolean below) {
		double position = start(frame);
		if (!map.framesShown().contains(position)) {
			return;
		}
		Rect area = layout.heatmap();
		double y = area.bottom() - map.framesShown().fractionOf(position) * area.height();
		int right = layout.strips().isEmpty() ? area.right() : layout.strips().getLast().right();
		drawing.line(area.x(), y, right, y, 1, RampPlots.TRANSITION);
		String text = name + where(frame);
		double height = drawing.textHeight();
		double width = drawing.textWidth(text) + 2 * PAD;
		// The onset's name below its line and the end's above: they never lie on each other.
		double top = below ? y + 1 : y - height - 1;
		if (top >= area.y() && top + height <= area.bottom()) {
			drawing.fill(new Rect((int) (area.right() - width), (int) top, (int) width, (int) height),
					theme.background() & 0xffffff | PAPER);
			drawing.text(text, area.right() - PAD, top + height / 2, Align.RIGHT, theme.foreground());
		}
	}

	/** @return the border between the frame and the one before it */
	private double start(int frame) {
		CellEdges edges = map.frames().edges();
		return frame == 0 ? edges.middle(0) : 0.5 * (edges.middle(frame - 1) + edges.middle(frame));
	}

	private String where(int frame) {
		FrameAxis frames = map.ramp().scan().frames();
		double pressure = frames.pressureGPa()[frame];
		return Double.isFinite(pressure) ? Ticks.label(pressure, RESOLUTION_GPA) + " GPa" : "frame " + frame;
	}
}
