/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.error;

/** The user cancelled. Whoever catches it cleans up and reports nothing as failed. */
public class CancelledException extends RampScopeException {

	private static final long serialVersionUID = 1L;

	public CancelledException() {
		super("cancelled", "");
	}
}
