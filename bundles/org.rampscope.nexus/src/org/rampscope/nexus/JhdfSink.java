/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Rows;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.internal.jhdf.ExternalLinkMessage;
import org.rampscope.nexus.internal.jhdf.LinkMessages;
import org.rampscope.nexus.internal.jhdf.PendingField;
import org.rampscope.nexus.internal.jhdf.PendingFile;
import org.rampscope.nexus.internal.jhdf.PendingGroup;
import org.rampscope.nexus.internal.jhdf.PendingRecords;
import org.rampscope.nexus.spi.JavaArrays;
import org.rampscope.nexus.spi.PartFile;

import io.jhdf.exceptions.HdfException;

/**
 * The back end that needs nothing but Java. jhdf writes whole files: all content is kept in memory until the commit, and
 * {@link #flush()} has nothing to do. A compressed dataset cannot be larger than 2 GiB. Tables are read at the commit, by pieces, and may have
 * any size.
 */
public final class JhdfSink implements NexusSink {

	/** Attributes of this name and a number hold the place of links to other files. */
	private static final String PLACE = "rampscope_link_";
	/** The message of a link is at most 64 KiB with its header. */
	private static final int LONGEST_LINK = 60_000;
	/** Smaller tables go with the rest of the file. */
	private static final int TABLE_BYTES = 1 << 16;

	private final PartFile file;
	private final Deque<PendingGroup> open = new ArrayDeque<>();
	private final Deque<String> path = new ArrayDeque<>();
	private final PendingGroup root = new PendingGroup();
	private final Map<String, String> links = new LinkedHashMap<>();
	private final Map<String, List<ExternalLinkMessage>> external = new LinkedHashMap<>();
	private boolean committed;

	/** @param file the file to make; an old one of that name stays until the commit */
	public JhdfSink(Path file) {
		this.file = new PartFile(file);
		open.push(root);
	}

	@Override
	public void openGroup(String name, String nexusClass) {
		PendingGroup group = new PendingGroup();
		group.attributes().put("NX_class", nexusClass);
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
		open.peek().attributes().put(name, value);
	}

	@Override
	public void dataset(String name, Dataset values, ElementType type, Map<String, Object> attributes) {
		if (values.getSize() == 0) {
			throw new DataException(file.target(), pathOf(name), "an empty array cannot be stored", "Leave the field out");
		}
		Object flat = JavaArrays.flat(values, type);
		int[] shape = values.getShape();
		Object content = shape.length == 0 ? Array.get(flat, 0) : JavaArrays.nested(flat, shape);
		add(name, new PendingField(content, type, shape, attributes));
	}

	@Override
	public void table(String name, Rows rows, Map<String, Object> attributes) {
		if ((long) rows.rows() * rows.columns() * Double.BYTES < TABLE_BYTES) {
			NexusSink.super.table(name, rows, attributes);
			return;
		}
		add(name, new PendingField(null, ElementType.FLOAT64, new int[] { rows.rows(), rows.columns() }, attributes, null, rows));
	}

	@Override
	public AppendableDataset appendable(String name, ElementType type, int[] recordShape, Map<String, Object> attributes) {
		PendingRecords records = new PendingRecords(type, recordShape);
		add(name, new PendingField(null, type, recordShape.clone(), attributes, records, null));
		return records;
	}

	@Override
	public void link(String name, String target) {
		// a place holder, replaced by a second link to the target once jhdf has written the file
		add(name, PendingField.placeHolder());
		links.put(pathOf(name), target);
	}

	@Override
	public void externalLink(String name, String otherFile, String otherPath) {
		checkName(name);
		List<ExternalLinkMessage> here = external.computeIfAbsent(pathOf("").replaceFirst("/$", ""), p -> new ArrayList<>());
		boolean twice = open.peek().children().containsKey(name) || here.stream().anyMatch(l -> l.name().equals(name));
		if (twice) {
			throw writtenTwice(name);
		}
		ExternalLinkMessage link = new ExternalLinkMessage(PLACE + here.size(), name, otherFile, otherPath);
		String place = link.placeHolderText();
		if (place.length() > LONGEST_LINK) {
			throw new DataException(file.target(), pathOf(name), "names a path of " + place.length() + " letters", "Use shorter names of files");
		}
		here.add(link);
		attribute(link.placeHolder(), place);
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
			new PendingFile(file.target()).write(file.part(), root);
			LinkMessages messages = new LinkMessages(file.part());
			messages.redirect(links);
			messages.external(external);
		} catch (HdfException | ArithmeticException e) {
			throw new DataException(file.target(), "", "cannot be written (" + reason(e) + ")",
					"Check free space and permissions; write through NAPI or fewer frames into one file", e);
		}
		file.commit();
		committed = true;
	}

	/** @return what the system said, such as a full disk, which the library only passes on as a cause */
	private static String reason(Throwable e) {
		Throwable last = e;
		while (last.getCause() != null) {
			last = last.getCause();
		}
		return last instanceof IOException && last.getMessage() != null ? last.getMessage() : e.getMessage();
	}

	@Override
	public void close() {
		if (!committed) {
			file.discard();
		}
	}

	private void add(String name, Object node) {
		checkName(name);
		if (open.peek().children().putIfAbsent(name, node) != null) {
			throw writtenTwice(name);
		}
	}

	private void checkName(String name) {
		if (name.isEmpty() || name.contains("/")) {
			throw new DataException(file.target(), pathOf(""), "'" + name + "' is no name for an object in the file",
					"Use a name without a slash");
		}
	}

	private DataException writtenTwice(String name) {
		return new DataException(file.target(), pathOf(name), "is written twice", "Rename one of the two");
	}

	private String pathOf(String name) {
		return "/" + String.join("/", path) + (path.isEmpty() ? "" : "/") + name;
	}
}
