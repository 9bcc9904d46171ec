/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import org.rampscope.nexus.internal.filter.ChunkFilters;
import org.rampscope.nexus.internal.jhdf.ExtensibleArray;

import io.jhdf.api.Dataset;
import io.jhdf.dataset.DatasetReader;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.ChunkOffset;
import io.jhdf.dataset.chunked.ChunkedDatasetBase;
import io.jhdf.filter.PipelineFilterWithData;
import io.jhdf.object.datatype.BitField;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;

/**
 * The numbers of a chunked dataset as HDF5 defines them: filters left out of single chunks are respected, and what was never written holds the
 * dataset's fill value. jhdf 0.13.0 does neither. Chunks are read when asked for; safe for several threads.
 */
final class HdfChunks {

	/** jhdf has the index of chunks, with their filter masks, but shows it to its own classes alone. */
	private static final MethodHandle LOOKUP = lookup();

	private final ChunkedDatasetBase dataset;
	private final Map<ChunkOffset, Chunk> index;
	private final List<PipelineFilterWithData> filters;
	private final int[] shape;
	private final int[] chunk;
	private final int elementBytes;

	private HdfChunks(ChunkedDatasetBase dataset) {
		this.dataset = dataset;
		this.index = index(dataset);
		this.filters = dataset.getFilters();
		this.shape = dataset.getDimensions();
		this.chunk = dataset.getChunkDimensions();
		this.elementBytes = dataset.getDataType().getSize();
	}

	/** @return whether the dataset's numbers are to be read here rather than by jhdf */
	static boolean handles(Dataset dataset) {
		DataType type = dataset.getDataType();
		boolean number = type instanceof FixedPoint || type instanceof FloatingPoint || type instanceof BitField || type instanceof EnumDataType;
		return number && dataset instanceof ChunkedDatasetBase && dataset.getDimensions().length > 0;
	}

	/** @param dataset one that {@link #handles} */
	static HdfChunks of(Dataset dataset) {
		return new HdfChunks((ChunkedDatasetBase) dataset);
	}

	private static MethodHandle lookup() {
		try {
			return MethodHandles.privateLookupIn(ChunkedDatasetBase.class, MethodHandles.lookup()).findVirtual(ChunkedDatasetBase.class,
					"getChunkLookup", MethodType.methodType(Map.class));
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("this jhdf keeps its index of chunks elsewhere: " + e.getMessage(), e);
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<ChunkOffset, Chunk> index(ChunkedDatasetBase dataset) {
		if (ExtensibleArray.indexes(dataset)) {
			return ExtensibleArray.chunks(dataset);
		}
		try {
			return (Map<ChunkOffset, Chunk>) LOOKUP.invoke(dataset);
		} catch (RuntimeException | Error e) {
			throw e;
		} catch (Throwable e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * @param start first element along each axis
	 * @param count elements along each axis
	 * @return nested Java arrays as jhdf gives them
	 */
	Object data(long[] start, int[] count) {
		return DatasetReader.readDataset(dataset.getDataType(), ByteBuffer.wrap(bytes(start, count)), count, dataset.getHdfFile().getHdfBackingStorage());
	}

	/** @return whether at least one chunk of the slice was written */
	boolean written(long[] start, int[] count) {
		boolean[] any = { false };
		visit(start, count, (origin, found) -> any[0] |= found != null);
		return any[0];
	}

	/** @return bytes of all chunks that were written, unpacked */
	long writtenBytes() {
		return index.size() * Arrays.stream(chunk).asLongStream().reduce(elementBytes, (a, b) -> a * b);
	}

	/** @return the slice in C order, in the byte order of the file */
	byte[] bytes(long[] start, int[] count) {
		if (Arrays.equals(count, chunk) && aligned(start)) {
			Chunk whole = found(start);
			if (whole != null) {
				return decoded(whole, start);
			}
		}
		int length = Math.multiplyExact(Arrays.stream(count).reduce(1, Math::multiplyExact), elementBytes);
		byte[] out = new byte[length];
		byte[] fill = fillValue();
		visit(start, count, (origin, found) -> copy(found == null ? null : decoded(found, origin), fill, origin, start, count, out));
		return out;
	}

	private boolean aligned(long[] start) {
		for (int i = 0; i < chunk.length; i++) {
			if (start[i] % chunk[i] != 0) {
				return false;
			}
		}
		return true;
	}

	private Chunk found(long[] origin) {
		Chunk found = index.get(new ChunkOffset(origin));
		return found == null || found.getAddress() < 0 || found.getSize() <= 0 ? null : found;
	}

	private byte[] decoded(Chunk found, long[] origin) {
		ByteBuffer raw = dataset.getHdfFile().getHdfBackingStorage().map(found.getAddress(), found.getSize());
		byte[] packed = new byte[raw.remaining()];
		raw.get(packed);
		BitSet mask = found.getFilterMask();
		byte[] bytes = filters.isEmpty() ? packed : ChunkFilters.decode(filters, mask == null ? new BitSet() : mask, packed);
		long wanted = (long) Arrays.stream(chunk).reduce(1, Math::multiplyExact) * elementBytes;
		if (bytes.length < wanted) {
			throw new IllegalStateException("the chunk at " + Arrays.toString(origin) + " holds " + bytes.length + " bytes instead of " + wanted);
		}
		return bytes;
	}

	/** @return the bytes of one element; null for zeros */
	private byte[] fillValue() {
		Object value = dataset.getDataType() instanceof EnumDataType ? null : dataset.getFillValue();
		if (!(value instanceof Number number) || number.doubleValue() == 0) {
			return null;
		}
		DataType type = dataset.getDataType();
		ByteOrder order = type instanceof OrderedDataType ordered && ordered.getByteOrder() != null ? ordered.getByteOrder() : ByteOrder.LITTLE_ENDIAN;
		ByteBuffer buffer = ByteBuffer.allocate(elementBytes).order(order);
		switch (elementBytes) {
			case 1 -> buffer.put(number.byteValue());
			case 2 -> buffer.putShort(type instanceof FloatingPoint ? Float.floatToFloat16(number.floatValue()) : number.shortValue());
			case 4 -> buffer.putInt(type instanceof FloatingPoint ? Float.floatToRawIntBits(number.floatValue()) : number.intValue());
			case 8 -> buffer.putLong(type instanceof FloatingPoint ? Double.doubleToRawLongBits(number.doubleValue()) : number.longValue());
			default -> throw new IllegalStateException("numbers of " + elementBytes + " bytes with a fill value are not supported");
		}
		return buffer.array();
	}

	private interface ChunkVisitor {
		/** @param found null where the chunk was never written */
		void visit(long[] origin, Chunk found);
	}

	private void visit(long[] start, int[] count, ChunkVisitor visitor) {
		int rank = shape.length;
		long[] origin = new long[rank];
		for (int i = 0; i < rank; i++) {
			if (count[i] <= 0) {
				return;
			}
			origin[i] = start[i] / chunk[i] * chunk[i];
		}
		long[] first = origin.clone();
		while (true) {
			visitor.visit(origin.clone(), found(origin));
			int axis = rank - 1;
			while (axis >= 0) {
				origin[axis] += chunk[axis];
				if (origin[axis] < start[axis] + count[axis]) {
					break;
				}
				origin[axis] = first[axis];
				axis--;
			}
			if (axis < 0) {
				return;
			}
		}
	}

	/** Copies what chunk and slice have in common, one run along the last axis after the other. */
	private void copy(byte[] from, byte[] fill, long[] origin, long[] start, int[] count, byte[] out) {
		if (from == null && fill == null) {
			return;
		}
		int rank = shape.length;
		long[] low = new long[rank];
		long[] high = new long[rank];
		for (int i = 0; i < rank; i++) {
			low[i] = Math.max(origin[i], start[i]);
			high[i] = Math.min(origin[i] + chunk[i], start[i] + count[i]);
		}
		int run = Math.toIntExact(high[rank - 1] - low[rank - 1]) * elementBytes;
		long[] at = low.clone();
		while (true) {
			int source = 0;
			int target = 0;
			for (int i = 0; i < rank; i++) {
				source = source * chunk[i] + (int) (at[i] - origin[i]);
				target = target * count[i] + (int) (at[i] - start[i]);
			}
			if (from != null) {
				System.arraycopy(from, source * elementBytes, out, target * elementBytes, run);
			} else {
				for (int i = 0; i < run; i++) {
					out[target * elementBytes + i] = fill[i % elementBytes];
				}
			}
			int axis = rank - 2;
			while (axis >= 0 && ++at[axis] >= high[axis]) {
				at[axis] = low[axis];
				axis--;
			}
			if (axis < 0) {
				return;
			}
		}
	}
}
