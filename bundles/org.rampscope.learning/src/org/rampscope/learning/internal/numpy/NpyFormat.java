/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.numpy;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NumPy's format of one array, versions 1 to 3: a line of text that names type, order and shape, then the numbers. */
final class NpyFormat {

	/** What is not such a file, or holds what is not read; the message is a sentence's end. */
	static final class MalformedArrayException extends Exception {
		private static final long serialVersionUID = 1L;

		MalformedArrayException(String problem) {
			super(problem);
		}
	}

	private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' };
	private static final int LONGEST_HEADER = 65_536;
	private static final int MOST_DIMENSIONS = 32;
	private static final Pattern HEADER = Pattern.compile(
			"\\{\\s*'descr':\\s*'([^']{1,16})',\\s*'fortran_order':\\s*(True|False),\\s*'shape':\\s*\\(([0-9, ]{0,400})\\)\\s*,?\\s*\\}\\s*");

	private final long mostValues;

	/** @param mostValues refuse arrays of more */
	NpyFormat(long mostValues) {
		this.mostValues = mostValues;
	}

	NumpyArray read(InputStream in) throws IOException, MalformedArrayException {
		DataInputStream data = new DataInputStream(in);
		try {
			Matcher header = header(data);
			if (header.group(2).equals("True")) {
				throw new MalformedArrayException("is stored by columns, which is not read");
			}
			long[] shape = shape(header.group(3));
			return new NumpyArray(shape, values(data, header.group(1), count(shape)));
		} catch (EOFException e) {
			throw new MalformedArrayException("ends before its numbers do");
		}
	}

	private static Matcher header(DataInputStream data) throws IOException, MalformedArrayException {
		byte[] magic = new byte[MAGIC.length];
		data.readFully(magic);
		if (!Arrays.equals(magic, MAGIC)) {
			throw new MalformedArrayException("is not an array of NumPy");
		}
		int version = data.readUnsignedByte();
		data.readUnsignedByte();
		long length = version == 1 ? Short.toUnsignedInt(Short.reverseBytes(data.readShort()))
				: Integer.toUnsignedLong(Integer.reverseBytes(data.readInt()));
		if (version < 1 || version > 3 || length > LONGEST_HEADER) {
			throw new MalformedArrayException("has format version " + version + " and a header of " + length + " bytes");
		}
		byte[] text = new byte[(int) length];
		data.readFully(text);
		Matcher header = HEADER.matcher(new String(text, StandardCharsets.ISO_8859_1));
		if (!header.matches()) {
			throw new MalformedArrayException("has a header that names no plain array");
		}
		return header;
	}

	private static long[] shape(String text) throws MalformedArrayException {
		String[] parts = Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toArray(String[]::new);
		if (parts.length > MOST_DIMENSIONS) {
			throw new MalformedArrayException("has " + parts.length + " dimensions");
		}
		try {
			return Arrays.stream(parts).mapToLong(Long::parseLong).toArray();
		} catch (NumberFormatException e) {
			throw new MalformedArrayException("has the shape (" + text + ")");
		}
	}

	private int count(long[] shape) throws MalformedArrayException {
		long count = 1;
		for (long length : shape) {
			if (length > mostValues || (count *= length) > mostValues) {
				throw new MalformedArrayException("has the shape " + Arrays.toString(shape) + ", more than " + mostValues + " numbers");
			}
		}
		return (int) count;
	}

	private static double[] values(DataInputStream data, String type, int count) throws IOException, MalformedArrayException {
		int width = switch (type) {
		case "<f4", "<i4" -> Integer.BYTES;
		case "<f8", "<i8" -> Long.BYTES;
		default -> throw new MalformedArrayException("holds values of type " + type + "; read are <f4, <f8, <i4 and <i8");
		};
		double[] values = new double[count];
		byte[] piece = new byte[width * Math.min(count, 65_536)];
		for (int done = 0; done < count; done += piece.length / width) {
			int now = Math.min(piece.length / width, count - done);
			data.readFully(piece, 0, now * width);
			ByteBuffer buffer = ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN);
			for (int i = 0; i < now; i++) {
				values[done + i] = switch (type) {
				case "<f4" -> buffer.getFloat();
				case "<i4" -> buffer.getInt();
				case "<f8" -> buffer.getDouble();
				default -> buffer.getLong();
				};
			}
		}
		return values;
	}
}
