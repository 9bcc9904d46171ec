/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

import org.rampscope.core.error.DataException;

import io.jhdf.HdfFile;
import io.jhdf.checksum.JenkinsLookup3HashLittle;

/**
 * Makes hard links in a file that jhdf wrote, which cannot make any: the address in the link message of a place holder is
 * replaced by the target's, and the checksum of the group's object header is computed anew. The place holder stays in the
 * file, unreachable, with a hundred bytes.
 *
 * <p>Layout after the HDF5 File Format Specification 3.0, IV.A.1.b (object header version 2) and IV.A.2.g (link message).
 */
public final class HardLinks {

	private static final int SIGNATURE = 0x5244484f; // "OHDR", little endian
	private static final int LINK_MESSAGE = 6;
	private static final int CHECKSUM_BYTES = 4;

	private HardLinks() {
		// a function
	}

	/**
	 * @param file a closed file that jhdf has written
	 * @param links absolute path of the target by absolute path of the place holder
	 */
	public static void replace(Path file, Map<String, String> links) {
		Map<String, long[]> addresses = new LinkedHashMap<>();
		try (HdfFile hdf = new HdfFile(file)) {
			links.forEach((holder, target) -> {
				String parent = holder.substring(0, holder.lastIndexOf('/'));
				long group = parent.isEmpty() ? hdf.getAddress() : hdf.getByPath(parent).getAddress();
				addresses.put(holder, new long[] { group, hdf.getByPath(holder).getAddress(), hdf.getByPath(target).getAddress() });
			});
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			for (Map.Entry<String, long[]> link : addresses.entrySet()) {
				long[] a = link.getValue();
				redirect(file, channel, link.getKey(), a[0], a[1], a[2]);
			}
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be linked (" + e.getMessage() + ")", "Check free space and permissions", e);
		}
	}

	private static void redirect(Path file, FileChannel channel, String holder, long header, long from, long to) throws IOException {
		ByteBuffer start = read(channel, header, 64);
		if (start.getInt(0) != SIGNATURE) {
			throw new DataException(file, holder, "its group has an unexpected header", "Report this as a defect");
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
		ByteBuffer all = read(channel, header, end + CHECKSUM_BYTES);
		int messageHeader = 4 + ((flags & 4) == 0 ? 0 : 2);
		for (int at = begin; at + messageHeader <= end;) {
			int type = all.get(at);
			int length = all.getShort(at + 1) & 0xffff;
			int address = at + messageHeader + length - Long.BYTES;
			if (type == LINK_MESSAGE && all.getLong(address) == from) {
				all.putLong(address, to);
				byte[] summed = new byte[end];
				all.get(0, summed);
				all.putInt(end, JenkinsLookup3HashLittle.hash(summed));
				all.rewind();
				channel.write(all, header);
				return;
			}
			at += messageHeader + length;
		}
		throw new DataException(file, holder, "its link was not found", "Report this as a defect");
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
