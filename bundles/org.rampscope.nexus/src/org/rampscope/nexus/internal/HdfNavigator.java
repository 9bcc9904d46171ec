/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.LinkPolicy;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.links.ExternalLink;

/**
 * Follows links in an HDF5 file, one hop at a time: cycles end in an error, and other files are opened only where the
 * policy allows it. Closes every file it opened.
 */
public final class HdfNavigator implements AutoCloseable {

	private static final int MOST_HOPS = 16;

	private final Path file;
	private final HdfFile root;
	private final LinkPolicy policy;
	private final Map<Path, HdfFile> others = new HashMap<>();
	private final Set<String> notes = new LinkedHashSet<>();

	/**
	 * @param file the file
	 * @param policy where links may lead
	 */
	public HdfNavigator(Path file, LinkPolicy policy) {
		this.file = file;
		this.policy = policy;
		this.root = HdfOpener.open(file);
	}

	/** @return the file's root group */
	public HdfFile root() {
		return root;
	}

	/** @return the file */
	public Path file() {
		return file;
	}

	/** @return what to say of links that were followed so far */
	Set<String> notes() {
		return notes;
	}

	/** @return children as they stand in the group; links are not followed */
	public Map<String, Node> children(Group group, String path) {
		return HdfBoundary.read(file, path, group::getChildren);
	}

	/**
	 * @param node a node, perhaps a link
	 * @param path its path, for messages
	 * @return the group or dataset
	 * @throws DataException where the link leads nowhere, in a circle, or where it may not lead
	 */
	public Node resolve(Node node, String path) {
		return HdfBoundary.read(file, path, () -> resolve(node, path, 0));
	}

	private Node resolve(Node node, String path, int hops) {
		if (!(node instanceof Link link)) {
			return node;
		}
		if (hops > MOST_HOPS) {
			throw new DataException(file, path, "is a link that leads in a circle", "Remove the link");
		}
		String target = link.getTargetPath();
		if (link instanceof ExternalLink) {
			return external(link, target, path, hops);
		}
		Group start = target.startsWith("/") ? link.getHdfFile() : link.getParent();
		return find(start, target, path, hops + 1)
				.orElseThrow(() -> new DataException(file, path, "is a link to " + target + ", which does not exist", "Remove or mend the link"));
	}

	private Node external(Link link, String target, String path, int hops) {
		int colon = target.indexOf(":/") >= 0 ? target.lastIndexOf(":/") : target.lastIndexOf(':');
		String name = target.substring(0, Math.max(0, colon));
		String inner = target.substring(colon + 1);
		Path folder = link.getFileAsPath().toAbsolutePath().getParent();
		Path other;
		try {
			other = folder.resolve(name).normalize();
			Path allowed = file.toAbsolutePath().getParent().toRealPath();
			Path beside = folder.resolve(Path.of(name.replace('\\', '/')).getFileName());
			if (!Files.exists(other) && Files.exists(beside)) {
				// files that were moved together: libhdf5 finds them as well
				notes.add(path + " is a link to " + name + ", which does not exist; " + beside.getFileName() + " beside this file was taken");
				other = beside;
			}
			if (!Files.exists(other)) {
				throw new DataException(file, path, "is a link to the file " + name + ", which does not exist", "Put that file beside this one");
			}
			other = other.toRealPath();
			if (policy == LinkPolicy.INSIDE_FOLDER && !other.startsWith(allowed)) {
				throw new ForeignLinkException(file, path, name);
			}
		} catch (IOException | InvalidPathException e) {
			throw new DataException(file, path, "is a link to '" + name + "', which cannot be found (" + e.getMessage() + ")", "Mend the link", e);
		}
		HdfFile hdf = others.computeIfAbsent(other, HdfOpener::open);
		return find(hdf, inner, path, hops + 1)
				.orElseThrow(() -> new DataException(file, path, "is a link to " + inner + " in " + name + ", which does not exist", "Mend the link"));
	}

	/**
	 * @param absolutePath path from the root
	 * @return the group or dataset there; empty where there is none
	 */
	public Optional<Node> find(String absolutePath) {
		return HdfBoundary.read(file, absolutePath, () -> find(root, absolutePath, absolutePath, 0));
	}

	private Optional<Node> find(Group start, String target, String path, int hops) {
		Node node = start;
		for (String name : target.split("/")) {
			if (name.isEmpty() || name.equals(".")) {
				continue;
			}
			if (!(node instanceof Group group)) {
				return Optional.empty();
			}
			Node child = children(group, path).get(name);
			if (child == null) {
				return Optional.empty();
			}
			node = resolve(child, path, hops);
		}
		return Optional.of(node);
	}

	@Override
	public void close() {
		root.close();
		others.values().forEach(HdfFile::close);
	}
}
