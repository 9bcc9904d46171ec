/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.Arrays;

import org.rampscope.plot.CellMap;
import org.rampscope.plot.ClassColours;
import org.rampscope.plot.figure.AxisPainter;
import org.rampscope.plot.figure.Drawing;
import org.rampscope.plot.figure.Drawing.Align;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.Rect;

/** Paints one class per frame as a strip: colour is the class, paleness is doubt, hatching is not knowing. */
final class ClassStripPainter {

	private static final int HATCH = 6;

	private final Drawing drawing;
	private final FigureTheme theme;

	ClassStripPainter(Drawing drawing, FigureTheme theme) {
		this.drawing = drawing;
		this.theme = theme;
	}

	/**
	 * @param track the classes
	 * @param rows which frames each row of pixels shows, from the bottom
	 * @param area where the strip goes, as high as there are rows
	 */
	void paint(ClassTrack track, CellMap rows, Rect area) {
		hatch(area);
		drawing.clip(area);
		int[] colours = new int[rows.pixels()];
		Arrays.setAll(colours, row -> colour(track, rows, row));
		int start = 0;
		for (int row = 1; row <= colours.length; row++) {
			if (row == colours.length || colours[row] != colours[start]) {
				if (colours[start] != 0) {
					drawing.fill(new Rect(area.x(), area.bottom() - row, area.width(), row - start), colours[start]);
				}
				start = row;
			}
		}
		drawing.unclip();
		drawing.outline(area, theme.muted());
	}

	/** Writes the name of a track below its strip. */
	void name(String name, Rect area) {
		drawing.verticalText(name, area.x() + area.width() / 2.0, area.bottom() + AxisPainter.SPACE, Align.RIGHT, theme.foreground());
	}

	/** Fills an area with what stands for not knowing. */
	void hatch(Rect area) {
		drawing.fill(area, theme.background());
		drawing.clip(area);
		for (int offset = -area.height(); offset < area.width(); offset += HATCH) {
			drawing.line(area.x() + offset, area.bottom(), area.x() + offset + area.height(), area.y(), 1, theme.muted());
		}
		drawing.unclip();
	}

	/** @return ARGB of the class most of the row's frames have; 0 where that is not known */
	private int colour(ClassTrack track, CellMap rows, int row) {
		int first = rows.first()[row];
		if (first < 0) {
			return 0;
		}
		int end = rows.end()[row];
		int winner = -1;
		int most = 0;
		double doubt = 0;
		for (int frame = first; frame < end; frame++) {
			int code = track.codes()[frame];
			int votes = 0;
			double confidence = 0;
			for (int other = first; other < end; other++) {
				if (track.codes()[other] == code) {
					votes++;
					confidence += track.confidenceOf(other);
				}
			}
			if (votes > most) {
				most = votes;
				winner = code;
				doubt = confidence / votes;
			}
		}
		return winner < 0 ? 0 : ClassColours.argb(winner, doubt, theme.background());
	}
}
