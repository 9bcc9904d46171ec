/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.jhdf;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.error.DataException;
import org.rampscope.core.Rows;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.Node;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import io.jhdf.api.WritableNode;

/** Makes a file of a tree through jhdf, all at once. */
public final class PendingFile {

	/** Counts of at least this many bytes are compressed; floating point numbers would cost fourfold time for a sixth of the size. */
	private static final int COMPRESS_FROM_BYTES = 1 << 16;
	/** Rows of arrays are joined to chunks of about this size. */
	private static final int CHUNK_BYTES = 1 << 20;
	/** Higher levels cost nine times the time for eight per cent of the size. */
	private static final int DEFLATE_LEVEL = 1;
	/** Name of a dataset that is only there while the file is written. */
	private static final String END = "end";

	private final Path target;
	private final Map<String, Rows> tables = new LinkedHashMap<>();

	/** @param target the name the file will have, for messages */
	public PendingFile(Path target) {
		this.target = target;
	}

	/**
	 * @param file where to write; must not exist
	 * @param root the tree
	 */
	public void write(Path file, PendingGroup root) {
		Optional<String> end;
		try (WritableHdfFile hdf = HdfFile.write(file)) {
			group(hdf, root, "");
			end = endWithDataset(hdf, "");
		}
		end.ifPresent(path -> new LinkMessages(file).remove(path));
		new TableContent(file).put(tables);
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

	private void group(WritableGroup to, PendingGroup group, String path) {
		attributes(to, group.attributes());
		group.children().forEach((name, child) -> {
			if (child instanceof PendingField field) {
				field(to, path + "/" + name, name, field);
			} else {
				group(to.putGroup(name), (PendingGroup) child, path + "/" + name);
			}
		});
	}

	private void field(WritableGroup to, String path, String name, PendingField field) {
		if (field.table() != null) {
			tables.put(path, field.table());
			attributes(to.putDataset(name, new double[1][1]), field.attributes());
			return;
		}
		int[] shape = field.finalShape();
		if (field.records() != null && shape[0] == 0) {
			throw new DataException(target, path, "no record was written", "Give at least one frame");
		}
		Object content = field.records() == null ? field.content() : field.records().nested();
		WritableDataset dataset = to.putDataset(name, content, options(field, shape));
		attributes(dataset, field.attributes());
	}

	private static DatasetCreationOptions options(PendingField field, int[] shape) {
		DatasetCreationOptions.Builder options = DatasetCreationOptions.builder();
		if (field.type().isUnsigned()) {
			options.unsigned();
		}
		long bytes = Arrays.stream(shape).asLongStream().reduce(field.type().bytes(), (a, b) -> a * b);
		boolean frames = field.records() != null;
		if (bytes >= COMPRESS_FROM_BYTES && (field.type().isInteger() || frames)) {
			options.chunkDimensions(chunk(shape, field)).shuffle().deflate(DEFLATE_LEVEL);
		}
		return options.build();
	}

	/** One record a chunk for frames, several rows a chunk for what is smaller. */
	private static int[] chunk(int[] shape, PendingField field) {
		int[] chunk = shape.clone();
		long recordBytes = field.type().bytes();
		for (int i = 1; i < shape.length; i++) {
			recordBytes *= shape[i];
		}
		chunk[0] = field.records() != null ? 1 : (int) Math.max(1, Math.min(shape[0], CHUNK_BYTES / Math.max(1, recordBytes)));
		return chunk;
	}

	private static void attributes(WritableNode node, Map<String, Object> attributes) {
		attributes.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> node.putAttribute(e.getKey(), e.getValue()));
	}
}
