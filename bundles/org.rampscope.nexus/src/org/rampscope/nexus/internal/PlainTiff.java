/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.CountRange;

/**
 * The TIFF images that detectors write: one channel of 16 or 32 bits in strips, without compression (Adobe, TIFF 6.0, 1992, section 8).
 * Their pixels are taken as they lie in the file, in a quarter of the time of a general reader. Anything else is left to that one.
 */
public final class PlainTiff {

	private static final int SUBFILE = 254;
	private static final int REDUCED = 1;
	private static final int WIDTH = 256;
	private static final int HEIGHT = 257;
	private static final int BITS = 258;
	private static final int COMPRESSION = 259;
	private static final int PHOTOMETRIC = 262;
	private static final int FILL_ORDER = 266;
	private static final int OFFSETS = 273;
	private static final int SAMPLES = 277;
	private static final int LENGTHS = 279;
	private static final int FORMAT = 339;
	private static final int UNSIGNED = 1;
	private static final int SIGNED = 2;
	private static final int FLOATING = 3;
	private static final int ENTRY = 12;
	private static final int SHORT = 3;
	private static final int LONG = 4;
	private static final int MOST_STRIPS = 1 << 20;
	private static final int MOST_PAGES = 1 << 17;

	private final FileChannel channel;
	private final Map<Integer, long[]> tags = new HashMap<>();
	private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

	private PlainTiff(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * @param file a TIFF file
	 * @return the numbers of its directories that describe an image of full size, one a page; the first alone where the file is damaged, which reading
	 *         it will tell
	 * @throws IOException where it cannot be read
	 */
	public static int[] images(Path file) throws IOException {
		List<Integer> images = new ArrayList<>();
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			PlainTiff tiff = new PlainTiff(channel);
			Set<Long> seen = new HashSet<>();
			long at = tiff.start();
			for (int number = 0; at > 0 && number < MOST_PAGES && seen.add(at); number++) {
				tiff.tags.clear();
				at = tiff.directory(at);
				if ((tiff.value(SUBFILE, 0) & REDUCED) == 0) {
					images.add(number);
				}
			}
		} catch (EOFException e) {
			// the pages before are there
		}
		return images.isEmpty() ? new int[1] : images.stream().mapToInt(Integer::intValue).toArray();
	}

	/**
	 * @param file an image
	 * @param directory the number of its directory in the file
	 * @return its pixels, rows × columns, of the type that {@link org.rampscope.nexus.format.FrameFormat#frame} promises; empty where the
	 *         image is of another kind, or damaged
	 * @throws IOException where it cannot be read
	 */
	public static Optional<Dataset> read(Path file, int directory) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			return new PlainTiff(channel).read(directory);
		} catch (EOFException e) {
			// shorter than it says: the general reader tells how
			return Optional.empty();
		}
	}

	/**
	 * @param file an image
	 * @param directory the number of its directory in the file
	 * @return which of its integers are data: of unsigned ones all but the largest; empty where they are floating point numbers
	 * @throws IOException where it cannot be read
	 */
	public static Optional<CountRange> countRange(Path file, int directory) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			PlainTiff tiff = new PlainTiff(channel);
			tiff.go(directory);
			long format = tiff.value(FORMAT, UNSIGNED);
			return format == FLOATING ? Optional.empty()
					: Optional.of(format == UNSIGNED ? CountRange.unsigned((int) tiff.value(BITS, 1)) : CountRange.COUNTS);
		}
	}

	/** @return where the first directory begins; 0 where the file is no TIFF */
	private long start() throws IOException {
		if (channel.size() < 8) {
			return 0;
		}
		ByteBuffer header = bytes(0, 8);
		order = header.getShort(0) == 0x4d4d ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		header.order(order);
		boolean tiff = (header.getShort(0) == 0x4d4d || header.getShort(0) == 0x4949) && header.getShort(2) == 42;
		return tiff ? header.getInt(4) & 0xffffffffL : 0;
	}

	private void go(int directory) throws IOException {
		long at = start();
		for (int number = 0; at > 0 && number <= directory; number++) {
			tags.clear();
			at = directory(at);
		}
	}

	private Optional<Dataset> read(int directory) throws IOException {
		go(directory);
		long width = value(WIDTH, 0);
		long height = value(HEIGHT, 0);
		long bits = value(BITS, 1);
		long format = value(FORMAT, UNSIGNED);
		boolean plain = value(COMPRESSION, 1) == 1 && value(SAMPLES, 1) == 1 && value(PHOTOMETRIC, -1) == 1 && value(FILL_ORDER, 1) == 1
				&& (bits == 16 || bits == 32) && width > 0 && height > 0 && width * height * (bits / 8) <= Math.min(channel.size(), Integer.MAX_VALUE);
		boolean known = bits == 16 ? format == UNSIGNED || format == SIGNED : format >= UNSIGNED && format <= FLOATING;
		return plain && known ? pixels((int) height, (int) width, (int) bits, format) : Optional.empty();
	}

	private long value(int tag, long otherwise) {
		return tags.containsKey(tag) ? tags.get(tag).length == 1 ? tags.get(tag)[0] : -1 : otherwise;
	}

	/** @return where the next directory begins; 0 behind the last */
	private long directory(long position) throws IOException {
		int entries = bytes(position, 2).getShort(0) & 0xffff;
		ByteBuffer table = bytes(position + 2, entries * ENTRY);
		for (int at = 0; at < entries * ENTRY; at += ENTRY) {
			int type = table.getShort(at + 2);
			long count = table.getInt(at + 4) & 0xffffffffL;
			if ((type == SHORT || type == LONG) && count >= 1 && count <= MOST_STRIPS) {
				int size = type == SHORT ? 2 : 4;
				ByteBuffer values = count * size <= 4 ? table.slice(at + 8, 4).order(order)
						: bytes(table.getInt(at + 8) & 0xffffffffL, (int) count * size);
				long[] all = new long[(int) count];
				for (int i = 0; i < all.length; i++) {
					all[i] = type == SHORT ? values.getShort(2 * i) & 0xffff : values.getInt(4 * i) & 0xffffffffL;
				}
				tags.put(table.getShort(at) & 0xffff, all);
			}
		}
		// writers that end at the last entry leave out that none follows
		long end = position + 2 + (long) entries * ENTRY;
		return end + 4 > channel.size() ? 0 : bytes(end, 4).getInt(0) & 0xffffffffL;
	}

	private Optional<Dataset> pixels(int rows, int columns, int bits, long format) throws IOException {
		long[] offsets = tags.get(OFFSETS);
		long[] lengths = tags.get(LENGTHS);
		if (offsets == null || lengths == null || offsets.length != lengths.length) {
			return Optional.empty();
		}
		ByteBuffer all = ByteBuffer.allocate(rows * columns * (bits / 8)).order(order);
		for (int i = 0; i < offsets.length; i++) {
			if (lengths[i] > all.remaining()) {
				return Optional.empty();
			}
			int end = all.position() + (int) lengths[i];
			fill(all.limit(end), offsets[i]);
			all.limit(all.capacity());
		}
		return all.hasRemaining() ? Optional.empty() : Optional.of(PixelValues.of(all.rewind(), rows, columns, bits / 8, format == FLOATING, format == SIGNED));
	}

	private ByteBuffer bytes(long position, int count) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(count).order(order);
		fill(buffer, position);
		return buffer.rewind();
	}

	private void fill(ByteBuffer buffer, long position) throws IOException {
		long at = position;
		while (buffer.hasRemaining()) {
			int read = channel.read(buffer, at);
			if (read < 0) {
				throw new EOFException("the file ends at " + channel.size());
			}
			at += read;
		}
	}
}
