/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.feed;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.PixelMask;
import org.rampscope.core.error.DataException;

/** Writes frames as TIFF images of 16 bits, {@code frame_00000.tif}, each straight under its name, and masks as {@code mask.tif} of 8 bits. */
final class ImageFeed {

	private final Path folder;

	ImageFeed(Path folder) {
		this.folder = folder;
	}

	void write(int index, Dataset frame) {
		int[] shape = frame.getShapeRef();
		BufferedImage image = new BufferedImage(shape[1], shape[0], BufferedImage.TYPE_USHORT_GRAY);
		short[] counts = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < counts.length; i++) {
			counts[i] = (short) Math.max(0, Math.min(0xffff, frame.getElementLongAbs(i)));
		}
		write(image, folder.resolve(String.format(Locale.ROOT, "frame_%05d.tif", index)));
	}

	/** Writes 255 where a pixel is masked, for whatever reason, else 0. */
	void writeMask(PixelMask mask) {
		BufferedImage image = new BufferedImage(mask.columns(), mask.rows(), BufferedImage.TYPE_BYTE_GRAY);
		byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) (mask.isMasked(i) ? 255 : 0);
		}
		write(image, folder.resolve("mask.tif"));
	}

	private static void write(BufferedImage image, Path file) {
		try {
			if (!ImageIO.write(image, "tiff", file.toFile())) {
				throw new DataException(file, "", "cannot be written: this Java has no writer of TIFF", "Use a complete Java runtime");
			}
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be written (" + e.getMessage() + ")", "Check free space and permissions", e);
		}
	}
}
