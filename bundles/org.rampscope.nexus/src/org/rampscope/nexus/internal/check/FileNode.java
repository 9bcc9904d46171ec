/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.check;

import java.util.Optional;

import org.rampscope.nexus.internal.HdfBoundary;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/**
 * A group or dataset of a file, links followed.
 *
 * @param path its path in the file
 * @param node the group or dataset
 */
record FileNode(String path, Node node) {

	boolean isGroup() {
		return node instanceof Group;
	}

	boolean isDataset() {
		return node instanceof Dataset;
	}

	Dataset dataset() {
		return (Dataset) node;
	}

	/** @return last part of the path */
	String name() {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/** @return the class of a group; empty where it has none */
	String nexusClass() {
		return textAttribute("NX_class");
	}

	Optional<Object> attribute(String name) {
		Attribute attribute = node.getAttribute(name);
		return attribute == null || attribute.isEmpty() ? Optional.empty() : Optional.ofNullable(attribute.getData());
	}

	/** @return the attribute as text, the first one of several; empty where there is none */
	String textAttribute(String name) {
		return attribute(name).map(value -> value instanceof Object[] all ? all.length == 0 ? "" : String.valueOf(all[0]) : String.valueOf(value))
				.orElse("");
	}

	/** @return the shape; rank 0 for a scalar */
	int[] shape() {
		return dataset().getDimensions();
	}

	/** @return the text of a dataset of texts, the first one of several; empty where it is none */
	String text() {
		if (dataset().isEmpty() || dataset().getSize() == 0) {
			return "";
		}
		Object data = HdfBoundary.data(dataset());
		while (data instanceof Object[] all && all.length > 0) {
			data = all[0];
		}
		return data instanceof String s ? s : "";
	}
}
