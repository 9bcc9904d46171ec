/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.CountRange;
import org.rampscope.core.RampHeader;
import org.rampscope.nexus.format.Completeness;
import org.rampscope.nexus.format.FileHead;
import org.rampscope.nexus.format.ImageFormat;
import org.rampscope.nexus.format.Support;
import org.rampscope.nexus.internal.DetectorText;
import org.rampscope.nexus.internal.HdfValues;

/**
 * Images of PILATUS and EIGER detectors as CBF: integers of up to 32 bits packed as byte offsets (Hammersley, Bernstein and Westbrook, International
 * Tables for Crystallography G, chapters 2.3 and 5.6), with the detector's header. −1 and −2 mark gaps and broken pixels.
 */
public final class CbfFormat extends ImageFormat {

	private static final String SECTION = "--CIF-BINARY-FORMAT-SECTION--";
	private static final String START = "\f\u001a\u0004\u00d5";
	/** The text before the pixels has a few kilobytes. */
	private static final int LONGEST_TEXT = 1 << 18;
	private static final Pattern TYPE = Pattern.compile("(un)?signed (8|16|32)-bit integer");

	/** What stands before the pixels, and where they begin. */
	private record Head(String text, String section, int at) {

		static Head of(byte[] file) throws IOException {
			String text = new String(file, 0, Math.min(file.length, LONGEST_TEXT), StandardCharsets.ISO_8859_1);
			int start = text.indexOf(START);
			int section = text.lastIndexOf(SECTION, start);
			if (start < 0 || section < 0) {
				throw new IOException("it has no section of pixels");
			}
			return new Head(text.substring(0, section), text.substring(section, start), start + START.length());
		}

		String word(String name) {
			Matcher found = Pattern.compile("(?im)^" + name + ": *\"?([^\"\r\n]*)").matcher(section);
			return found.find() ? found.group(1).strip() : "";
		}

		int number(String name) throws IOException {
			String word = word(name);
			if (!word.matches("[0-9]{1,9}")) {
				throw new IOException(word.isEmpty() ? "it does not say " + name : name + " is '" + word + "'");
			}
			return Integer.parseInt(word);
		}

		/** Signed integers of 32 bits are what detectors write that do not say. */
		Matcher type() throws IOException {
			String word = word("X-Binary-Element-Type");
			Matcher type = TYPE.matcher(word.isEmpty() ? "signed 32-bit integer" : word);
			if (!type.matches()) {
				throw new IOException("its pixels are '" + word + "', and integers of up to 32 bits are read");
			}
			return type;
		}
	}

	@Override
	public String id() {
		return "cbf";
	}

	@Override
	public String label() {
		return "CBF";
	}

	@Override
	public List<String> endings() {
		return List.of("cbf", "cbf.gz");
	}

	@Override
	public Support support(FileHead head) {
		return head.unpacked().startsWith("###CBF") ? Support.CONTENT : Support.no("does not begin with ###CBF");
	}

	@Override
	public Completeness completeness(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] start = in.readNBytes(LONGEST_TEXT);
			if (new FileHead(file, start).isGzip()) {
				return Completeness.UNKNOWN;
			}
			Head head = Head.of(start);
			return Files.size(file) >= (long) head.at() + head.number("X-Binary-Size") ? Completeness.COMPLETE : Completeness.PARTIAL;
		} catch (IOException e) {
			// gone, or its text is not all there
			return Completeness.PARTIAL;
		}
	}

	@Override
	protected Dataset read(Path file, int index) throws IOException {
		byte[] all = content(file);
		Head head = Head.of(all);
		if (!head.section().contains("x-CBF_BYTE_OFFSET")) {
			throw new IOException("its pixels are not packed as byte offsets (x-CBF_BYTE_OFFSET), and no other packing is read");
		}
		int rows = head.number("X-Binary-Size-Second-Dimension");
		int columns = head.number("X-Binary-Size-Fastest-Dimension");
		int end = Math.addExact(head.at(), head.number("X-Binary-Size"));
		if (end > all.length) {
			throw new IOException("it ends at byte " + all.length + " of " + end);
		}
		if (new String(all, end, all.length - end, StandardCharsets.ISO_8859_1).contains(START)) {
			throw new IOException("it holds several images");
		}
		checkSum(all, head, end);
		Matcher type = head.type();
		boolean unsigned = type.group(1) != null;
		int bits = Integer.parseInt(type.group(2));
		int[] values = unpack(ByteBuffer.wrap(all, head.at(), end - head.at()), Math.multiplyExact(rows, columns), unsigned, bits);
		return HdfValues.of(values, rows, columns);
	}

	/** One wrong byte would shift all pixels behind it. */
	private static void checkSum(byte[] all, Head head, int end) throws IOException {
		String stated = head.word("Content-MD5");
		try {
			MessageDigest digest = MessageDigest.getInstance("MD5");
			digest.update(all, head.at(), end - head.at());
			if (!stated.isEmpty() && !stated.equals(Base64.getEncoder().encodeToString(digest.digest()))) {
				throw new IOException("its pixels do not have the check sum " + stated + " that it states");
			}
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has MD5", e);
		}
	}

	/** Each pixel is the difference to the one before, in the fewest of 1, 2, 4 and 8 bytes; the most negative number says that the wider one follows. */
	static int[] unpack(ByteBuffer packed, int n, boolean unsigned, int bits) throws IOException {
		packed.order(ByteOrder.LITTLE_ENDIAN);
		// of 32 bits without sign, gaps are written as −1 as well
		long least = unsigned && bits < Integer.SIZE ? 0 : -1L << (bits - 1);
		long most = (1L << (unsigned ? bits : bits - 1)) - 1;
		int[] values = new int[n];
		long value = 0;
		for (int i = 0; i < n; i++) {
			long step;
			try {
				step = packed.get();
				if (step == Byte.MIN_VALUE) {
					step = packed.getShort();
					if (step == Short.MIN_VALUE) {
						step = packed.getInt();
						if (step == Integer.MIN_VALUE) {
							step = packed.getLong();
						}
					}
				}
			} catch (BufferUnderflowException e) {
				throw new IOException("its pixels end after " + i + " of " + n, e);
			}
			value += step;
			if (value < least || value > most) {
				throw new IOException("pixel " + i + " is " + value + ", more than " + bits + " bits hold");
			}
			values[i] = (int) value;
		}
		if (packed.hasRemaining()) {
			throw new IOException("it has " + packed.remaining() + " bytes more than its " + n + " pixels");
		}
		return values;
	}

	@Override
	protected CountRange countRange(Path first) throws IOException {
		Matcher type = Head.of(content(first)).type();
		return type.group(1) == null ? CountRange.COUNTS : CountRange.unsigned(Integer.parseInt(type.group(2)));
	}

	@Override
	protected RampHeader header(Path file, int rows, int columns, List<String> notes) throws IOException {
		DetectorText text = DetectorText.of(Head.of(content(file)).text());
		RampHeader header = text.header(file, rows, columns, notes);
		return header.withGeometry(text.geometry(file, notes));
	}
}
