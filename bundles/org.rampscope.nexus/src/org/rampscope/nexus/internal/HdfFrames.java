/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.rampscope.core.CountRange;
import org.rampscope.core.Frames;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.MissingFrameException;
import org.rampscope.nexus.RawDataset;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.object.datatype.BitField;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;

/**
 * The frames of one dataset frames × rows × columns, read one by one. Counts of 32 bits without sign keep their bits: the value that marks masked pixels there becomes −1.
 */
public final class HdfFrames implements Frames, HdfBacked {

	private final Path file;
	private final Runnable onClose;
	private final Dataset dataset;
	private final int[] shape;
	/** Null where the numbers lie in one piece. */
	private final HdfChunks chunks;

	/**
	 * @param file for messages
	 * @param onClose closes the file; run when this stack is closed
	 * @param dataset rank 3, or rank 2 for a single frame
	 */
	public HdfFrames(Path file, Runnable onClose, Dataset dataset) {
		this.file = file;
		this.onClose = onClose;
		this.dataset = dataset;
		int[] dimensions = dataset.getDimensions();
		if (dimensions.length != 2 && dimensions.length != 3) {
			throw new DataException(file, dataset.getPath(), "has the shape " + Arrays.toString(dimensions) + ", not frames × rows × columns",
					"Name another dataset");
		}
		this.shape = dimensions.length == 3 ? dimensions : new int[] { 1, dimensions[0], dimensions[1] };
		DataType type = dataset.getDataType();
		HdfBoundary.checkSize(dataset, (long) shape[1] * shape[2] * type.getSize());
		boolean number = type instanceof FixedPoint || type instanceof FloatingPoint || type instanceof BitField;
		if (!number) {
			throw new DataException(file, dataset.getPath(), "holds no numbers", "Name another dataset");
		}
		this.chunks = HdfChunks.handles(dataset) ? HdfBoundary.read(file, dataset.getPath(), () -> HdfChunks.of(dataset)) : null;
	}

	@Override
	public List<RawDataset> datasets() {
		Path own = dataset.getFileAsPath();
		String name = own.getFileName().toString().replaceFirst("\\.[^.]*$", "");
		return List.of(new RawDataset(name, own, dataset.getPath()));
	}

	@Override
	public int size() {
		return shape[0];
	}

	@Override
	public int rows() {
		return shape[1];
	}

	@Override
	public int columns() {
		return shape[2];
	}

	@Override
	public org.eclipse.january.dataset.Dataset frame(int index) {
		if (index < 0 || index >= size()) {
			throw new DataException(file, dataset.getPath(), "has no frame " + index, "Ask for frames 0 to " + (size() - 1));
		}
		return HdfBoundary.read(file, dataset.getPath() + " frame " + index, () -> read(index));
	}

	private org.eclipse.january.dataset.Dataset read(int index) {
		boolean single = dataset.getDimensions().length == 2;
		long[] start = single ? new long[2] : new long[] { index, 0, 0 };
		int[] count = single ? new int[] { rows(), columns() } : new int[] { 1, rows(), columns() };
		boolean written = chunks != null ? chunks.written(start, count) : !(dataset instanceof ContiguousDataset whole) || whole.getDataAddress() >= 0;
		if (!written) {
			throw new MissingFrameException(file, dataset.getPath(), index);
		}
		// The bytes as they lie in the file: jhdf's own arrays would be boxed for odd types, and are of booleans for fields of bits.
		ByteBuffer bytes = chunks != null ? ByteBuffer.wrap(chunks.bytes(start, count)) : ((DatasetBase) dataset).getSliceDataBuffer(start, count);
		DataType type = dataset.getDataType();
		int n = rows() * columns();
		int size = type.getSize();
		if (bytes.remaining() < (long) n * size) {
			throw new IllegalStateException("it holds " + bytes.remaining() + " bytes");
		}
		ByteOrder order = type instanceof OrderedDataType ordered ? ordered.getByteOrder() : null;
		ByteBuffer buffer = bytes.slice().order(order == null ? ByteOrder.LITTLE_ENDIAN : order);
		boolean signed = type instanceof FixedPoint integer && integer.isSigned();
		return PixelValues.of(buffer, rows(), columns(), size, type instanceof FloatingPoint, signed);
	}

	@Override
	public CountRange countRange() {
		DataType type = dataset.getDataType();
		if (type instanceof FloatingPoint) {
			for (int i = 0; i < size(); i++) {
				try {
					return CountRange.ofFloats(frame(i));
				} catch (MissingFrameException e) {
					// the next one says it as well
				}
			}
		}
		return type instanceof FixedPoint integer && !integer.isSigned() ? CountRange.unsigned(8 * type.getSize()) : CountRange.COUNTS;
	}

	@Override
	public void close() {
		onClose.run();
	}
}
