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
		try {
			return new HdfFile(file);
		} catch (RuntimeException e) {
			// a damaged superblock shows in many ways, not only as an HdfException
			throw damaged(file, "", e);
		}
	}

	/** @return the child of that name; null where there is none */
	public static Node child(Path file, Group group, String name) {
		try {
			return group.getChild(name);
		} catch (RuntimeException e) {
			throw damaged(file, group.getPath() + name, e);
		}
	}

	/** @return what to throw when jhdf stumbles */
	public static DataException damaged(Path file, String path, RuntimeException e) {
		String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		return new DataException(file, path, "cannot be read as HDF5 (" + why + ")",
				"Check that it is a complete HDF5 or NeXus file; copy it again if it was transferred", e);
	}
}
