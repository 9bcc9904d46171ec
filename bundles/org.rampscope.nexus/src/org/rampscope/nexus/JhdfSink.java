/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.nexus.internal.LinkMessages;
import org.rampscope.nexus.spi.JavaArrays;
import org.rampscope.nexus.spi.PartFile;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.Node;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import io.jhdf.api.WritableNode;
import io.jhdf.exceptions.HdfException;

/**
 * The back end that needs nothing but Java. jhdf writes whole files: all content is kept in memory until the commit, and
 * {@link #flush()} has nothing to do. A compressed dataset cannot be larger than 2 GiB.
 */
public final class JhdfSink implements NexusSink {

	/** Counts of at least this many bytes are compressed; floating point numbers would cost fourfold time for a sixth of the size. */
	private static final int COMPRESS_FROM_BYTES = 1 << 16;
	/** Rows of arrays are joined to chunks of about this size. */
	private static final int CHUNK_BYTES = 1 << 20;
	/** Higher levels cost nine times the time for eight per cent of the size. */
	private static final int DEFLATE_LEVEL = 1;
	/** Name of a dataset that is only there while the file is written. */
	private static final String END = "end";

	private final PartFile file;
	private final Deque<Group> open = new ArrayDeque<>();
	private final Deque<String> path = new ArrayDeque<>();
	private final Group root = new Group();
	private final Map<String, String> links = new LinkedHashMap<>();
	private boolean committed;

	/** @param file the file to make; an old one of that name stays until the commit */
	public JhdfSink(Path file) {
		this.file = new PartFile(file);
		open.push(root);
	}

	@Override
	public void openGroup(String name, String nexusClass) {
		Group group = new Group();
		group.attributes.put("NX_class", nexusClass);
		add(name, group);
		open.push(group);
		path.addLast(name);
	}

	@Override
	public void closeGroup() {
		if (open.size() == 1) {
			throw new IllegalStateException("no group is open");
		}
		open.pop();
		path.removeLast();
	}

	@Override
	public void attribute(String name, Object value) {
		open.peek().attributes.put(name, value);
	}

	@Override
	public void dataset(String name, Dataset values, ElementType type, Map<String, Object> attributes) {
		if (values.getSize() == 0) {
			throw new DataException(file.target(), pathOf(name), "an empty array cannot be stored", "Leave the field out");
		}
		Object flat = JavaArrays.flat(values, type);
		int[] shape = values.getShape();
		Object content = shape.length == 0 ? Array.get(flat, 0) : JavaArrays.nested(flat, shape);
		add(name, new Field(content, type, shape, attributes, null));
	}

	@Override
	public AppendableDataset appendable(String name, ElementType type, int[] recordShape, Map<String, Object> attributes) {
		Records records = new Records(type, recordShape.clone());
		add(name, new Field(null, type, recordShape.clone(), attributes, records));
		return records;
	}

	@Override
	public void link(String name, String target) {
		// a place holder, replaced by a second link to the target once jhdf has written the file
		add(name, new Field(0, ElementType.INT32, new int[0], Map.of(), null));
		links.put(pathOf(name), target);
	}

	@Override
	public void flush() {
		// nothing reaches the disk before the commit
	}

	@Override
	public void commit() {
		if (open.size() > 1) {
			throw new IllegalStateException("group " + pathOf("") + " is still open");
		}
		try {
			Optional<String> end;
			try (WritableHdfFile hdf = HdfFile.write(file.part())) {
				write(hdf, root);
				end = endWithDataset(hdf, "");
			}
			LinkMessages.redirect(file.part(), links);
			end.ifPresent(path -> LinkMessages.remove(file.part(), path));
		} catch (HdfException | ArithmeticException e) {
			throw new DataException(file.target(), "", "cannot be written (" + e.getMessage() + ")",
					"Write through NAPI or fewer frames into one file; check free space and permissions", e);
		}
		file.commit();
		committed = true;
	}

	@Override
	public void close() {
		if (!committed) {
			file.discard();
		}
	}

	private void add(String name, Object node) {
		if (name.isEmpty() || name.contains("/")) {
			throw new DataException(file.target(), pathOf(""), "'" + name + "' is no name for an object in the file",
					"Use a name without a slash");
		}
		if (open.peek().children.putIfAbsent(name, node) != null) {
			throw new DataException(file.target(), pathOf(name), "is written twice", "Rename one of the two");
		}
	}

	private String pathOf(String name) {
		return "/" + String.join("/", path) + (path.isEmpty() ? "" : "/") + name;
	}

	/**
	 * jhdf 0.13.0 writes its name behind the last dataset, over whatever was written after that one. Where the last group in
	 * its order is empty, it therefore gets a dataset, to be taken out again once the file is written.
	 */
	private static Optional<String> endWithDataset(WritableGroup group, String path) {
		String lastName = null;
		Node last = null;
		for (Map.Entry<String, Node> child : group.getChildren().entrySet()) {
			lastName = child.getKey();
			last = child.getValue();
		}
		if (last == null) {
			group.putDataset(END, 0);
			return Optional.of(path + "/" + END);
		}
		return last instanceof WritableGroup inner ? endWithDataset(inner, path + "/" + lastName) : Optional.empty();
	}

	private void write(WritableGroup target, Group group) {
		attributes(target, group.attributes);
		group.children.forEach((name, child) -> {
			if (child instanceof Field field) {
				write(target, name, field);
			} else {
				write(target.putGroup(name), (Group) child);
			}
		});
	}

	private void write(WritableGroup target, String name, Field field) {
		int[] shape = field.shape;
		Object content = field.content;
		if (field.records != null) {
			content = field.records.nested();
			shape = new int[field.shape.length + 1];
			shape[0] = field.records.size();
			System.arraycopy(field.shape, 0, shape, 1, field.shape.length);
			if (shape[0] == 0) {
				throw new DataException(file.target(), name, "no record was written", "Give at least one frame");
			}
		}
		WritableDataset dataset = target.putDataset(name, content, options(field, shape));
		attributes(dataset, field.attributes);
	}

	private static DatasetCreationOptions options(Field field, int[] shape) {
		DatasetCreationOptions.Builder options = DatasetCreationOptions.builder();
		if (field.type.isUnsigned()) {
			options.unsigned();
		}
		long bytes = Arrays.stream(shape).asLongStream().reduce(field.type.bytes(), (a, b) -> a * b);
		boolean frames = field.records != null;
		if (bytes >= COMPRESS_FROM_BYTES && (field.type.isInteger() || frames)) {
			options.chunkDimensions(chunk(shape, field)).shuffle().deflate(DEFLATE_LEVEL);
		}
		return options.build();
	}

	/** One record a chunk for frames, several rows a chunk for what is smaller. */
	private static int[] chunk(int[] shape, Field field) {
		int[] chunk = shape.clone();
		long recordBytes = field.type.bytes();
		for (int i = 1; i < shape.length; i++) {
			recordBytes *= shape[i];
		}
		chunk[0] = (int) Math.max(1, Math.min(shape[0], CHUNK_BYTES / Math.max(1, recordBytes)));
		if (field.records != null) {
			chunk[0] = 1;
		}
		return chunk;
	}

	private static void attributes(WritableNode node, Map<String, Object> attributes) {
		attributes.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> node.putAttribute(e.getKey(), e.getValue()));
	}

	/** A group not yet written. */
	private static final class Group {
		private final Map<String, Object> attributes = new LinkedHashMap<>();
		private final Map<String, Object> children = new LinkedHashMap<>();
	}

	/** A dataset not yet written; its content comes from the records where there are any. */
	private record Field(Object content, ElementType type, int[] shape, Map<String, Object> attributes, Records records) {
	}

	/** Records collected until the commit. */
	private static final class Records implements AppendableDataset {

		private final ElementType type;
		private final int[] shape;
		private final List<Object> records = new ArrayList<>();

		Records(ElementType type, int[] shape) {
			this.type = type;
			this.shape = shape;
		}

		@Override
		public void append(Dataset values) {
			if (!Arrays.equals(values.getShapeRef(), shape)) {
				throw new AnalysisException("record " + records.size() + " has shape " + Arrays.toString(values.getShapeRef()) + " instead of "
						+ Arrays.toString(shape), "All records must have the same shape");
			}
			Object flat;
			try {
				flat = JavaArrays.flat(values, type);
			} catch (RampScopeException e) {
				throw new AnalysisException("record " + records.size() + ": " + e.problem(), e.remedy());
			}
			records.add(shape.length == 0 ? flat : JavaArrays.nested(flat, shape));
		}

		@Override
		public int size() {
			return records.size();
		}

		Object nested() {
			if (records.isEmpty()) {
				return new Object[0];
			}
			if (shape.length == 0) {
				Object all = Array.newInstance(records.get(0).getClass().getComponentType(), records.size());
				for (int i = 0; i < records.size(); i++) {
					System.arraycopy(records.get(i), 0, all, i, 1);
				}
				return all;
			}
			Object all = Array.newInstance(records.get(0).getClass(), records.size());
			for (int i = 0; i < records.size(); i++) {
				Array.set(all, i, records.get(i));
			}
			return all;
		}
	}
}
