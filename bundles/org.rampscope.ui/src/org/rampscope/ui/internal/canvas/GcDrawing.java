/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.rampscope.plot.figure.Drawing;
import org.rampscope.plot.figure.Raster;
import org.rampscope.plot.figure.Rect;

/** Draws a figure on anything SWT can draw on. The graphics context stays the caller's. */
public final class GcDrawing implements Drawing {

	private final GC gc;
	/** What the platform lets us draw on: a canvas that is scrolled must not draw over its neighbours. */
	private final Rectangle whole;
	/** Measured when first asked for: asking takes as long as drawing a word. */
	private double textHeight = Double.NaN;

	/** @param gc where to draw; its font is used */
	public GcDrawing(GC gc) {
		this.gc = gc;
		whole = gc.getClipping();
	}

	@Override
	public void fill(Rect area, int argb) {
		background(argb);
		gc.fillRectangle(area.x(), area.y(), area.width(), area.height());
		gc.setAlpha(255);
	}

	@Override
	public void outline(Rect area, int argb) {
		foreground(argb, 1);
		gc.drawRectangle(area.x(), area.y(), area.width() - 1, area.height() - 1);
		gc.setAlpha(255);
	}

	@Override
	public void line(double x1, double y1, double x2, double y2, double width, int argb) {
		foreground(argb, width);
		gc.drawLine(whole(x1), whole(y1), whole(x2), whole(y2));
		gc.setAlpha(255);
	}

	@Override
	public void polyline(double[] xy, double width, int argb) {
		if (xy.length < 4) {
			return;
		}
		foreground(argb, width);
		Path path = new Path(gc.getDevice());
		try {
			path.moveTo((float) xy[0], (float) xy[1]);
			for (int i = 2; i + 1 < xy.length; i += 2) {
				path.lineTo((float) xy[i], (float) xy[i + 1]);
			}
			gc.setAntialias(SWT.ON);
			gc.drawPath(path);
			gc.setAntialias(SWT.DEFAULT);
		} finally {
			path.dispose();
		}
		gc.setAlpha(255);
	}

	@Override
	public void polygon(double[] xy, int argb) {
		background(argb);
		gc.fillPolygon(whole(xy));
		gc.setAlpha(255);
	}

	@Override
	public void text(String text, double x, double y, Align align, int argb) {
		foreground(argb, 1);
		Point extent = gc.textExtent(text);
		gc.drawText(text, whole(x - shift(align, extent.x)), whole(y - extent.y / 2.0), true);
		gc.setAlpha(255);
	}

	@Override
	public void verticalText(String text, double x, double y, Align align, int argb) {
		foreground(argb, 1);
		Point extent = gc.textExtent(text);
		Transform transform = new Transform(gc.getDevice());
		Transform before = new Transform(gc.getDevice());
		try {
			gc.getTransform(before);
			gc.getTransform(transform);
			transform.translate(whole(x - extent.y / 2.0), whole(y + shift(align, extent.x)));
			transform.rotate(-90);
			gc.setTransform(transform);
			gc.drawText(text, 0, 0, true);
			gc.setTransform(before);
		} finally {
			transform.dispose();
			before.dispose();
		}
		gc.setAlpha(255);
	}

	@Override
	public void image(Raster raster, Rect area) {
		Image image = Images.of(gc.getDevice(), raster);
		gc.setInterpolation(SWT.NONE);
		gc.drawImage(image, 0, 0, raster.width(), raster.height(), area.x(), area.y(), area.width(), area.height());
		image.dispose();
	}

	@Override
	public void clip(Rect area) {
		gc.setClipping(whole.intersection(new Rectangle(area.x(), area.y(), area.width(), area.height())));
	}

	@Override
	public void unclip() {
		gc.setClipping(whole);
	}

	@Override
	public double textWidth(String text) {
		return gc.textExtent(text).x;
	}

	@Override
	public double textHeight() {
		if (Double.isNaN(textHeight)) {
			textHeight = gc.getFontMetrics().getHeight();
		}
		return textHeight;
	}

	private void foreground(int argb, double width) {
		gc.setForeground(colour(argb));
		gc.setAlpha(argb >>> 24);
		gc.setLineWidth(Math.max(1, whole(width)));
	}

	private void background(int argb) {
		gc.setBackground(colour(argb));
		gc.setAlpha(argb >>> 24);
	}

	/** @return the colour without its alpha */
	static Color colour(int argb) {
		return new Color(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
	}

	private static double shift(Align align, int width) {
		return switch (align) {
			case LEFT -> 0;
			case CENTRE -> width / 2.0;
			case RIGHT -> width;
		};
	}

	private static int whole(double value) {
		return (int) Math.round(value);
	}

	private static int[] whole(double[] values) {
		int[] all = new int[values.length];
		java.util.Arrays.setAll(all, i -> whole(values[i]));
		return all;
	}
}
