/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.rampscope.plot.figure.Raster;
import org.rampscope.plot.figure.Rect;

/**
 * An image that is painted often. On GTK {@code GC.drawImage} reads back and converts every pixel of the image before it draws, 10 ms for
 * the size of a window; filling with the image as a pattern draws the same pixels and reads none. Made of bands, because SWT takes longer
 * to make an image than all the painting of it, and bands are made side by side.
 */
final class PaintedImage implements AutoCloseable {

	private static final boolean BY_PATTERN = "gtk".equals(SWT.getPlatform());
	/** Below this a band is not worth a thread. */
	private static final int LEAST_PIXELS = 100_000;
	private static final int MOST_BANDS = 8;

	/** A part of the image as wide as all of it. */
	private record Band(Image image, Pattern pattern, int top, int width, int height) {

		static Band of(Image image, int top) {
			Rectangle bounds = image.getBounds();
			return new Band(image, BY_PATTERN ? new Pattern(image.getDevice(), image) : null, top, bounds.width, bounds.height);
		}

		void paint(GC gc, Rect area) {
			if (!BY_PATTERN) {
				gc.setInterpolation(SWT.NONE);
				gc.drawImage(image, 0, 0, width, height, area.x(), area.y(), area.width(), area.height());
				return;
			}
			Transform place = new Transform(gc.getDevice());
			try {
				place.translate(area.x(), area.y());
				place.scale((float) area.width() / width, (float) area.height() / height);
				gc.setTransform(place);
				gc.setBackgroundPattern(pattern);
				gc.fillRectangle(0, 0, width, height);
				gc.setBackgroundPattern(null);
				gc.setTransform(null);
			} finally {
				place.dispose();
			}
		}
	}

	private final List<Band> bands;
	private final int height;

	private PaintedImage(List<Band> bands, int height) {
		this.bands = bands;
		this.height = height;
	}

	/** @param image taken over */
	static PaintedImage of(Image image) {
		return new PaintedImage(List.of(Band.of(image, 0)), image.getBounds().height);
	}

	/**
	 * May be called in any thread.
	 *
	 * @param device where it will be painted
	 * @param raster the pixels
	 */
	static PaintedImage of(Device device, Raster raster) {
		int height = raster.height();
		int count = Math.clamp(raster.argb().length / LEAST_PIXELS, 1, Math.min(MOST_BANDS, Runtime.getRuntime().availableProcessors()));
		return new PaintedImage(IntStream.range(0, count).parallel().mapToObj(band -> {
			int top = height * band / count;
			return Band.of(new Image(device, Images.data(raster, top, height * (band + 1) / count)), top);
		}).toList(), height);
	}

	/**
	 * @param gc where to paint; not transformed
	 * @param area where the image goes, stretched to fill it
	 */
	void paint(GC gc, Rect area) {
		for (Band band : bands) {
			int top = area.y() + Math.round((float) area.height() * band.top / height);
			int bottom = area.y() + Math.round((float) area.height() * (band.top + band.height) / height);
			if (bottom > top) {
				band.paint(gc, new Rect(area.x(), top, area.width(), bottom - top));
			}
		}
	}

	@Override
	public void close() {
		for (Band band : bands) {
			if (band.pattern != null) {
				band.pattern.dispose();
			}
			band.image.dispose();
		}
	}
}
