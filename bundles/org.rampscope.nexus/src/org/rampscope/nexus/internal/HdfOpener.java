/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.format.FileHead;
import org.rampscope.nexus.internal.filter.ChunkFilters;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** Opens HDF5 files with errors a user understands. */
public final class HdfOpener {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n' };
	private static final int FIRST_USER_BLOCK = 512;

	private HdfOpener() {
		// functions
	}

	/** @return the open file; close it */
	public static HdfFile open(Path file) {
		FileHead head = FileHead.of(file);
		if (!hasSignature(file)) {
			throw ForeignFormat.of(head).map(f -> new DataException(file, "", f.what() + ", no HDF5 file", f.remedy()))
					.orElseGet(() -> new DataException(file, "", "is no HDF5 file: it has no signature of one", "Check that it is complete; give a NeXus or HDF5 file"));
		}
		return HdfBoundary.read(file, "", () -> opened(file));
	}

	/** @return whether the signature of HDF5 is in one of its places: at the beginning, or behind a user block of 512 bytes or twice as many, and so on */
	public static boolean hasSignature(Path file) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer found = ByteBuffer.allocate(SIGNATURE.length);
			for (long at = 0; at + SIGNATURE.length <= channel.size(); at = at == 0 ? FIRST_USER_BLOCK : 2 * at) {
				if (channel.read(found.clear(), at) == SIGNATURE.length && Arrays.equals(found.array(), SIGNATURE)) {
					return true;
				}
			}
			return false;
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read (" + e.getMessage() + ")", "Check its permissions", e);
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
