/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.jhdf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.internal.jhdf.ObjectHeader.Message;

import io.jhdf.HdfFile;

/**
 * Makes links in a file that jhdf wrote, which knows none: redirects the link of a place holder to its target, which makes a
 * hard link, puts a link to another file in the place of an attribute, or takes a link out. What is no longer linked stays in the
 * file, unreachable, with a hundred bytes.
 */
public final class LinkMessages {

	/** Stands for the address of a link that is taken out. */
	private static final long REMOVED = -1;

	private final Path file;

	/** @param file a closed file that jhdf has written */
	public LinkMessages(Path file) {
		this.file = file;
	}

	/** @param links absolute path of the target by absolute path of the place holder */
	public void redirect(Map<String, String> links) {
		if (links.isEmpty()) {
			return;
		}
		List<Change> changes = new ArrayList<>();
		try (HdfFile hdf = new HdfFile(file)) {
			links.forEach((holder, target) -> changes.add(change(hdf, holder, hdf.getByPath(target).getAddress())));
		}
		change(channel -> {
			for (Change change : changes) {
				apply(channel, change);
			}
		});
	}

	/** @param path absolute path of what shall no longer be linked */
	public void remove(String path) {
		Change change;
		try (HdfFile hdf = new HdfFile(file)) {
			change = change(hdf, path, REMOVED);
		}
		change(channel -> apply(channel, change));
	}

	/** @param links by absolute path of their group; each takes the place of its attribute there */
	public void external(Map<String, List<ExternalLinkMessage>> links) {
		if (links.isEmpty()) {
			return;
		}
		change(channel -> {
			for (Map.Entry<String, List<ExternalLinkMessage>> entry : links.entrySet()) {
				long address;
				try (HdfFile hdf = new HdfFile(file)) {
					address = entry.getKey().isEmpty() ? hdf.getAddress() : hdf.getByPath(entry.getKey()).getAddress();
				}
				ObjectHeader header = header(channel, address, entry.getKey());
				for (ExternalLinkMessage link : entry.getValue()) {
					Message attribute = header.find(m -> link.replaces(m, header.bytes())).orElseThrow(() -> defect(entry.getKey(), "place"));
					link.put(attribute, header);
				}
				header.write();
			}
		});
	}

	/** A link in the group at one address, to the object at another, that shall lead to a third. */
	private record Change(String path, long group, long from, long to) {
	}

	private static Change change(HdfFile hdf, String path, long to) {
		String parent = path.substring(0, path.lastIndexOf('/'));
		long group = parent.isEmpty() ? hdf.getAddress() : hdf.getByPath(parent).getAddress();
		return new Change(path, group, hdf.getByPath(path).getAddress(), to);
	}

	/** Something done to the open file. */
	@FunctionalInterface
	private interface Work {
		void on(FileChannel channel) throws IOException;
	}

	private void change(Work work) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			work.on(channel);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be linked (" + e.getMessage() + ")", "Check free space and permissions", e);
		}
	}

	private void apply(FileChannel channel, Change change) throws IOException {
		ObjectHeader header = header(channel, change.group, change.path);
		Message link = header.find(m -> m.type() == ObjectHeader.LINK_MESSAGE && header.bytes().getLong(address(m)) == change.from)
				.orElseThrow(() -> defect(change.path, "link"));
		if (change.to == REMOVED) {
			header.bytes().put(link.at(), ObjectHeader.NIL_MESSAGE);
		} else {
			header.bytes().putLong(address(link), change.to);
		}
		header.write();
	}

	/** The address is the last thing in the message of a hard link. */
	private static int address(Message link) {
		return link.payload() + link.length() - Long.BYTES;
	}

	private ObjectHeader header(FileChannel channel, long address, String path) throws IOException {
		return ObjectHeader.read(channel, address)
				.orElseThrow(() -> new DataException(file, path, "its group has an unexpected header", "Report this as a defect"));
	}

	private DataException defect(String path, String what) {
		return new DataException(file, path, "its " + what + " was not found", "Report this as a defect");
	}
}
