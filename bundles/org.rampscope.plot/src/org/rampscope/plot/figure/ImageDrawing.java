/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** Draws figures into PNG files with what every Java brings, without a screen. */
public final class ImageDrawing implements Drawing {

	private static final int FONT_SIZE = 13;

	private final Graphics2D g;
	private final FontMetrics metrics;
	private final Shape whole;

	private ImageDrawing(Graphics2D g) {
		this.g = g;
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
		metrics = g.getFontMetrics();
		whole = g.getClip();
	}

	/**
	 * @param figure what to draw
	 * @param width width in pixels of the figure
	 * @param height its height
	 * @param scale pixels of the picture for each of the figure: 2 is sharp on dense screens and in print
	 * @return a PNG file
	 */
	public static byte[] png(Figure figure, int width, int height, int scale) {
		BufferedImage image = new BufferedImage(scale * width, scale * height, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		try {
			g.setClip(0, 0, image.getWidth(), image.getHeight());
			g.scale(scale, scale);
			figure.paint(new ImageDrawing(g), width, height);
		} finally {
			g.dispose();
		}
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", bytes);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void fill(Rect area, int argb) {
		g.setColor(new Color(argb, true));
		g.fillRect(area.x(), area.y(), area.width(), area.height());
	}

	@Override
	public void outline(Rect area, int argb) {
		g.setColor(new Color(argb, true));
		g.setStroke(new BasicStroke(1));
		g.draw(new Rectangle2D.Double(area.x() + 0.5, area.y() + 0.5, area.width() - 1, area.height() - 1));
	}

	@Override
	public void line(double x1, double y1, double x2, double y2, double width, int argb) {
		stroke(width, argb);
		g.draw(new Line2D.Double(x1, y1, x2, y2));
	}

	@Override
	public void polyline(double[] xy, double width, int argb) {
		stroke(width, argb);
		g.draw(path(xy));
	}

	@Override
	public void polygon(double[] xy, int argb) {
		g.setColor(new Color(argb, true));
		Path2D path = path(xy);
		path.closePath();
		g.fill(path);
	}

	@Override
	public void text(String text, double x, double y, Align align, int argb) {
		g.setColor(new Color(argb, true));
		g.drawString(text, (float) (x - shift(text, align)), (float) (y + middle()));
	}

	@Override
	public void verticalText(String text, double x, double y, Align align, int argb) {
		AffineTransform before = g.getTransform();
		g.translate(x, y);
		g.rotate(-Math.PI / 2);
		text(text, 0, 0, align, argb);
		g.setTransform(before);
	}

	@Override
	public void image(Raster raster, Rect area) {
		BufferedImage image = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_ARGB);
		image.setRGB(0, 0, raster.width(), raster.height(), raster.argb(), 0, raster.width());
		g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
		g.drawImage(image, area.x(), area.y(), area.width(), area.height(), null);
	}

	@Override
	public void clip(Rect area) {
		g.clipRect(area.x(), area.y(), area.width(), area.height());
	}

	@Override
	public void unclip() {
		g.setClip(whole);
	}

	@Override
	public double textWidth(String text) {
		return metrics.getStringBounds(text, g).getWidth();
	}

	@Override
	public double textHeight() {
		return metrics.getHeight();
	}

	/** @return how far the base line lies below the middle of a line of text */
	private double middle() {
		return (metrics.getAscent() - metrics.getDescent()) / 2.0;
	}

	private double shift(String text, Align align) {
		return switch (align) {
			case LEFT -> 0;
			case CENTRE -> textWidth(text) / 2;
			case RIGHT -> textWidth(text);
		};
	}

	private void stroke(double width, int argb) {
		g.setColor(new Color(argb, true));
		g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
	}

	private static Path2D path(double[] xy) {
		Path2D path = new Path2D.Double();
		for (int i = 0; i + 1 < xy.length; i += 2) {
			if (i == 0) {
				path.moveTo(xy[0], xy[1]);
			} else {
				path.lineTo(xy[i], xy[i + 1]);
			}
		}
		return path;
	}
}
