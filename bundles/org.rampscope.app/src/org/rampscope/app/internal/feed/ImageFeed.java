/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.feed;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.error.DataException;

/** Writes frames as TIFF images of 16 bits, {@code frame_00000.tif}, each straight under its name. */
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
		Path file = folder.resolve(String.format(Locale.ROOT, "frame_%05d.tif", index));
		try {
			if (!ImageIO.write(image, "tiff", file.toFile())) {
				throw new DataException(file, "", "cannot be written: this Java has no writer of TIFF", "Use a complete Java runtime");
			}
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be written (" + e.getMessage() + ")", "Check free space and permissions", e);
		}
	}
}
