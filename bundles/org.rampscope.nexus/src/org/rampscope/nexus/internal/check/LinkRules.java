/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.rampscope.core.error.RampScopeException;
import org.rampscope.nexus.internal.ForeignLinkException;
import org.rampscope.nexus.validation.Severity;

import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** Every link leads somewhere, every {@code target} and {@code depends_on} exists, and trees end. */
public final class LinkRules {

	private static final int DEEPEST = 64;
	private static final int MOST_NODES = 200_000;

	private final CheckContext context;
	private final Set<Long> inside = new HashSet<>();
	private int nodes;

	/** @param context what checks share */
	public LinkRules(CheckContext context) {
		this.context = context;
	}

	/**
	 * Walks through the whole file.
	 *
	 * @param groups is given every group
	 */
	public void walk(Consumer<NxGroup> groups) {
		group(new FileNode("", context.file().root()), 0, groups);
	}

	/** A group met on the walk. */
	public record NxGroup(String path, Node node, String nexusClass) {
	}

	private void group(FileNode group, int depth, Consumer<NxGroup> groups) {
		if (depth > DEEPEST || ++nodes > MOST_NODES) {
			if (nodes <= MOST_NODES + 1) {
				context.error("", group.path(), "the tree has no end here", "Remove cyclic links; " + DEEPEST + " levels are enough");
				nodes = depth > DEEPEST ? nodes : MOST_NODES + 2;
			}
			return;
		}
		long address = group.node().getAddress();
		boolean file = group.path().isEmpty();
		if (!file && !inside.add(address)) {
			context.add(Severity.WARNING, "", group.path(), "is a link to a group that contains it", "Remove the cyclic link");
			return;
		}
		groups.accept(new NxGroup(group.path(), group.node(), group.nexusClass()));
		Map<String, Node> children;
		try {
			children = context.file().children((Group) group.node(), group.path());
		} catch (RampScopeException e) {
			context.error("", group.path().isEmpty() ? "/" : group.path(), "its content cannot be read", e.getMessage());
			inside.remove(address);
			return;
		}
		children.forEach((name, node) -> child(group.path() + "/" + name, node, depth, groups));
		inside.remove(address);
	}

	private void child(String path, Node node, int depth, Consumer<NxGroup> groups) {
		FileNode child;
		try {
			child = new FileNode(path, context.file().resolve(node, path));
		} catch (ForeignLinkException e) {
			context.add(Severity.NOTE, "", path, "is a link to " + e.target() + ", outside the folder of the file; it was not followed", e.remedy());
			return;
		} catch (RampScopeException e) {
			context.error("", path, "is a broken link", e.getMessage());
			return;
		}
		try {
			references(child);
		} catch (RuntimeException e) {
			context.error("", path, "its attributes cannot be read (" + e.getMessage() + ")", "The file is damaged");
			return;
		}
		if (child.isGroup()) {
			group(child, depth + 1, groups);
		} else if (child.name().equals("depends_on") && child.dataset().getJavaType() == String.class) {
			dependsOn(path, child.text(), path.substring(0, path.lastIndexOf('/')));
		}
	}

	private void references(FileNode node) {
		if (!node.node().getFileAsPath().toAbsolutePath().equals(context.file().root().getFileAsPath().toAbsolutePath())) {
			// what lies in another file names paths of that file
			return;
		}
		String target = node.textAttribute("target");
		if (target.startsWith("/") && context.file().find(target).isEmpty()) {
			context.error("", node.path() + "@target", "names " + target + ", which does not exist", "Name the dataset that this one is a link to");
		}
		if (node.isDataset()) {
			dependsOn(node.path() + "@depends_on", node.textAttribute("depends_on"), node.path().substring(0, node.path().lastIndexOf('/')));
		}
	}

	/** Follows a chain of transformations to its end, which is a dot. */
	private void dependsOn(String where, String first, String firstGroup) {
		String next = first;
		String group = firstGroup;
		Set<String> seen = new HashSet<>();
		while (!next.isEmpty() && !next.equals(".")) {
			String path = next.startsWith("/") ? next : group + "/" + next;
			FileNode node = context.file().find(path).map(n -> new FileNode(path, n)).orElse(null);
			if (node == null) {
				context.error("", where, "names " + path + ", which does not exist", "Name a transformation, or '.' for none");
				return;
			}
			if (!seen.add(path)) {
				context.error("", where, "leads back to " + path, "End the chain of transformations with '.'");
				return;
			}
			next = node.textAttribute("depends_on");
			group = path.substring(0, path.lastIndexOf('/'));
		}
	}
}
