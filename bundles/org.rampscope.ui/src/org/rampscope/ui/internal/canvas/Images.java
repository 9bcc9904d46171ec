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
import org.rampscope.ui.figure.Raster;

/** Turns pixels into SWT images and PNG files. */
public final class Images {

	private static final PaletteData RGB = new PaletteData(0xff0000, 0xff00, 0xff);

	private Images() {
	}

	/** @return the picture as SWT keeps it outside the device; may be called in any thread */
	public static ImageData data(Raster raster) {
		ImageData data = new ImageData(raster.width(), raster.height(), 32, RGB, 4, new byte[4 * raster.argb().length]);
		byte[] bytes = data.data;
		int at = 0;
		for (int argb : raster.argb()) {
			bytes[at + 1] = (byte) (argb >> 16);
			bytes[at + 2] = (byte) (argb >> 8);
			bytes[at + 3] = (byte) argb;
			at += 4;
		}
		return data;
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
