/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.SvgDrawing;

/** Writes figures as PNG or SVG files. */
public final class FigureExport {

	private final Device device;

	/** @param device draws the PNG's letters and lines */
	public FigureExport(Device device) {
		this.device = device;
	}

	/**
	 * @param figure what to write
	 * @param file where to; a name that ends in .svg makes an SVG, any other a PNG
	 * @param width width in pixels
	 * @param height height in pixels
	 * @throws IOException where the file cannot be written
	 */
	public void write(Figure figure, Path file, int width, int height) throws IOException {
		if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
			SvgDrawing drawing = new SvgDrawing(width, height, raster -> Images.png(Images.data(raster)));
			figure.paint(drawing, width, height);
			Files.writeString(file, drawing.document());
		} else {
			Files.write(file, png(figure, width, height));
		}
	}

	private byte[] png(Figure figure, int width, int height) {
		Image image = new Image(device, width, height);
		GC gc = new GC(image);
		try {
			figure.paint(new GcDrawing(gc), width, height);
			return Images.png(image.getImageData());
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
