/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.function.BooleanSupplier;

import org.rampscope.plot.detector.DetectorFigure;
import org.rampscope.plot.detector.DetectorImage;
import org.rampscope.plot.detector.PixelView;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.plot.figure.Raster;
import org.rampscope.plot.figure.Rect;

/**
 * Pixels of a detector frame as they are on the screen; those that are not seen are not coloured.
 *
 * @param image the frame
 * @param state scale and colours
 * @param missing ARGB of masked pixels and of what lies beyond the detector
 * @param view the part of the frame
 * @param width pixels across
 * @param height pixels down
 */
record DetectorPixels(DetectorImage image, DisplayState state, int missing, PixelView view, int width, int height)
		implements NewestPixels.Request {

	static DetectorPixels of(DetectorFigure figure, Rect area) {
		return new DetectorPixels(figure.image(), figure.state(), figure.theme().missing(), figure.view(), area.width(), area.height());
	}

	/** @return whether the pixels are the same, although other things may be shown in another way */
	boolean looksLike(DetectorPixels other) {
		return image == other.image && state.colours() == other.state.colours() && state.intensityScale() == other.state.intensityScale()
				&& missing == other.missing && view.equals(other.view) && width == other.width && height == other.height;
	}

	@Override
	public Raster pixels(BooleanSupplier stop) {
		return image.raster(state, missing, view, width, height);
	}

	/** @return where these pixels belong in an area that may show another part of the frame by now */
	Rect place(PixelView now, Rect area) {
		double across = area.width() / now.columns();
		double down = area.height() / now.rows();
		return new Rect((int) Math.round(area.x() + (view.firstColumn() - now.firstColumn()) * across),
				(int) Math.round(area.y() + (view.firstRow() - now.firstRow()) * down),
				Math.max(1, (int) Math.round(view.columns() * across)), Math.max(1, (int) Math.round(view.rows() * down)));
	}
}
