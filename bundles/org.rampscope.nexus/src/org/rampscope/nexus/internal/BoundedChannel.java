/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/**
 * The channel through which jhdf reads a file, which reserves as much memory as a header claims before it finds that the file ends earlier. Here the
 * claims of object headers are compared with the size of the file as soon as their first bytes are read, and nothing beyond the end is mapped. Layouts
 * after the HDF5 File Format Specification 3.0, IV.A.1.a and b.
 */
final class BoundedChannel extends FileChannel {

	/** What jhdf reads of a header of version 2 before all else: signature, version, flags. */
	private static final int PREFIX_2 = 6;
	private static final int SIGNATURE_2 = 0x5244484f; // "OHDR", little endian
	private static final int TIMES_FLAG = 0x20;
	private static final int TIMES_BYTES = 16;
	private static final int ATTRIBUTE_LIMITS_FLAG = 0x10;
	private static final int ATTRIBUTE_LIMITS_BYTES = 4;

	/** What jhdf reads of a header of version 1, after its first byte alone: version, number of messages, references, size. */
	private static final int PREFIX_1 = 12;
	private static final int SIZE_AT_1 = 8;
	private static final int MESSAGES_AT_1 = 16;

	private final FileChannel file;
	/** Where this thread has read one byte last: a header of version 1 has no signature, but is begun twice. */
	private final ThreadLocal<Long> version = ThreadLocal.withInitial(() -> -1L);

	/** @param file the channel of the file; closed with this one */
	BoundedChannel(FileChannel file) {
		this.file = file;
	}

	@Override
	public int read(ByteBuffer target, long position) throws IOException {
		int at = target.position();
		int wanted = target.remaining();
		int read = file.read(target, position);
		if (read == wanted && wanted <= PREFIX_1) {
			ByteBuffer bytes = target.duplicate().order(ByteOrder.LITTLE_ENDIAN);
			if (wanted == 1) {
				version.set(position);
			} else if (wanted == PREFIX_1 && bytes.get(at) == 1 && version.get() == position) {
				check(position, position + MESSAGES_AT_1, bytes.getInt(at + SIZE_AT_1) & 0xffffffffL);
			} else if (wanted == PREFIX_2 && bytes.getInt(at) == SIGNATURE_2) {
				checkVersion2(position, bytes.get(at + PREFIX_2 - 1));
			}
		}
		return read;
	}

	private void checkVersion2(long position, int flags) throws IOException {
		long sizeAt = position + PREFIX_2 + ((flags & TIMES_FLAG) == 0 ? 0 : TIMES_BYTES) + ((flags & ATTRIBUTE_LIMITS_FLAG) == 0 ? 0 : ATTRIBUTE_LIMITS_BYTES);
		int width = 1 << (flags & 3);
		ByteBuffer size = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(width);
		while (size.hasRemaining()) {
			if (file.read(size, sizeAt + size.position()) < 0) {
				return; // the file ends here, as jhdf is about to find
			}
		}
		check(position, sizeAt + width, size.clear().getLong());
	}

	/** @param bytes without sign */
	private void check(long header, long begin, long bytes) throws IOException {
		if (Long.compareUnsigned(bytes, Math.max(0, file.size() - begin)) > 0) {
			throw new IOException("the object header at " + header + " claims " + Long.toUnsignedString(bytes) + " bytes, more than the file holds");
		}
	}

	@Override
	public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
		if (position < 0 || size < 0 || position > file.size() - size) {
			// jhdf would meet an IOException by reserving that much memory
			throw new UncheckedIOException(new IOException(size + " bytes at " + position + " are more than the file holds"));
		}
		return file.map(mode, position, size);
	}

	@Override
	public long size() throws IOException {
		return file.size();
	}

	@Override
	public int read(ByteBuffer target) throws IOException {
		return file.read(target);
	}

	@Override
	public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
		return file.read(targets, offset, length);
	}

	@Override
	public long position() throws IOException {
		return file.position();
	}

	@Override
	public FileChannel position(long position) throws IOException {
		file.position(position);
		return this;
	}

	@Override
	public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
		return file.transferTo(position, count, target);
	}

	@Override
	public int write(ByteBuffer source) {
		throw new NonWritableChannelException();
	}

	@Override
	public long write(ByteBuffer[] sources, int offset, int length) {
		throw new NonWritableChannelException();
	}

	@Override
	public int write(ByteBuffer source, long position) {
		throw new NonWritableChannelException();
	}

	@Override
	public long transferFrom(ReadableByteChannel source, long position, long count) {
		throw new NonWritableChannelException();
	}

	@Override
	public FileChannel truncate(long size) {
		throw new NonWritableChannelException();
	}

	@Override
	public void force(boolean metaData) throws IOException {
		file.force(metaData);
	}

	@Override
	public FileLock lock(long position, long size, boolean shared) throws IOException {
		return file.lock(position, size, shared);
	}

	@Override
	public FileLock tryLock(long position, long size, boolean shared) throws IOException {
		return file.tryLock(position, size, shared);
	}

	@Override
	protected void implCloseChannel() throws IOException {
		file.close();
	}
}
