/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.io;

/** A file could not be loaded. */
public class ScanFileHolderException extends Exception {

	private static final long serialVersionUID = 1L;

	public ScanFileHolderException(String message) {
		super(message);
	}

	public ScanFileHolderException(String message, Throwable cause) {
		super(message, cause);
	}
}
