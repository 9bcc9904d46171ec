/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.CountRange;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.format.Completeness;
import org.rampscope.nexus.format.FileHead;
import org.rampscope.nexus.format.ImageFormat;
import org.rampscope.nexus.format.Support;
import org.rampscope.nexus.internal.PixelValues;

/**
 * Images in the ESRF data format: one or several blocks of a text header and raw pixels, of any type of number and byte order (SAXS package, Keywords and
 * EDF, ESRF 2013). The header's keywords for pixel size, distance, centre, wavelength and exposure are understood.
 */
public final class EdfFormat extends ImageFormat {

	private static final int LONGEST_HEADER = 1 << 20;
	private static final int PIECE = 512;
	private static final Pattern TYPE = Pattern.compile("(un)?signed(byte|8|short|shortinteger|16|integer|long|32|64)|(float|floatvalue|float32|floatieee32|real)"
			+ "|(?:double|doublevalue|double64|doubleieee64|float64|floatieee64)");
	private static final double ANGSTROM_PER_M = 1e10;
	/** A wavelength beyond that is one in another unit. */
	private static final double LONGEST_WAVELENGTH_M = 1e-7;

	/** A header, its keywords in lower case, and the place of its pixels. */
	private record Block(Map<String, String> fields, long at) {

		private int number(String name) throws IOException {
			String word = fields.getOrDefault(name, "");
			if (!word.matches("[0-9]{1,9}")) {
				throw new IOException(word.isEmpty() ? "it does not say " + name : name + " is '" + word + "'");
			}
			return Integer.parseInt(word);
		}

		/** Blocks may hold what concerns all images, or the errors of one. */
		private boolean isImage() {
			return fields.containsKey("dim_1") && !fields.getOrDefault("edf_datablockid", "").contains("Error");
		}

		private Matcher type() throws IOException {
			String word = fields.getOrDefault("datatype", "");
			Matcher type = TYPE.matcher(word.toLowerCase(Locale.ROOT));
			if (!type.matches()) {
				throw new IOException(word.isEmpty() ? "it does not say DataType" : "its pixels are of the unknown type '" + word + "'");
			}
			return type;
		}

		private int bytesPerPixel() throws IOException {
			Matcher type = type();
			return type.group(2) == null ? type.group(3) == null ? 8 : 4 : switch (type.group(2)) {
				case "byte", "8" -> 1;
				case "short", "shortinteger", "16" -> 2;
				case "64" -> 8;
				default -> 4;
			};
		}

		private int rows() throws IOException {
			return fields.containsKey("dim_2") ? number("dim_2") : 1;
		}

		private long pixelBytes() throws IOException {
			if (fields.containsKey("dim_3") && number("dim_3") != 1) {
				throw new IOException("its blocks have three dimensions");
			}
			return (long) rows() * number("dim_1") * bytesPerPixel();
		}

		private long end() throws IOException {
			for (String size : new String[] { "edf_binarysize", "size" }) {
				if (fields.containsKey(size)) {
					return at + number(size);
				}
			}
			return isImage() ? at + pixelBytes() : at;
		}

		/** @return a number in metres, seconds or pixels; NaN where there is none */
		private double value(String name) {
			Matcher m = Pattern.compile("([-+0-9.eE]+)[ _]?(?:m|s|pixels?)?").matcher(fields.getOrDefault(name, ""));
			try {
				return m.matches() ? Double.parseDouble(m.group(1)) : Double.NaN;
			} catch (NumberFormatException e) {
				// headers are written by hand as well: what is no number is not known
				return Double.NaN;
			}
		}
	}

	@Override
	public String id() {
		return "edf";
	}

	@Override
	public String label() {
		return "EDF";
	}

	@Override
	public List<String> endings() {
		return List.of("edf", "edf.gz");
	}

	@Override
	public Support support(FileHead packed) {
		FileHead head = packed.unpacked();
		boolean keywords = head.contains("Dim_1") || head.contains("EDF_") || head.contains("HeaderID");
		return keywords && (head.startsWith("{") || head.startsWith("\n{") || head.startsWith("\r\n{")) ? Support.CONTENT
				: Support.no("does not begin with { and keywords of EDF");
	}

	private static SeekableByteChannel channel(Path file) throws IOException {
		return FileHead.of(file).isGzip() ? new SeekableInMemoryByteChannel(content(file)) : Files.newByteChannel(file);
	}

	/** Reads headers up to the first image that is wanted. */
	private static Optional<Block> find(SeekableByteChannel channel, Predicate<Block> wanted) throws IOException {
		for (long at = 0; at < channel.size();) {
			Block block = block(channel, at);
			if (block.isImage() && wanted.test(block)) {
				return Optional.of(block);
			}
			at = block.end();
		}
		return Optional.empty();
	}

	private static Block block(SeekableByteChannel channel, long position) throws IOException {
		StringBuilder text = new StringBuilder();
		while (text.length() < LONGEST_HEADER) {
			ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, channel.size() - position - text.length()));
			int searched = Math.max(0, text.length() - 2);
			text.append(StandardCharsets.ISO_8859_1.decode(filled(channel, position + text.length(), piece)));
			if (text.toString().stripLeading().indexOf('{') != 0 && !text.toString().isBlank()) {
				throw new IOException("no header begins at byte " + position);
			}
			Matcher end = Pattern.compile("\\}\r?\n").matcher(text).region(searched, text.length());
			if (end.find()) {
				Map<String, String> fields = new TreeMap<>();
				for (String field : text.substring(text.indexOf("{") + 1, end.start()).split(";")) {
					int equals = field.indexOf('=');
					if (equals > 0) {
						fields.putIfAbsent(field.substring(0, equals).strip().toLowerCase(Locale.ROOT), field.substring(equals + 1).strip());
					}
				}
				return new Block(fields, position + end.end());
			}
			if (piece.capacity() < PIECE) {
				throw new EOFException("it ends within a header");
			}
		}
		throw new IOException("a header is longer than " + LONGEST_HEADER + " bytes");
	}

	private static ByteBuffer filled(SeekableByteChannel channel, long position, ByteBuffer buffer) throws IOException {
		channel.position(position);
		while (buffer.hasRemaining()) {
			if (channel.read(buffer) < 0) {
				throw new EOFException("it ends at byte " + channel.size());
			}
		}
		return buffer.flip();
	}

	@Override
	public Completeness completeness(Path file) {
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			if (FileHead.of(file).isGzip()) {
				return Completeness.UNKNOWN;
			}
			List<Block> all = new ArrayList<>();
			find(channel, block -> !all.add(block));
			return !all.isEmpty() && all.getLast().end() <= channel.size() ? Completeness.COMPLETE : Completeness.PARTIAL;
		} catch (IOException e) {
			// gone, or a header is not all there
			return Completeness.PARTIAL;
		}
	}

	@Override
	protected int count(Path file) throws IOException {
		try (SeekableByteChannel channel = channel(file)) {
			List<Block> all = new ArrayList<>();
			find(channel, block -> !all.add(block));
			if (all.isEmpty()) {
				throw new IOException("it holds no image");
			}
			return all.size();
		}
	}

	@Override
	protected Dataset read(Path file, int index) throws IOException {
		try (SeekableByteChannel channel = channel(file)) {
			int[] left = { index };
			Block block = find(channel, b -> left[0]-- == 0).orElseThrow(() -> new IOException("it holds no image " + index));
			String packing = block.fields().getOrDefault("compression", "none");
			if (!packing.isEmpty() && !packing.toLowerCase(Locale.ROOT).startsWith("no")) {
				throw new IOException("its pixels are packed by " + packing);
			}
			long bytes = block.pixelBytes();
			if (bytes > Math.min(Integer.MAX_VALUE, channel.size() - block.at())) {
				throw new EOFException("it ends at byte " + channel.size() + " of " + (block.at() + bytes));
			}
			ByteOrder order = block.fields().getOrDefault("byteorder", "").toLowerCase(Locale.ROOT).startsWith("high") ? ByteOrder.BIG_ENDIAN
					: ByteOrder.LITTLE_ENDIAN;
			Matcher type = block.type();
			return PixelValues.of(filled(channel, block.at(), ByteBuffer.allocate((int) bytes)).order(order), block.rows(), block.number("dim_1"),
					block.bytesPerPixel(), type.group(2) == null, type.group(1) == null);
		}
	}

	private static Block first(Path file) throws IOException {
		try (SeekableByteChannel channel = channel(file)) {
			return find(channel, block -> true).orElseThrow(() -> new IOException("it holds no image"));
		}
	}

	@Override
	protected CountRange countRange(Path file) throws IOException {
		Block block = first(file);
		return block.type().group(2) == null ? CountRange.ofFloats(read(file, 0))
				: block.type().group(1) == null ? CountRange.COUNTS : CountRange.unsigned(8 * block.bytesPerPixel());
	}

	@Override
	protected RampHeader header(Path file, int rows, int columns, List<String> notes) throws IOException {
		Block block = first(file);
		String source = "the header of " + file.getFileName();
		if (!block.fields().containsKey("byteorder") && block.bytesPerPixel() > 1) {
			notes.add(source + " says no ByteOrder; the lower byte is taken to come first");
		}
		double metres = block.value("wavelength");
		if (metres > LONGEST_WAVELENGTH_M) {
			notes.add(source + ": a WaveLength of " + metres + " m is left out");
			metres = Double.NaN;
		}
		Optional<Wavelength> wavelength = Wavelength.stated(source, Double.NaN, metres * ANGSTROM_PER_M, notes);
		double exposure = Double.NaN;
		for (String name : new String[] { "exposuretime", "exposure_time", "acq_expo_time", "count_time" }) {
			exposure = exposure > 0 ? exposure : block.value(name);
		}
		RampMetadata u = RampMetadata.UNKNOWN;
		RampMetadata metadata = new RampMetadata(block.fields().getOrDefault("title", ""), u.start(), u.end(), u.identifiers(), List.of(), u.facility(),
				new RampMetadata.Beam(wavelength, Double.NaN, Double.NaN),
				new RampMetadata.DetectorInfo("", exposure, Double.NaN, Double.NaN, "", Double.NaN, Double.NaN), u.sample(), u.plan(), u.pressure());
		notes.add("exposure, pixel size and wavelength are those in " + source + ", as far as it has them");
		double slow = block.value("psize_2");
		double fast = block.value("psize_1");
		if (Double.isNaN(slow)) {
			notes.add("the images do not say their pixel size");
		}
		return RampHeader.of(metadata).withGrid(DetectorGrid.known(rows, columns, slow, fast)).withGeometry(geometry(block, slow, fast, source, notes));
	}

	private static Optional<Geometry> geometry(Block block, double slow, double fast, String source, List<String> notes) {
		double distance = block.value("sampledistance");
		double row = block.value("center_2");
		double column = block.value("center_1");
		boolean turned = block.fields().keySet().stream().anyMatch(k -> k.startsWith("detectorrotation_") && block.value(k) != 0);
		boolean known = distance > 0 && Double.isFinite(distance) && slow > 0 && fast > 0 && Double.isFinite(row) && Double.isFinite(column);
		if (!known || turned) {
			notes.add(known ? source + " has the detector turned by DetectorRotation, which is not understood here"
					: source + " does not say where the detector stands");
			return Optional.empty();
		}
		notes.add("the detector's position is that of SampleDistance, Center_1 and Center_2 in " + source + ", taken for one without a tilt: orientation "
				+ Geometry.DEFAULT_ORIENTATION + " is assumed");
		return Optional.of(new Geometry(distance, row * slow, column * fast, 0, 0, 0, Geometry.DEFAULT_ORIENTATION, Optional.empty()));
	}
}
