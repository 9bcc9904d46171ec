/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.io.ByteArrayOutputStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.rampscope.plot.figure.Raster;

/** Turns pixels into SWT images and PNG files. */
public final class Images {

	private static final PaletteData RGB = new PaletteData(0xff0000, 0xff00, 0xff);

	private Images() {
	}

	/** @return the picture as SWT keeps it outside the device; may be called in any thread */
	public static ImageData data(Raster raster) {
		return data(raster, 0, raster.height());
	}

	/**
	 * @param firstRow first row of the part
	 * @param endRow the row after its last
	 * @return a part of the picture
	 */
	static ImageData data(Raster raster, int firstRow, int endRow) {
		int rows = endRow - firstRow;
		byte[] bytes = new byte[4 * raster.width() * rows];
		int at = 0;
		for (int i = firstRow * raster.width(); i < endRow * raster.width(); i++) {
			int argb = raster.argb()[i];
			bytes[at + 1] = (byte) (argb >> 16);
			bytes[at + 2] = (byte) (argb >> 8);
			bytes[at + 3] = (byte) argb;
			at += 4;
		}
		return new ImageData(raster.width(), rows, 32, RGB, 4, bytes);
	}

	/** @return the picture on a device; whoever asks disposes it */
	public static Image of(Device device, Raster raster) {
		return new Image(device, data(raster));
	}

	/** @return a PNG file */
	public static byte[] png(ImageData data) {
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { data };
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		loader.save(bytes, SWT.IMAGE_PNG);
		return bytes.toByteArray();
	}
}
