/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.error.DataException;

/**
 * What detector images say of themselves in the text tags of their TIFF: the header of PILATUS detectors and the
 * {@code name:value} tags of EPICS areaDetector. Read from the directory of tags itself (TIFF 6.0, section 2): the JDK refuses the
 * dates that PILATUS detectors write.
 */
public final class TiffHeader {

	private static final int MODEL_TAG = 272;
	private static final int ASCII = 2;
	private static final int ENTRY_BYTES = 12;
	/** Headers have a few kilobytes of text; a directory that claims much more is damaged. */
	private static final long MOST_TEXT = 1 << 20;

	private final List<String> lines = new ArrayList<>();
	private String model = "";
	private long textLeft = MOST_TEXT;

	private TiffHeader() {
		// filled by read
	}

	/**
	 * @param file a TIFF image
	 * @return its text tags; none where the directory of tags is damaged, which the reading of the pixels will tell
	 */
	public static DetectorText read(Path file) {
		TiffHeader header = new TiffHeader();
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer start = bytes(channel, 0, 8);
			ByteOrder order = start.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
			long directory = start.order(order).getInt(4) & 0xffffffffL;
			int entries = bytes(channel, directory, 2).order(order).getShort(0) & 0xffff;
			ByteBuffer table = bytes(channel, directory + 2, entries * ENTRY_BYTES).order(order);
			for (int i = 0; i < entries; i++) {
				header.entry(channel, table, i * ENTRY_BYTES);
			}
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read (" + e.getMessage() + ")", "Check its permissions", e);
		}
		return new DetectorText(header.lines, header.model);
	}

	private void entry(FileChannel channel, ByteBuffer table, int at) throws IOException {
		long length = table.getInt(at + 4) & 0xffffffffL;
		if (table.getShort(at + 2) != ASCII || length > textLeft) {
			return;
		}
		textLeft -= length;
		// short texts stand in the entry itself
		ByteBuffer text = length <= Integer.BYTES ? table.slice(at + 8, (int) length)
				: bytes(channel, table.getInt(at + 8) & 0xffffffffL, (int) length);
		String decoded = StandardCharsets.ISO_8859_1.decode(text).toString().replace('\0', '\n').strip();
		decoded.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(lines::add);
		if (table.getShort(at) == MODEL_TAG) {
			model = decoded;
		}
	}

	/** Bytes of the file; zeros beyond its end. */
	private static ByteBuffer bytes(FileChannel channel, long position, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length);
		while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
			// until it is full
		}
		return buffer.clear();
	}
}
