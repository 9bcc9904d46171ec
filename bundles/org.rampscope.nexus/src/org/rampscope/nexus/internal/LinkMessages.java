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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.rampscope.core.error.DataException;

import io.jhdf.HdfFile;
import io.jhdf.checksum.JenkinsLookup3HashLittle;

/**
 * Changes links in a file that jhdf wrote, which can make only one name per object: redirects the link of a place holder to
 * its target, which makes a hard link, or takes a link out. Addresses and types are changed in the group's object header, whose
 * checksum is computed anew. What is no longer linked stays in the file, unreachable, with a hundred bytes.
 *
 * <p>Layout after the HDF5 File Format Specification 3.0, IV.A.1.b (object header version 2) and IV.A.2.g (link message).
 */
public final class LinkMessages {

	private static final int SIGNATURE = 0x5244484f; // "OHDR", little endian
	private static final byte NIL_MESSAGE = 0;
	private static final byte LINK_MESSAGE = 6;
	private static final int CHECKSUM_BYTES = 4;
	/** Stands for the address of a link that is taken out. */
	private static final long REMOVED = -1;

	private LinkMessages() {
		// functions
	}

	/**
	 * @param file a closed file that jhdf has written
	 * @param links absolute path of the target by absolute path of the place holder
	 */
	public static void redirect(Path file, Map<String, String> links) {
		List<Change> changes = new ArrayList<>();
		if (links.isEmpty()) {
			return;
		}
		try (HdfFile hdf = new HdfFile(file)) {
			links.forEach((holder, target) -> changes.add(change(hdf, holder, hdf.getByPath(target).getAddress())));
		}
		apply(file, changes);
	}

	/**
	 * @param file a closed file that jhdf has written
	 * @param path absolute path of what shall no longer be linked
	 */
	public static void remove(Path file, String path) {
		Change change;
		try (HdfFile hdf = new HdfFile(file)) {
			change = change(hdf, path, REMOVED);
		}
		apply(file, List.of(change));
	}

	/** A link in the group at one address, to the object at another, that shall lead to a third. */
	private record Change(String path, long group, long from, long to) {
	}

	private static Change change(HdfFile hdf, String path, long to) {
		String parent = path.substring(0, path.lastIndexOf('/'));
		long group = parent.isEmpty() ? hdf.getAddress() : hdf.getByPath(parent).getAddress();
		return new Change(path, group, hdf.getByPath(path).getAddress(), to);
	}

	private static void apply(Path file, List<Change> changes) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			for (Change change : changes) {
				apply(file, channel, change);
			}
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be linked (" + e.getMessage() + ")", "Check free space and permissions", e);
		}
	}

	private static void apply(Path file, FileChannel channel, Change change) throws IOException {
		ByteBuffer start = read(channel, change.group, 64);
		if (start.getInt(0) != SIGNATURE) {
			throw new DataException(file, change.path, "its group has an unexpected header", "Report this as a defect");
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
		ByteBuffer all = read(channel, change.group, end + CHECKSUM_BYTES);
		int messageHeader = 4 + ((flags & 4) == 0 ? 0 : 2);
		for (int at = begin; at + messageHeader <= end;) {
			int length = all.getShort(at + 1) & 0xffff;
			int address = at + messageHeader + length - Long.BYTES;
			if (all.get(at) == LINK_MESSAGE && all.getLong(address) == change.from) {
				if (change.to == REMOVED) {
					all.put(at, NIL_MESSAGE);
				} else {
					all.putLong(address, change.to);
				}
				byte[] summed = new byte[end];
				all.get(0, summed);
				all.putInt(end, JenkinsLookup3HashLittle.hash(summed));
				all.rewind();
				channel.write(all, change.group);
				return;
			}
			at += messageHeader + length;
		}
		throw new DataException(file, change.path, "its link was not found", "Report this as a defect");
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
