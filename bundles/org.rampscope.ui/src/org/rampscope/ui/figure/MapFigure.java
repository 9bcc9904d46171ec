/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.figure;

import java.util.Optional;

import org.rampscope.ui.display.RampMap;
import org.rampscope.plot.CellMap;

/** The figure of a ramp with the map's pixels drawn for exactly its size: what is exported. */
public final class MapFigure implements Figure {

	private final RampMap map;
	private final FigureTheme theme;

	/**
	 * @param map what is shown
	 * @param theme its colours
	 */
	public MapFigure(RampMap map, FigureTheme theme) {
		this.map = map;
		this.theme = theme;
	}

	@Override
	public void paint(Drawing drawing, int width, int height) {
		RampMapFigure figure = new RampMapFigure(map, theme);
		RampMapLayout layout = figure.layout(drawing, width, height);
		CellMap columns = figure.columns(layout);
		CellMap rows = figure.rows(layout);
		int[] pixels = map.renderer(theme.missing()).render(columns, rows, () -> false);
		figure.paint(drawing, layout, Optional.of(new Raster(columns.pixels(), rows.pixels(), pixels)));
	}
}
