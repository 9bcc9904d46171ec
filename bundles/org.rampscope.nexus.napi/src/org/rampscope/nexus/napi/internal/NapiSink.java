/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.StringDataset;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.AppendableDataset;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.NexusSink;
import org.rampscope.core.Rows;
import org.rampscope.nexus.spi.JavaArrays;
import org.rampscope.nexus.spi.PartFile;

/**
 * Writes through NAPI: every piece goes to the disk at once, and what was flushed survives the program's death in the
 * {@code .part} file. Texts become ASCII with the original beside them; single values get the shape (1).
 */
public final class NapiSink implements NexusSink {

	/** Counts of at least this many bytes are compressed, as in the other back end. */
	private static final int COMPRESS_FROM_BYTES = 1 << 16;
	private static final int CHUNK_BYTES = 1 << 20;
	private static final int TABLE_PIECE_BYTES = 1 << 22;
	private static final int DEFLATE_LEVEL_1 = 20001;
	private static final int UNLIMITED = -1;

	private final PartFile part;
	private final NapiFile file;
	private final NapiAttributes attributes;
	private final Deque<String> path = new ArrayDeque<>();
	private boolean closed;

	/**
	 * @param library NAPI
	 * @param target the file to make
	 */
	public NapiSink(NapiLibrary library, Path target) {
		part = new PartFile(target);
		file = library.open(part.part(), NapiFile.CREATE5);
		attributes = new NapiAttributes(part.target(), file);
	}

	@Override
	public void openGroup(String name, String nexusClass) {
		checkName(name);
		synchronized (NapiLibrary.LOCK) {
			file.call("makegroup String String", name, nexusClass);
			file.call("opengroup String String", name, nexusClass);
		}
		path.addLast(name);
	}

	@Override
	public void closeGroup() {
		if (path.isEmpty()) {
			throw new IllegalStateException("no group is open");
		}
		file.call("closegroup");
		path.removeLast();
	}

	@Override
	public void attribute(String name, Object value) {
		// NAPI knows better than we which release of HDF5 writes the file
		boolean own = path.isEmpty() && name.equals("HDF5_Version");
		if (!own) {
			attributes.put(name, value);
		}
	}

	@Override
	public void dataset(String name, Dataset values, ElementType type, Map<String, Object> attributes) {
		checkName(name);
		if (values.getSize() == 0) {
			throw new DataException(part.target(), pathOf(name), "an empty array cannot be stored", "Leave the field out");
		}
		Map<String, Object> all = new TreeMap<>(attributes);
		int[] original = values.getShape();
		Object flat;
		int[] shape;
		if (values instanceof StringDataset texts) {
			String[] rows = (String[]) JavaArrays.flat(texts, ElementType.TEXT);
			NapiText text = NapiText.of(rows);
			flat = text.bytes();
			shape = rows.length == 1 ? new int[] { text.length() } : new int[] { text.rows(), text.length() };
			if (rows.length > 1) {
				all.put("original_shape", Arrays.stream(original).mapToObj(Integer::toString).collect(Collectors.joining("x")));
			}
			if (!Arrays.stream(rows).allMatch(Transliteration::isAscii)) {
				all.put("original_utf8", String.join("\0", rows).getBytes(StandardCharsets.UTF_8));
			}
		} else {
			flat = JavaArrays.flat(values, type);
			shape = original.length == 0 ? new int[] { 1 } : original;
			if (original.length == 0) {
				all.put("original_shape", "scalar");
			}
		}
		NapiTypes.check(part.target(), pathOf(name), flat, type, shape);
		synchronized (NapiLibrary.LOCK) {
			make(name, type, shape);
			file.call("opendata String", name);
			file.call("putdata Object", flat);
			this.attributes.putAll(all);
			file.call("closedata");
		}
	}

	@Override
	public void table(String name, Rows rows, Map<String, Object> attributes) {
		checkName(name);
		int columns = rows.columns();
		int together = Math.max(1, Math.min(rows.rows(), TABLE_PIECE_BYTES / Double.BYTES / columns));
		synchronized (NapiLibrary.LOCK) {
			make(name, ElementType.FLOAT64, rows.rows(), columns);
			file.call("opendata String", name);
			for (int row = 0; row < rows.rows(); row += together) {
				int count = Math.min(together, rows.rows() - row);
				double[] piece = new double[count * columns];
				rows.read(row, count, piece);
				NapiTypes.check(part.target(), pathOf(name), piece, ElementType.FLOAT64, count, columns);
				file.call("putslab Object int[] int[]", piece, new int[] { row, 0 }, new int[] { count, columns });
			}
			this.attributes.putAll(new TreeMap<>(attributes));
			file.call("closedata");
		}
	}

	private void make(String name, ElementType type, int... shape) {
		long bytes = Arrays.stream(shape).asLongStream().reduce(Math.max(1, type.bytes()), (a, b) -> a * b);
		if (bytes < COMPRESS_FROM_BYTES || !type.isInteger()) {
			file.call("makedata String int int int[]", name, NapiTypes.of(type), shape.length, shape);
			return;
		}
		int[] chunk = shape.clone();
		chunk[0] = (int) Math.max(1, Math.min(shape[0], CHUNK_BYTES / Math.max(1, bytes / shape[0])));
		file.call("compmakedata String int int int[] int int[]", name, NapiTypes.of(type), shape.length, shape, DEFLATE_LEVEL_1, chunk);
	}

	@Override
	public AppendableDataset appendable(String name, ElementType type, int[] recordShape, Map<String, Object> attributes) {
		checkName(name);
		int[] shape = new int[recordShape.length + 1];
		System.arraycopy(recordShape, 0, shape, 1, recordShape.length);
		int[] chunk = shape.clone();
		shape[0] = UNLIMITED;
		chunk[0] = 1;
		synchronized (NapiLibrary.LOCK) {
			file.call("compmakedata String int int int[] int int[]", name, NapiTypes.of(type), shape.length, shape, DEFLATE_LEVEL_1, chunk);
			file.call("opendata String", name);
			this.attributes.putAll(attributes);
			file.call("closedata");
		}
		return new NapiRecords(part.target(), file, this::backToGroup, pathOf(name), type, recordShape);
	}

	@Override
	public void link(String name, String target) {
		synchronized (NapiLibrary.LOCK) {
			file.call("openpath String", target);
			Object id = file.call("getdataID");
			file.call("closedata");
			backToGroup();
			try {
				file.call("makenamedlink String NXlink", name, id);
			} catch (DataException e) {
				// the binding reports a failure at random although the link was made; opening it below tells
				verify(name, e);
				return;
			}
			verify(name, null);
		}
	}

	@Override
	public void externalLink(String name, String otherFile, String otherPath) {
		checkName(name);
		file.call("linkexternaldataset String String", name, "nxfile://" + otherFile + "#" + otherPath);
	}

	private void verify(String name, DataException reported) {
		try {
			file.call("opendata String", name);
		} catch (DataException e) {
			throw reported == null ? e : reported;
		}
		file.call("closedata");
	}

	private void backToGroup() {
		file.call("openpath String", "/" + String.join("/", path));
	}

	@Override
	public void flush() {
		file.call("flush");
	}

	@Override
	public void commit() {
		closeFile();
		part.commit();
	}

	@Override
	public void close() {
		if (!closed) {
			closeFile();
			part.discard();
		}
	}

	private void closeFile() {
		closed = true;
		file.call("close");
	}

	private void checkName(String name) {
		if (name.isEmpty() || name.contains("/") || !Transliteration.isAscii(name)) {
			throw new DataException(part.target(), pathOf(""), "'" + name + "' is no name for an object in the file",
					"Use a name of letters and digits");
		}
	}

	private String pathOf(String name) {
		return "/" + String.join("/", path) + (path.isEmpty() ? "" : "/") + name;
	}
}
