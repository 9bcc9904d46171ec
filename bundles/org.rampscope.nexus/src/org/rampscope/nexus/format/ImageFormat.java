/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.format;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.CountRange;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.result.Results;
import org.rampscope.nexus.ReadOptions;

/**
 * A format of detector images, with one frame a file or several. Names that differ in their last number are those of one ramp. A subclass
 * reads one file; the order of files, the check that they belong together and errors for damaged ones are here.
 */
public abstract class ImageFormat implements FrameFormat {

	private static final int MOST_BYTES = 1 << 30;

	/** @return the number of frames in a file, at least one */
	protected int count(Path file) throws IOException {
		return 1;
	}

	/**
	 * @param file an image
	 * @param index which of its frames, from 0
	 * @return the frame, rows × columns: ShortDataset, IntegerDataset, FloatDataset or DoubleDataset that hold all values of the file
	 */
	protected abstract Dataset read(Path file, int index) throws IOException;

	/**
	 * @param file the first image of a ramp
	 * @param rows its pixels along the slow axis
	 * @param columns its pixels along the fast axis
	 * @param notes told what was taken from where, and what was not understood
	 * @return what it says beside its pixels
	 */
	protected abstract RampHeader header(Path file, int rows, int columns, List<String> notes) throws IOException;

	/**
	 * @param first the first image of a ramp
	 * @return which values are data
	 */
	protected CountRange countRange(Path first) throws IOException {
		return CountRange.COUNTS;
	}

	/** @return the whole content of a file; of one packed by gzip what is inside */
	protected static byte[] content(Path file) throws IOException {
		try (PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), 2)) {
			byte[] start = in.readNBytes(2);
			in.unread(start);
			boolean packed = start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
			byte[] all = (packed ? new GZIPInputStream(in, 1 << 16) : in).readNBytes(MOST_BYTES);
			if (all.length == MOST_BYTES) {
				throw new IOException("it has more than " + MOST_BYTES + " bytes");
			}
			return all;
		}
	}

	@Override
	public Optional<String> series(Path file) {
		String name = file.getFileName().toString();
		int ending = endings().stream().filter(e -> name.toLowerCase(Locale.ROOT).endsWith("." + e)).mapToInt(e -> e.length() + 1).max().orElse(0);
		return Optional.of(name.substring(0, name.length() - ending).replaceFirst("[0-9]*$", ""));
	}

	@Override
	public boolean numbered() {
		return true;
	}

	@Override
	public Ramp<Frames> open(List<Path> files, ReadOptions options) {
		Path first = files.get(0);
		Stack frames = new Stack(files);
		List<String> notes = new ArrayList<>();
		RampHeader header = guarded(first, () -> header(first, frames.rows(), frames.columns(), notes));
		return new Ramp<>(header, FrameAxis.unknown(frames.size()), frames, Results.NONE, Provenance.NONE.withNotes(notes));
	}

	@Override
	public Dataset frame(Path file) {
		int count = guarded(file, () -> count(file));
		if (count != 1) {
			throw new DataException(file, "", "holds " + count + " frames", "Give images of one frame each");
		}
		return guarded(file, () -> read(file, 0));
	}

	private interface Reading<T> {
		T get() throws IOException;
	}

	/** Damaged files lead to exceptions of any kind; all become one that names the file. */
	private <T> T guarded(Path file, Reading<T> reading) {
		try {
			return reading.get();
		} catch (RampScopeException e) {
			throw e;
		} catch (IOException | RuntimeException | OutOfMemoryError e) {
			String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
			throw new DataException(file, "", "cannot be read as " + label() + " (" + why + ")", "Check that the file is complete, and may be read", e);
		}
	}

	/** The frames of several files: of each as many as of the first, of the last perhaps fewer. */
	private final class Stack implements Frames {

		private final List<Path> files;
		private final int[] counts;
		private final int each;
		private final int size;
		private final int rows;
		private final int columns;

		Stack(List<Path> files) {
			this.files = List.copyOf(files);
			Path first = files.get(0);
			counts = new int[files.size()];
			each = count(0);
			size = Math.addExact(Math.multiplyExact(files.size() - 1, each), each == 1 ? 1 : Math.min(each, count(files.size() - 1)));
			int[] shape = guarded(first, () -> read(first, 0)).getShapeRef();
			rows = shape[0];
			columns = shape[1];
		}

		@Override
		public int size() {
			return size;
		}

		@Override
		public int rows() {
			return rows;
		}

		@Override
		public int columns() {
			return columns;
		}

		/** Files are counted once: an image may be opened often, and walking through its frames takes time. */
		private synchronized int count(int number) {
			if (counts[number] == 0) {
				counts[number] = guarded(files.get(number), () -> ImageFormat.this.count(files.get(number)));
			}
			return counts[number];
		}

		@Override
		public Dataset frame(int index) {
			Path file = files.get(index / each);
			int expected = Math.min(each, size - index / each * each);
			int count = count(index / each);
			if (count != expected) {
				throw new DataException(file, "", "holds " + count + (count == 1 ? " frame" : " frames") + " where " + expected + " were expected: "
						+ files.get(0).getFileName() + " holds " + each, "Give files of as many frames each; only the last may hold fewer");
			}
			Dataset frame = guarded(file, () -> read(file, index % each));
			int[] shape = frame.getShapeRef();
			if (shape[0] != rows || shape[1] != columns) {
				throw new DataException(file, "", "has " + shape[0] + " × " + shape[1] + " pixels, the first image " + rows + " × " + columns,
						"Give images of one detector");
			}
			return frame;
		}

		@Override
		public CountRange countRange() {
			return guarded(files.get(0), () -> ImageFormat.this.countRange(files.get(0)));
		}

		@Override
		public void close() {
			// no file stays open
		}
	}
}
