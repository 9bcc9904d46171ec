/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.rampscope.core.error.DataException;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** Opens HDF5 files with errors a user understands. */
public final class HdfOpener {

	private HdfOpener() {
		// functions
	}

	/** @return the open file; close it */
	public static HdfFile open(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new DataException(file, "", Files.isDirectory(file) ? "is a folder" : "does not exist", "Give the path of a file");
		}
		return HdfBoundary.read(file, "", () -> new HdfFile(file));
	}

	/** @return the child of that name; null where there is none */
	public static Node child(Path file, Group group, String name) {
		return HdfBoundary.read(file, name, () -> group.getChild(name));
	}
}
