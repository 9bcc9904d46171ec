/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.inspect;

import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.rampscope.core.error.RampScopeException;
import org.rampscope.nexus.LinkPolicy;
import org.rampscope.nexus.internal.HdfBoundary;
import org.rampscope.nexus.internal.HdfNavigator;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;

/** Lists what is in an HDF5 file. Large arrays are not read. */
public final class FileTree {

	private static final int DEEPEST = 32;
	private static final int MOST_ITEMS = 100_000;
	/** Datasets up to this many elements show their values. */
	private static final int SHOWN = 8;
	private static final int LONGEST = 120;

	private final HdfNavigator file;
	private final List<TreeItem> items = new ArrayList<>();
	private final Set<Long> above = new HashSet<>();

	private final int deepest;

	private FileTree(HdfNavigator file, int deepest) {
		this.file = file;
		this.deepest = deepest;
	}

	/** @return all objects, each after the group it lies in; links to other files are followed inside the folder of the file */
	public static List<TreeItem> of(Path file) {
		return of(file, LinkPolicy.INSIDE_FOLDER);
	}

	/**
	 * @param file a file
	 * @param links where links may lead
	 * @return all objects, each after the group it lies in
	 */
	public static List<TreeItem> of(Path file, LinkPolicy links) {
		return of(file, links, DEEPEST);
	}

	/**
	 * @param file a file
	 * @param links where links may lead
	 * @param deepest how deep to look: 0 for the root alone, 1 for entries too, and so on
	 * @return all objects that are no deeper, each after the group it lies in
	 */
	public static List<TreeItem> of(Path file, LinkPolicy links, int deepest) {
		return HdfBoundary.read(file, "", () -> {
			try (HdfNavigator hdf = new HdfNavigator(file, links)) {
				FileTree tree = new FileTree(hdf, deepest);
				tree.group("", hdf.root(), 0);
				return tree.items;
			}
		});
	}

	/** @return the list as text, one line an object, attributes below it */
	public static String text(List<TreeItem> items) {
		StringBuilder text = new StringBuilder();
		for (TreeItem item : items) {
			String indent = "  ".repeat(item.depth());
			text.append(indent).append(item.name());
			switch (item.kind()) {
				case GROUP -> text.append(item.type().isEmpty() ? "" : ":" + item.type());
				case DATASET -> text.append(": ").append(item.type()).append(item.shape().length == 0 ? "" : " " + Arrays.toString(item.shape()))
						.append(item.value().isEmpty() ? "" : " = " + item.value()).append(item.units().isEmpty() ? "" : " " + item.units());
				case LINK -> text.append(" -> ").append(item.type());
				case BROKEN_LINK -> text.append(" -> ").append(item.type()).append(" (broken)");
			}
			text.append('\n');
			item.attributes().forEach((name, value) -> text.append(indent).append("    @").append(name).append(" = ").append(value).append('\n'));
		}
		return text.toString();
	}

	private void group(String path, Group group, int depth) {
		Map<String, String> attributes = attributes(group);
		String type = attributes.getOrDefault("NX_class", "");
		attributes.remove("NX_class");
		items.add(new TreeItem(path.isEmpty() ? "/" : path, depth, TreeItem.Kind.GROUP, type, new int[0], "", "", attributes));
		if (depth >= deepest || !above.add(group.getAddress())) {
			return;
		}
		Map<String, Node> children = file.children(group, path);
		children.forEach((name, node) -> {
			if (items.size() < MOST_ITEMS) {
				child(path + "/" + name, node, depth + 1);
			}
		});
		above.remove(group.getAddress());
	}

	private void child(String path, Node node, int depth) {
		Node resolved;
		String target = node instanceof Link link ? link.getTargetPath() : "";
		try {
			resolved = file.resolve(node, path);
		} catch (RampScopeException e) {
			items.add(new TreeItem(path, depth, TreeItem.Kind.BROKEN_LINK, target, new int[0], "", "", Map.of("problem", e.getMessage())));
			return;
		}
		if (resolved instanceof Group group && above.contains(group.getAddress())) {
			items.add(new TreeItem(path, depth, TreeItem.Kind.LINK, target.isEmpty() ? group.getPath() : target, new int[0], "", "", Map.of()));
		} else if (resolved instanceof Group group) {
			group(path, group, depth);
		} else if (resolved instanceof Dataset dataset) {
			items.add(dataset(path, dataset, depth, target));
		}
	}

	private static TreeItem dataset(String path, Dataset dataset, int depth, String target) {
		Map<String, String> attributes = attributes(dataset);
		String units = attributes.getOrDefault("units", "");
		attributes.remove("units");
		if (!target.isEmpty()) {
			attributes.put("(link to)", target);
		}
		String value = !dataset.isEmpty() && dataset.getSize() <= SHOWN ? shortened(text(HdfBoundary.data(dataset))) : "";
		return new TreeItem(path, depth, TreeItem.Kind.DATASET, dataset.getJavaType().getSimpleName(), dataset.getDimensions(), units, value,
				attributes);
	}

	private static Map<String, String> attributes(Node node) {
		Map<String, String> result = new TreeMap<>();
		for (Attribute attribute : node.getAttributes().values()) {
			result.put(attribute.getName(), attribute.isEmpty() ? "" : shortened(text(attribute.getData())));
		}
		return result;
	}

	private static String text(Object data) {
		if (data == null || !data.getClass().isArray()) {
			return String.valueOf(data);
		}
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < Math.min(SHOWN, Array.getLength(data)); i++) {
			parts.add(text(Array.get(data, i)));
		}
		return parts.size() == 1 && Array.getLength(data) == 1 ? parts.get(0)
				: "[" + String.join(", ", parts) + (Array.getLength(data) > SHOWN ? ", …" : "") + "]";
	}

	private static String shortened(String text) {
		String line = text.replaceAll("\\s+", " ");
		return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
	}
}
