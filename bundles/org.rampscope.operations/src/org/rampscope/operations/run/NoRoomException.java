/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.nio.file.Path;

import org.rampscope.core.error.DataException;

/** A pattern for which there is no room, neither in memory nor on the disk, or not in a result: the run ends with those before it. */
public final class NoRoomException extends DataException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param file the file that has no room, or would be needed
	 * @param problem what does not fit
	 * @param remedy what to do
	 * @param cause what the system said, or null
	 */
	public NoRoomException(Path file, String problem, String remedy, Throwable cause) {
		super(file, "", problem, remedy, cause);
	}
}
