/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** The content of a file as text by path, without what back ends may do differently. */
public final class TreeListing {

	/** Marks that only tell how a back end stored something, and what each library says of itself. */
	private static final Set<String> OWN = Set.of("original_shape", "original_utf8", "_jHDF", "NeXus_version", "HDF5_Version", "file_name",
			"file_time",
			"file_update_time", "HDF5_version");

	private TreeListing() {
	}

	public static Map<String, String> of(Path file) {
		Map<String, String> result = new TreeMap<>();
		try (HdfFile hdf = new HdfFile(file)) {
			group(hdf, "", result);
		}
		return result;
	}

	private static void group(Group group, String path, Map<String, String> result) {
		attributes(group, path, result);
		for (Node node : group.getChildren().values()) {
			String childPath = path + "/" + node.getName();
			if (node instanceof Group inner) {
				result.put(childPath, "group");
				group(inner, childPath, result);
			} else if (node instanceof Dataset dataset) {
				result.put(childPath, dataset(dataset));
				attributes(dataset, childPath, result);
			}
		}
	}

	/** Texts in ASCII, and single values as scalars: that is how far the back ends agree. */
	private static String dataset(Dataset dataset) {
		boolean text = dataset.getJavaType() == String.class;
		String shape = dataset.getSize() == 1 ? "one" : text ? dataset.getSize() + " texts" : Arrays.toString(dataset.getDimensions());
		String type = text ? "text" : dataset.getDataType().getClass().getSimpleName() + dataset.getDataType().getSize();
		return shape + " " + type + " " + value(dataset.getData());
	}

	private static void attributes(Node node, String path, Map<String, String> result) {
		for (Attribute attribute : node.getAttributes().values()) {
			if (!OWN.contains(attribute.getName()) && !attribute.getName().endsWith("_utf8")) {
				result.put(path + "@" + attribute.getName(), value(attribute.getData()));
			}
		}
	}

	private static String value(Object data) {
		if (data == null) {
			return "";
		}
		if (!data.getClass().isArray()) {
			return data instanceof String s ? Transliteration.ascii(s) : String.valueOf(data);
		}
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < java.lang.reflect.Array.getLength(data); i++) {
			all.append(value(java.lang.reflect.Array.get(data, i))).append(' ');
		}
		return all.toString().strip();
	}
}
