/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.function.BooleanSupplier;

import org.rampscope.plot.CellMap;
import org.rampscope.plot.Interval;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.figure.Raster;
import org.rampscope.plot.figure.Rect;

/**
 * Pixels of a map of a ramp.
 *
 * @param map the map
 * @param columns which bins the columns of pixels show
 * @param rows which frames the rows of pixels show, from the bottom
 * @param missing ARGB where there is nothing to show
 */
record MapPixels(RampMap map, CellMap columns, CellMap rows, int missing) implements NewestPixels.Request {

	@Override
	public Raster pixels(BooleanSupplier stop) {
		return new Raster(columns.pixels(), rows.pixels(), map.renderer(missing).render(columns, rows, stop));
	}

	/** @return where these pixels belong in an area that may show another part of the ramp by now */
	Rect place(RampMap now, Rect area) {
		Interval radialThen = map.radialShown();
		Interval framesThen = map.framesShown();
		int left = (int) Math.round(area.x() + now.radialShown().fractionOf(radialThen.low()) * area.width());
		int right = (int) Math.round(area.x() + now.radialShown().fractionOf(radialThen.high()) * area.width());
		int top = (int) Math.round(area.bottom() - now.framesShown().fractionOf(framesThen.high()) * area.height());
		int bottom = (int) Math.round(area.bottom() - now.framesShown().fractionOf(framesThen.low()) * area.height());
		return new Rect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
	}
}
