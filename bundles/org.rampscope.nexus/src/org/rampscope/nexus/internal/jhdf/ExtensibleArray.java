/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.jhdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import io.jhdf.ObjectHeader;
import io.jhdf.Utils;
import io.jhdf.api.Dataset;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.ChunkOffset;
import io.jhdf.dataset.chunked.indexing.ChunkImpl;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.storage.HdfBackingStorage;

/**
 * The index of chunks of a dataset that grows along one axis, as files hold it that are written while they are read. A chunk that was not
 * written leaves a hole in it; jhdf 0.13.0 takes the first hole for the end, and the frames behind a dropped one are lost without a word.
 *
 * @see <a href="https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">HDF5 file format, version 3, VII.D: the extensible array index</a>
 */
public final class ExtensibleArray {

	private static final int CHECKSUM = 4;
	/** Signature, version, client. */
	private static final int PREFIX = 6;

	private final HdfBackingStorage storage;
	private final int offsetBytes;
	private final boolean filtered;
	private final int elementBytes;
	private final int pageBits;
	private final int arrayOffsetBytes;
	private final int chunkBytes;
	private final long[] chunksAlong;
	private final int[] chunk;
	private final int growing;
	private final Map<ChunkOffset, Chunk> found = new HashMap<>();
	private long next;

	private ExtensibleArray(Dataset dataset, ChunkedDataLayoutMessageV4 layout, long[] most, int growing) {
		this.storage = dataset.getHdfFile().getHdfBackingStorage();
		this.offsetBytes = storage.getSizeOfOffsets();
		int rank = dataset.getDimensions().length;
		this.chunk = java.util.Arrays.copyOf(layout.getChunkDimensions(), rank);
		this.growing = growing;
		this.chunksAlong = new long[rank];
		long[] shape = dataset.getDimensionsAsLong();
		int bytes = dataset.getDataType().getSize();
		for (int i = 0; i < rank; i++) {
			chunksAlong[i] = ((i == growing ? shape[i] : most[i]) + chunk[i] - 1) / chunk[i];
			bytes = Math.multiplyExact(bytes, chunk[i]);
		}
		this.chunkBytes = bytes;
		ByteBuffer header = block(layout.getAddress(), "EAHD", PREFIX + 6 + 6 * storage.getSizeOfLengths() + offsetBytes);
		this.filtered = header.get(PREFIX - 1) == 1;
		this.elementBytes = header.get() & 0xff;
		int mostBits = header.get() & 0xff;
		int inIndexBlock = header.get() & 0xff;
		int fewestElements = header.get() & 0xff;
		int fewestPointers = header.get() & 0xff;
		this.pageBits = header.get() & 0xff;
		this.arrayOffsetBytes = (mostBits + 7) / 8;
		header.position(header.position() + 6 * storage.getSizeOfLengths());
		long indexBlock = address(header);
		if (indexBlock >= 0) {
			read(indexBlock, mostBits, inIndexBlock, fewestElements, fewestPointers);
		}
	}

	/**
	 * @param dataset a chunked dataset
	 * @return whether its chunks are indexed this way
	 */
	public static boolean indexes(Dataset dataset) {
		ObjectHeader header = header(dataset);
		return header.hasMessageOfType(DataLayoutMessage.class)
				&& header.getMessageOfType(DataLayoutMessage.class) instanceof ChunkedDataLayoutMessageV4 layout
				&& layout.getIndexingType() == ChunkedDataLayoutMessageV4.EXTENSIBLE_ARRAY_INDEX;
	}

	/**
	 * @param dataset one that is indexed this way
	 * @return the chunks that were written, by their first element
	 */
	public static Map<ChunkOffset, Chunk> chunks(Dataset dataset) {
		ObjectHeader header = header(dataset);
		ChunkedDataLayoutMessageV4 layout = (ChunkedDataLayoutMessageV4) header.getMessageOfType(DataLayoutMessage.class);
		if (layout.getAddress() < 0) {
			return Map.of();
		}
		long[] most = header.getMessageOfType(DataSpaceMessage.class).getDataSpace().getMaxSizes();
		int growing = -1;
		for (int i = 0; i < most.length; i++) {
			if (most[i] < 0) {
				growing = i;
			}
		}
		if (growing < 0) {
			throw new HdfException("an index of a growing dataset, but no axis without limit");
		}
		return new ExtensibleArray(dataset, layout, most, growing).found;
	}

	private static ObjectHeader header(Dataset dataset) {
		return ObjectHeader.readObjectHeader(dataset.getHdfFile().getHdfBackingStorage(), dataset.getAddress());
	}

	private void read(long at, int mostBits, int inIndexBlock, int fewestElements, int fewestPointers) {
		int inBlock = 2 * log2(fewestPointers);
		int secondary = 1 + mostBits - log2(fewestElements);
		int pointers = 2 * (fewestPointers - 1);
		int inSecondary = secondary - inBlock;
		ByteBuffer block = block(at, "EAIB", PREFIX + offsetBytes + inIndexBlock * elementBytes + (pointers + inSecondary) * offsetBytes);
		block.position(block.position() + offsetBytes);
		elements(block, inIndexBlock);
		for (int s = 0; s < secondary && next < total(); s++) {
			int blocks = 1 << s / 2;
			int each = (1 << (s + 1) / 2) * fewestElements;
			if (s < inBlock) {
				for (int b = 0; b < blocks; b++) {
					data(address(block), each, -1, null);
				}
			} else {
				secondaryBlock(address(block), blocks, each);
			}
		}
	}

	private long total() {
		long all = 1;
		for (long n : chunksAlong) {
			all *= n;
		}
		return all;
	}

	private void secondaryBlock(long at, int blocks, int each) {
		if (at < 0) {
			next += (long) blocks * each;
			return;
		}
		int pages = pages(each);
		int bitmap = pages > 0 ? (pages + 7) / 8 : 0;
		ByteBuffer block = block(at, "EASB", PREFIX + offsetBytes + arrayOffsetBytes + blocks * (bitmap + offsetBytes));
		block.position(block.position() + offsetBytes + arrayOffsetBytes);
		byte[] written = new byte[blocks * bitmap];
		block.get(written);
		for (int b = 0; b < blocks && next < total(); b++) {
			data(address(block), each, b * bitmap, written);
		}
	}

	private int pages(int elements) {
		return elements > 1 << pageBits ? elements >> pageBits : 0;
	}

	/**
	 * @param bitmap bits of the pages that were written, from byte {@code first} on, highest bit first; null where the block has none
	 */
	private void data(long at, int elements, int first, byte[] bitmap) {
		if (at < 0) {
			next += elements;
			return;
		}
		int pages = pages(elements);
		int prefix = PREFIX + offsetBytes + arrayOffsetBytes;
		if (pages == 0) {
			ByteBuffer block = block(at, "EADB", prefix + elements * elementBytes);
			block.position(prefix);
			elements(block, elements);
			return;
		}
		block(at, "EADB", prefix);
		int inPage = 1 << pageBits;
		int pageBytes = inPage * elementBytes + CHECKSUM;
		for (int p = 0; p < pages; p++) {
			if (bitmap == null || (bitmap[first + p / 8] & 0x80 >> p % 8) != 0) {
				elements(storage.readBufferFromAddress(at + prefix + CHECKSUM + (long) p * pageBytes, inPage * elementBytes), inPage);
			} else {
				next += inPage;
			}
		}
	}

	private void elements(ByteBuffer block, int count) {
		long all = total();
		for (int i = 0; i < count; i++) {
			long at = address(block);
			int size = chunkBytes;
			BitSet mask = new BitSet();
			if (filtered) {
				size = Utils.readBytesAsUnsignedInt(block, elementBytes - offsetBytes - Integer.BYTES);
				mask = BitSet.valueOf(new long[] { block.getInt() & 0xffffffffL });
			}
			if (at >= 0 && next < all) {
				long[] origin = origin(next);
				found.put(new ChunkOffset(origin), new ChunkImpl(at, size, origin, mask));
			}
			next++;
		}
	}

	/** The axis that grows counts slowest, whichever it is; the others keep their order. */
	private long[] origin(long number) {
		long[] origin = new long[chunk.length];
		long rest = number;
		for (int i = chunk.length - 1; i >= 0; i--) {
			if (i != growing) {
				origin[i] = rest % chunksAlong[i] * chunk[i];
				rest /= chunksAlong[i];
			}
		}
		origin[growing] = rest * chunk[growing];
		return origin;
	}

	private ByteBuffer block(long at, String signature, int bytes) {
		ByteBuffer block = storage.readBufferFromAddress(at, bytes);
		byte[] start = new byte[signature.length()];
		block.get(start);
		String found = new String(start, StandardCharsets.US_ASCII);
		if (!found.equals(signature)) {
			throw new HdfException("an index of chunks has '" + found + "' where " + signature + " is wanted");
		}
		block.position(PREFIX);
		return block;
	}

	/** @return −1 where nothing was written */
	private long address(ByteBuffer block) {
		if (offsetBytes == Long.BYTES) {
			return Math.max(-1, block.getLong());
		}
		long value = Utils.readBytesAsUnsignedLong(block, offsetBytes);
		return value == (1L << 8 * offsetBytes) - 1 ? -1 : value;
	}

	private static int log2(int n) {
		return Integer.numberOfTrailingZeros(n);
	}
}
