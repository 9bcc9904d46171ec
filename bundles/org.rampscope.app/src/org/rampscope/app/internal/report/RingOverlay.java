/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.error.DataException;
import org.rampscope.plot.ColourMap;
import org.rampscope.powder.calibration.ControlPoint;
import org.rampscope.powder.geometry.PixelGeometry;

/** A picture of a frame with the rings that a geometry expects, to see by eye whether they fit. */
public final class RingOverlay {

	/** Larger frames are drawn smaller: the picture is for people. */
	private static final int LONGEST_SIDE = 1600;
	private static final int STEPS = 720;
	private static final Color RING = new Color(255, 60, 60, 200);
	private static final Color POINT = new Color(0, 90, 255, 200);

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
		double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(grid.rows(), grid.columns()));
		BufferedImage image = picture(scale);
		Graphics2D g = image.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g.scale(scale, scale);
			g.setColor(RING);
			g.setStroke(new BasicStroke((float) (1 / scale)));
			PixelGeometry pixels = new PixelGeometry(geometry, grid);
			for (double ring : ringsRad) {
				g.draw(ring(pixels, ring));
			}
			g.setColor(POINT);
			double r = 1.5 / scale;
			for (ControlPoint p : points) {
				g.fill(new Ellipse2D.Double(p.fast() - r, p.slow() - r, 2 * r, 2 * r));
			}
		} finally {
			g.dispose();
		}
		try {
			if (file.toAbsolutePath().getParent() != null) {
				Files.createDirectories(file.toAbsolutePath().getParent());
			}
			ImageIO.write(image, "png", file.toFile());
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be written: " + e.getMessage(), "Check the folder and its permissions", e);
		}
	}

	/** A curve in pixels, parted where the ring leaves the plane of the detector. */
	private static Path2D ring(PixelGeometry pixels, double twoTheta) {
		Path2D path = new Path2D.Double();
		boolean drawing = false;
		for (int i = 0; i <= STEPS; i++) {
			double[] at = pixels.detectorPosition(twoTheta, 2 * Math.PI * i / STEPS);
			if (Double.isNaN(at[0])) {
				drawing = false;
			} else if (drawing) {
				path.lineTo(at[1], at[0]);
			} else {
				path.moveTo(at[1], at[0]);
				drawing = true;
			}
		}
		return path;
	}

	/** The frame in a logarithmic scale between the median and the brightest per mille. */
	private BufferedImage picture(double scale) {
		int width = (int) Math.max(1, Math.floor(grid.columns() * scale));
		int height = (int) Math.max(1, Math.floor(grid.rows() * scale));
		double[] values = new double[width * height];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				values[y * width + x] = brightest((int) (y / scale), (int) ((y + 1) / scale), (int) (x / scale), (int) ((x + 1) / scale));
			}
		}
		double[] sorted = Arrays.stream(values).filter(v -> v >= 0).sorted().toArray();
		double low = sorted.length == 0 ? 0 : Math.log1p(sorted[sorted.length / 10]);
		double high = sorted.length == 0 ? 1 : Math.log1p(sorted[(int) (sorted.length * 0.999)]);
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < values.length; i++) {
			double brightness = values[i] >= 0 ? (Math.log1p(values[i]) - low) / Math.max(high - low, 1e-9) : 0;
			image.setRGB(i % width, i / width, ColourMap.GREY.argb(Math.max(0, Math.min(1, brightness))));
		}
		return image;
	}

	/** Thin rings must not vanish when the picture is smaller than the frame. */
	private double brightest(int fromRow, int toRow, int fromColumn, int toColumn) {
		double best = Double.NaN;
		for (int row = fromRow; row < Math.min(Math.max(toRow, fromRow + 1), grid.rows()); row++) {
			for (int column = fromColumn; column < Math.min(Math.max(toColumn, fromColumn + 1), grid.columns()); column++) {
				double value = frame.getElementDoubleAbs(row * grid.columns() + column);
				best = Double.isNaN(best) || value > best ? value : best;
			}
		}
		return best;
	}
}
