/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;

import org.rampscope.core.error.DataException;

/** A link leads out of the folder of its file, and may not be followed. That is no fault of the file. */
public final class ForeignLinkException extends DataException {

	private static final long serialVersionUID = 1L;

	private final String target;

	/**
	 * @param file the file with the link
	 * @param path where the link lies
	 * @param name the other file as the link names it
	 */
	ForeignLinkException(Path file, String path, String name) {
		super(file, path, "is a link to " + name + ", outside the folder of the file",
				"Allow links to other folders (--external-links), or put that file beside this one");
		target = name;
	}

	/** @return the other file as the link names it */
	public String target() {
		return target;
	}
}
