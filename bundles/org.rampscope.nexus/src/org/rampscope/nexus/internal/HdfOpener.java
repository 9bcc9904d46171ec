/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.internal.filter.ChunkFilters;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** Opens HDF5 files with errors a user understands. */
public final class HdfOpener {

	/** How jhdf says that a file is something else. */
	private static final String NO_SIGNATURE = "No valid HDF5 signature";

	private HdfOpener() {
		// functions
	}

	/** @return the open file; close it */
	public static HdfFile open(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new DataException(file, "", Files.isDirectory(file) ? "is a folder" : "does not exist", "Give the path of a file");
		}
		try {
			return HdfBoundary.read(file, "", () -> opened(file));
		} catch (DataException e) {
			throw String.valueOf(e.getMessage()).contains(NO_SIGNATURE) ? ForeignFormat.of(file, e).orElse(e) : e;
		}
	}

	private static HdfFile opened(Path file) {
		ChunkFilters.register();
		try {
			return BoundedHdfFile.open(file);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be opened (" + e.getMessage() + ")", "Check its permissions", e);
		}
	}

	/**
	 * @param hdf the open file
	 * @param path absolute path
	 * @return what lies there in the file itself; empty where there is nothing, or where a link is on the way
	 */
	public static Optional<Node> own(Path file, HdfFile hdf, String path) {
		Node node = hdf;
		for (String name : path.substring(1).split("/")) {
			node = node instanceof Group group ? child(file, group, name) : null;
			if (node == null || node.isLink()) {
				return Optional.empty();
			}
		}
		return Optional.of(node);
	}

	/** @return the child of that name; null where there is none */
	public static Node child(Path file, Group group, String name) {
		return HdfBoundary.read(file, name, () -> group.getChild(name));
	}
}
