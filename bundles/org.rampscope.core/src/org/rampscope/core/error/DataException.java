/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.error;

import java.nio.file.Path;

/**
 * A file, or something inside it, cannot be used. The message names the file and, where there is one, the HDF5 path.
 */
public class DataException extends RampScopeException {

	private static final long serialVersionUID = 1L;

	private final String file;
	private final String location;

	/**
	 * @param file the file
	 * @param location the HDF5 path, line or frame inside it; empty for the file as a whole
	 * @param problem what is wrong there, with the value found
	 * @param remedy how to mend it
	 */
	public DataException(Path file, String location, String problem, String remedy) {
		this(file, location, problem, remedy, null);
	}

	/**
	 * @param file the file
	 * @param location the HDF5 path, line or frame inside it; empty for the file as a whole
	 * @param problem what is wrong there, with the value found
	 * @param remedy how to mend it
	 * @param cause what was thrown below, or null
	 */
	public DataException(Path file, String location, String problem, String remedy, Throwable cause) {
		super(file + (location.isEmpty() ? "" : " at " + location) + ": " + problem, remedy, cause);
		this.file = file.toString();
		this.location = location;
	}

	/** @return the file's path */
	public String file() {
		return file;
	}

	/** @return the place inside the file; may be empty */
	public String location() {
		return location;
	}
}
