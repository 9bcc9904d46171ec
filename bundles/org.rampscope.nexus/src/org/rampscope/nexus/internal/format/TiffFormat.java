/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.CountRange;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.format.Completeness;
import org.rampscope.nexus.format.FileHead;
import org.rampscope.nexus.format.ImageFormat;
import org.rampscope.nexus.format.Support;
import org.rampscope.nexus.internal.HdfValues;
import org.rampscope.nexus.internal.PlainTiff;
import org.rampscope.nexus.internal.TiffExtent;
import org.rampscope.nexus.internal.TiffHeader;

/** Detector images as TIFF: integers of 8, 16 or 32 bits, or floating point numbers, one channel; what is not plain is read by the JDK. */
public final class TiffFormat extends ImageFormat {

	@Override
	public String id() {
		return "tiff";
	}

	@Override
	public String label() {
		return "TIFF";
	}

	@Override
	public List<String> endings() {
		return List.of("tif", "tiff");
	}

	@Override
	public Support support(FileHead head) {
		if (head.startsWith("II+\0") || head.startsWith("MM\0+")) {
			return Support.no("is BigTIFF, which is not read");
		}
		return head.startsWith("II*\0") || head.startsWith("MM\0*") ? Support.CONTENT : Support.no("does not begin with II or MM and 42");
	}

	@Override
	public Completeness completeness(Path file) {
		return TiffExtent.of(file);
	}

	@Override
	protected int count(Path file) throws IOException {
		return PlainTiff.images(file).length;
	}

	@Override
	protected Dataset read(Path file, int index) throws IOException {
		int directory = PlainTiff.images(file)[index];
		Optional<Dataset> plain = PlainTiff.read(file, directory);
		return plain.isPresent() ? plain.get() : readByJdk(file, directory);
	}

	@Override
	protected CountRange countRange(Path first) throws IOException {
		Optional<CountRange> integers = PlainTiff.countRange(first, PlainTiff.images(first)[0]);
		return integers.isPresent() ? integers.get() : CountRange.ofFloats(read(first, 0));
	}

	@Override
	protected RampHeader header(Path file, int rows, int columns, List<String> notes) {
		RampHeader header = TiffHeader.read(file).header(file, rows, columns, notes);
		notes.add("TIFF images say nothing of pressure and detector position");
		return header;
	}

	/** @return the image as the JDK reads it, whatever its compression and layout */
	static Dataset readByJdk(Path file, int directory) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
			Iterator<ImageReader> readers = in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				throw new DataException(file, "", "is no image", "Give a detector image as TIFF, or a NeXus file");
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				return values(file, reader.canReadRaster() ? reader.readRaster(directory, null) : reader.read(directory).getRaster());
			} finally {
				reader.dispose();
			}
		}
	}

	private static Dataset values(Path file, Raster raster) {
		if (raster.getNumBands() != 1) {
			throw new DataException(file, "", "has " + raster.getNumBands() + " channels", "Give an image of counts, not a colour picture");
		}
		int rows = raster.getHeight();
		int columns = raster.getWidth();
		int x = raster.getMinX();
		int y = raster.getMinY();
		int n = Math.multiplyExact(rows, columns);
		return switch (raster.getTransferType()) {
			case DataBuffer.TYPE_FLOAT -> HdfValues.of(raster.getSamples(x, y, columns, rows, 0, new float[n]), rows, columns);
			case DataBuffer.TYPE_DOUBLE -> HdfValues.of(raster.getSamples(x, y, columns, rows, 0, new double[n]), rows, columns);
			case DataBuffer.TYPE_INT, DataBuffer.TYPE_USHORT -> HdfValues.of(raster.getSamples(x, y, columns, rows, 0, new int[n]), rows, columns);
			default -> {
				int[] wide = raster.getSamples(x, y, columns, rows, 0, new int[n]);
				short[] narrow = new short[n];
				for (int i = 0; i < n; i++) {
					narrow[i] = (short) wide[i];
				}
				yield HdfValues.of(narrow, rows, columns);
			}
		};
	}
}
