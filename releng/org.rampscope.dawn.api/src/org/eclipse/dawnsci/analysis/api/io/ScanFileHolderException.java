/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.io;

/** A file could not be loaded. */
public class ScanFileHolderException extends Exception {

	public ScanFileHolderException(String message) {
		super(message);
	}

	public ScanFileHolderException(String message, Throwable cause) {
		super(message, cause);
	}
}
