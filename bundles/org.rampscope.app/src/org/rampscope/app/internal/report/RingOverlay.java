/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.DataException;
import org.rampscope.plot.ColourMap;
import org.rampscope.plot.IntensityScale;
import org.rampscope.plot.detector.DetectorFigure;
import org.rampscope.plot.detector.DetectorImage;
import org.rampscope.plot.detector.PixelView;
import org.rampscope.plot.figure.Drawing;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.ImageDrawing;
import org.rampscope.plot.figure.Rect;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.powder.calibration.ControlPoint;
import org.rampscope.powder.geometry.PixelGeometry;

/** A picture of a frame with the rings that a geometry expects, to see by eye whether they fit. */
public final class RingOverlay {

	/** Larger frames are drawn smaller: the picture is for people. */
	private static final int LONGEST_SIDE = 1600;
	/** Room for axes and colour bar. */
	private static final int MARGIN = 140;
	private static final double DOT = 1.5;
	private static final int POINT = 0xc8005aff;

	private final Dataset frame;
	private final DetectorGrid grid;

	/**
	 * @param frame rows × columns
	 * @param grid its pixels
	 */
	public RingOverlay(Dataset frame, DetectorGrid grid) {
		this.frame = frame;
		this.grid = grid;
	}

	/**
	 * @param geometry where the detector stands
	 * @param ringsRad scattering angles of the rings, radians
	 * @param points where rings were found
	 * @param file PNG
	 */
	public void write(Geometry geometry, double[] ringsRad, List<ControlPoint> points, Path file) {
		PixelGeometry pixels = new PixelGeometry(geometry, grid);
		List<double[]> rings = Arrays.stream(ringsRad).mapToObj(pixels::ring).flatMap(List::stream).toList();
		DetectorFigure figure = new DetectorFigure(DetectorImage.of(0, frame, null),
				DisplayState.DEFAULT.withIntensityScale(IntensityScale.LOGARITHM).withColours(ColourMap.GREY),
				PixelView.whole(grid.rows(), grid.columns()), rings, FigureTheme.LIGHT);
		double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(grid.rows(), grid.columns()));
		byte[] png = ImageDrawing.png((drawing, width, height) -> {
			figure.paint(drawing, width, height);
			paint(points, figure.layout(drawing, width, height).area(), drawing);
		}, (int) (scale * grid.columns()) + MARGIN, (int) (scale * grid.rows()) + MARGIN / 2, 1);
		try {
			if (file.toAbsolutePath().getParent() != null) {
				Files.createDirectories(file.toAbsolutePath().getParent());
			}
			Files.write(file, png);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be written: " + e.getMessage(), "Check the folder and its permissions", e);
		}
	}

	private void paint(List<ControlPoint> points, Rect area, Drawing drawing) {
		drawing.clip(area);
		for (ControlPoint point : points) {
			drawing.polygon(Drawing.circle(area.x() + point.fast() / grid.columns() * area.width(),
					area.y() + point.slow() / grid.rows() * area.height(), DOT), POINT);
		}
		drawing.unclip();
	}
}
