/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rampscope.core.error.RampScopeException;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** Finds groups and datasets in a file, each once, however many names lead to it. */
final class DatasetSearch {

	private static final int DEEPEST = 24;
	private static final int MOST_NODES = 100_000;

	private final HdfNavigator file;
	private final Set<String> seen = new HashSet<>();
	private final List<Found> datasets = new ArrayList<>();
	private final List<Found> groups = new ArrayList<>();
	private final List<String> broken = new ArrayList<>();

	/** Something found and the path that led to it first. */
	record Found(String path, Node node) {

		Dataset dataset() {
			return (Dataset) node;
		}

		Group group() {
			return (Group) node;
		}

		String nexusClass() {
			return text("NX_class");
		}

		String text(String attribute) {
			io.jhdf.api.Attribute a = node.getAttribute(attribute);
			Object value = a == null || a.isEmpty() ? "" : a.getData();
			return value instanceof Object[] all ? all.length == 0 ? "" : String.valueOf(all[0]) : String.valueOf(value);
		}

		String parent() {
			return path.substring(0, path.lastIndexOf('/'));
		}
	}

	DatasetSearch(HdfNavigator file) {
		this.file = file;
		walk(new Found("", file.root()), 0);
	}

	List<Found> datasets() {
		return datasets;
	}

	List<Found> groups() {
		return groups;
	}

	/** @return links that could not be followed, with the reason */
	List<String> broken() {
		return broken;
	}

	private void walk(Found group, int depth) {
		boolean more = depth <= DEEPEST && seen.size() < MOST_NODES;
		if (!more || !seen.add(key(group.node()))) {
			return;
		}
		groups.add(group);
		Map<String, Node> children;
		try {
			children = file.children(group.group(), group.path());
		} catch (RampScopeException e) {
			broken.add(e.getMessage());
			return;
		}
		// what lies here itself comes before what links lead to, so that a path names the real place
		children.forEach((name, node) -> {
			if (!node.isLink()) {
				visit(group.path() + "/" + name, node, depth);
			}
		});
		children.forEach((name, node) -> {
			if (node.isLink()) {
				visit(group.path() + "/" + name, node, depth);
			}
		});
	}

	private void visit(String path, Node node, int depth) {
		Node resolved;
		try {
			resolved = file.resolve(node, path);
		} catch (RampScopeException e) {
			broken.add(e.getMessage());
			return;
		}
		if (resolved instanceof Group) {
			walk(new Found(path, resolved), depth + 1);
		} else if (resolved instanceof Dataset && seen.add(key(resolved))) {
			datasets.add(new Found(path, resolved));
		}
	}

	private static String key(Node node) {
		return node.getFileAsPath() + "@" + node.getAddress();
	}
}
