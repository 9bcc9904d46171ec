/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.FrameStack;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.internal.HdfValues;
import org.rampscope.nexus.internal.PlainTiff;

/** Detector images as TIFF: integers of 8, 16 or 32 bits, or floating point numbers, one channel; what is not plain is read by the JDK. */
public final class TiffFrames implements FrameStack {

	private final List<Path> files;
	private final int rows;
	private final int columns;

	private TiffFrames(List<Path> files, int rows, int columns) {
		this.files = files;
		this.rows = rows;
		this.columns = columns;
	}

	/**
	 * @param files one image each, all of the same shape, in the order of the ramp; at least one
	 * @return the images as frames; each is read when it is asked for
	 */
	public static FrameStack open(List<Path> files) {
		Dataset first = readImage(files.get(0));
		return new TiffFrames(List.copyOf(files), first.getShapeRef()[0], first.getShapeRef()[1]);
	}

	/**
	 * @param file a TIFF image
	 * @return its first page, rows × columns: ShortDataset for 8 bits and signed 16 bits, IntegerDataset for unsigned 16 bits and
	 *         32 bits, FloatDataset or DoubleDataset for floating point
	 */
	public static Dataset readImage(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new DataException(file, "", "does not exist", "Give the path of a TIFF image");
		}
		try {
			Optional<Dataset> plain = PlainTiff.read(file);
			return plain.isPresent() ? plain.get() : readByJdk(file);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read (" + e.getMessage() + ")", "Check its permissions", e);
		}
	}

	/** @return the image as the JDK reads it, whatever its compression and layout */
	static Dataset readByJdk(Path file) {
		try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
			Iterator<ImageReader> readers = in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				throw new DataException(file, "", "is no image", "Give a detector image as TIFF, or a NeXus file");
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				Raster raster = reader.canReadRaster() ? reader.readRaster(0, null) : reader.read(0).getRaster();
				return values(file, raster);
			} finally {
				reader.dispose();
			}
		} catch (IOException | RuntimeException e) {
			if (e instanceof DataException d) {
				throw d;
			}
			throw new DataException(file, "", "cannot be read as TIFF (" + e.getMessage() + ")", "Check that the file is complete", e);
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

	@Override
	public int size() {
		return files.size();
	}

	@Override
	public int rows() {
		return rows;
	}

	@Override
	public int columns() {
		return columns;
	}

	@Override
	public Dataset frame(int index) {
		Dataset frame = readImage(files.get(index));
		if (frame.getShapeRef()[0] != rows || frame.getShapeRef()[1] != columns) {
			throw new DataException(files.get(index), "", "has " + frame.getShapeRef()[0] + " × " + frame.getShapeRef()[1]
					+ " pixels, the first image "
					+ rows + " × " + columns, "Give images of one detector");
		}
		return frame;
	}

	@Override
	public void close() {
		// no file stays open
	}
}
