/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.jhdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.function.Predicate;

import io.jhdf.checksum.JenkinsLookup3HashLittle;

/**
 * The object header of a group that jhdf wrote, in one piece: its messages can be changed in place, and its checksum is computed
 * anew. Layout after the HDF5 File Format Specification 3.0, IV.A.1.b (object header version 2).
 */
final class ObjectHeader {

	static final byte NIL_MESSAGE = 0;
	static final byte LINK_MESSAGE = 6;
	static final byte ATTRIBUTE_MESSAGE = 12;

	private static final int SIGNATURE = 0x5244484f; // "OHDR", little endian
	private static final int CHECKSUM_BYTES = 4;

	private final FileChannel channel;
	private final long address;
	private final ByteBuffer bytes;
	private final int begin;
	private final int end;
	private final int messageHeader;

	/**
	 * A message in the header.
	 *
	 * @param at where it begins
	 * @param type its type
	 * @param payload where its content begins
	 * @param length bytes of its content
	 */
	record Message(int at, byte type, int payload, int length) {
	}

	private ObjectHeader(FileChannel channel, long address, ByteBuffer bytes, int begin, int end, int messageHeader) {
		this.channel = channel;
		this.address = address;
		this.bytes = bytes;
		this.begin = begin;
		this.end = end;
		this.messageHeader = messageHeader;
	}

	/** @return the header at that address; empty where there is none of this kind */
	static Optional<ObjectHeader> read(FileChannel channel, long address) throws IOException {
		ByteBuffer start = read(channel, address, 64);
		if (start.getInt(0) != SIGNATURE) {
			return Optional.empty();
		}
		int flags = start.get(5);
		int sizeBytes = 1 << (flags & 3);
		int begin = 6 + ((flags & 0x20) == 0 ? 0 : 16) + ((flags & 0x10) == 0 ? 0 : 4);
		long messages = 0;
		for (int i = 0; i < sizeBytes; i++) {
			messages |= (start.get(begin + i) & 0xffL) << (8 * i);
		}
		begin += sizeBytes;
		int end = Math.toIntExact(begin + messages);
		return Optional.of(new ObjectHeader(channel, address, read(channel, address, end + CHECKSUM_BYTES), begin, end, 4 + ((flags & 4) == 0 ? 0 : 2)));
	}

	/** @return the header's bytes; messages say where in them they lie */
	ByteBuffer bytes() {
		return bytes;
	}

	/** @return bytes in front of each message's content */
	int messageHeader() {
		return messageHeader;
	}

	/** @return the first message that is the one wanted */
	Optional<Message> find(Predicate<Message> wanted) {
		int at = begin;
		while (at + messageHeader <= end) {
			int length = bytes.getShort(at + 1) & 0xffff;
			Message message = new Message(at, bytes.get(at), at + messageHeader, length);
			if (wanted.test(message)) {
				return Optional.of(message);
			}
			at += messageHeader + length;
		}
		return Optional.empty();
	}

	/** Writes the header back. */
	void write() throws IOException {
		byte[] summed = new byte[end];
		bytes.get(0, summed);
		bytes.putInt(end, JenkinsLookup3HashLittle.hash(summed));
		bytes.rewind();
		channel.write(bytes, address);
	}

	private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		while (buffer.hasRemaining()) {
			if (channel.read(buffer, position + buffer.position()) < 0) {
				break;
			}
		}
		return buffer;
	}
}
